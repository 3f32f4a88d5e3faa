/** One sentence, or one line that stands for itself (a title, a caption). */
export interface Sentence {
  /** UTF-16 code units in the article's text, white space left out at both ends. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** 0 for the first paragraph; titles and stamps are paragraphs of their own. */
  readonly paragraph: number
  readonly kind: 'body' | 'title' | 'noise'
}
