import type { Parse } from '../events/parse.ts'
import type { Site } from './site.ts'

/** "The hospital of Gao", « soignés à Gao »: where the wounded are brought, which need not be where they were hurt. */
export function isAtCare(parse: Parse, site: Site): boolean {
  const { tokens, language } = parse
  const before = tokens[site.phrase.prepAt - 1]
  return isHospitalOf(parse, site) || (before !== undefined && language.is('cared for', before.key))
}

/** Whether a hospital is told to be of a town: "in Gao's hospital", « l'hôpital de Gao ». */
export function isHospitalOf(
  { phrases, phraseAt, language, tokens }: Parse,
  { phrase, wide }: Site,
): boolean {
  if (wide) return false
  const owner = phrases.find((one) => one.of === phrase) ?? phraseAt[phrase.prepAt - 1] ?? phrase
  return owner.object?.id === 'hospital' || language.is('morgues', tokens[owner.head]!.key)
}
