import fc from 'fast-check'
import { parseRules } from '../../../src/core/extract/times/rule.ts'
import type { Stamp } from '../../../src/core/model/index.ts'
import { readTable } from './times/table.ts'
import { timesPack } from './times/test-pack.ts'

/** Texts made of what the rules and tables have, in any order, with statements that bear no date or one to come. */
export function madeText(language: string, mostPieces = 7): fc.Arbitrary<string> {
  const ends = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')
  const piece = fc.tuple(pieceOf(language), ends).map(([text, end]) => text + end)
  return fc.array(piece, { minLength: 1, maxLength: mostPieces }).map((pieces) => pieces.join(''))
}

function pieceOf(language: string): fc.Arbitrary<string> {
  const examples = parseRules(timesPack(language)).flatMap((rule) => rule.examples.map(({ text }) => text))
  const sentences = [`table-${language}`, `not-dates-${language}`].flatMap((name) =>
    readTable(name).map(({ text }) => text),
  )
  return fc.oneof(
    fc.constantFrom(...examples),
    fc.constantFrom(...sentences),
    fc.constantFrom(...fillers[language]!),
  )
}

const fillers: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Rebels killed 12 soldiers in Gao.',
    'The army remains in control of Kidal.',
    'The army denied that rebels took Kidal.',
    'Rebels seized the town of Tessalit on Friday.',
    'Troops will attack Gao on Friday.',
    'The army said it would withdraw from Kidal on 12 April.',
    'The coup that ousted President Amadou Toumani Touré on 22 March has failed.',
    'The fort fell at dawn, and two days later it rained.',
    'Why did they leave?',
    'Kidal',
    '(',
    '"',
  ],
  fr: [
    'Les rebelles ont tué 12 soldats à Gao.',
    "L'armée tient toujours Kidal.",
    "L'armée a démenti la prise de Kidal.",
    'Les rebelles ont pris Tessalit vendredi.',
    "L'armée attaquera Gao vendredi.",
    'Les rebelles menacent de prendre Gao le 12 avril.',
    'Le putsch qui a renversé Amadou Toumani Touré le 22 mars a échoué.',
    "Le fort est tombé à l'aube, et le surlendemain il pleuvait.",
    'Pourquoi sont-ils partis ?',
    'Kidal',
    '(',
    '«',
  ],
}

/** Days on which anything may have been published. */
export const anyDay = (from = '1950-01-01', days = 40_000): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((n) => Temporal.PlainDate.from(from).add({ days: n }).toString())

/** Noon of a day, UTC milliseconds. */
export const noon = (day: string): number => Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds

/** A stamp of a day that can be read in one way. */
export const stampOn = (day: string): Stamp => ({
  text: day,
  readings: [{ instant: `${day}T12:00:00Z`, zone: 'UTC' }],
})
