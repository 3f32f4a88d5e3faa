/**
 * Takes out of article text what could act on a reader's screen: C0 and C1 controls, bidirectional overrides
 * and isolates, zero-width spaces, tag characters, lone surrogates. Joiners that scripts and emoji need stay.
 * Line ends and tabs become spaces.
 */
export function stripControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu,
      '',
    )
}
