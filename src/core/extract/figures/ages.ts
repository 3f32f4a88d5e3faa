import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'

// In tokens: "aged 9, 12 and 41".
const listReach = 8

/** Whether a number is somebody's age, alone or in a list: "two men aged 29 and 41", « âgés de 29 et 41 ans ». */
export function isAge(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  for (let i = at - 1; i >= Math.max(0, at - listReach); i -= 1) {
    const { kind, key, classes } = tokens[i]!
    if (language.is('telling ages', key)) return true
    const isLink =
      kind === 'number' ||
      key === ',' ||
      (classes & (wordClass.and | wordClass.of)) !== 0 ||
      language.is('between', key)
    if (!isLink) return false
  }
  return false
}
