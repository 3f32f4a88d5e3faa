import type { Token } from '../claims/token.ts'

/** The article's words between two tokens. */
export function text(tokens: readonly Token[], from: number, to: number): string {
  let out = ''
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!
    const gap =
      i === from
        ? ''
        : token.start > tokens[i - 1]!.end
          ? token.glued
            ? '-'
            : tokens[i - 1]!.apostrophe
              ? "'"
              : ' '
          : ''
    out += gap + token.text
  }
  return out
}
