import { displayNames } from '../language/intl.ts'
import type { ArticleHead, Block, Statement } from '../model/index.ts'
import { formatSpan } from '../time/format.ts'
import { formatSpanAge } from '../time/format-age.ts'
import { compareSpans } from '../time/span-bounds.ts'
import { inOrderCited } from './in-order-cited.ts'
import type { PageContext } from './page.ts'
import { item, text } from './spans.ts'
import { gradeCode } from './statement.ts'

/** Each article behind the answer: which lines, title, outlet, language, publication. */
export function renderSources(
  articles: readonly ArticleHead[],
  statements: readonly Statement[],
  context: PageContext,
): readonly Block[] {
  const { citer, wording } = context
  const items = inOrderCited(articles, citer).flatMap((article) => {
    const numbers = citer.cited.filter((source) => source.article === article.id).map((source) => source.n)
    if (numbers.length === 0) return []
    const cites = numbers.map((n) => ({ kind: 'cite', n }) as const)
    return [item(...cites, text(` ${describeArticle(article, context)}`))]
  })
  const reasons = new Map(statements.map(({ grade }) => [`${gradeCode(grade)} ${grade.reason}`, grade]))
  const graded = [...reasons.values()].map(
    (grade) =>
      `${gradeCode(grade)}${wording.messages('line.colon')}${wording.messages(`grade.${grade.reason}`)}`,
  )
  const grades =
    graded.length === 0 ? [] : [item(text(graded.join(wording.messages('line.semicolon')), 'muted'))]
  return items.length === 0 ? [] : [...items, ...grades]
}

/** How long ago the newest of the sources was published: a clock line, since it changes with the moment of asking. */
export function renderSourcesAge(
  articles: readonly ArticleHead[],
  { citer, wording: { messages, language }, zone, now }: PageContext,
): readonly Block[] {
  const published = articles
    .filter((article) => citer.cited.some((source) => source.article === article.id))
    .map((article) => article.published ?? null)
  // One of unknown date can be newer than all the others.
  if (published.some((time) => time === null || time.latest === null)) return []
  const newest = published.sort(compareSpans).at(-1) ?? null
  const age = formatSpanAge(newest, now, { language, zone })
  if (age === undefined) return []
  return [{ kind: 'clock', spans: [text(messages('sources.age', { age }), 'muted')] }]
}

/** “Title”, outlet, language, published when. */
export function describeArticle(article: ArticleHead, { wording, zone }: PageContext): string {
  const { messages, language } = wording
  const published = article.published
  const dated = published !== undefined && (published.earliest !== null || published.latest !== null)
  return [
    messages('source.title', { title: article.title ?? messages('source.untitled') }),
    article.publisher ?? messages('source.no-publisher'),
    languageName(article.language, language),
    dated
      ? messages('source.published', { when: formatSpan(published, { language, zone }).text })
      : messages('source.not-published'),
  ].join(', ')
}

/** "French", "arabe": the name of a language in the reader's. */
export function languageName(code: string, language: string): string {
  return displayNames(language, 'language').of(code) ?? code
}
