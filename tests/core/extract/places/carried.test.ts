import { describe, expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import { knowledge } from '../../../knowledge.ts'
import { readText } from '../claims/read-text.ts'

/** Where each statement of a text is, in its order; null where that is left open. */
const placesOf = (language: string, text: string): readonly (string | null)[] =>
  readText(text, language).drafts.map(({ place }) => place?.name ?? null)

/** A text, and where each of its statements is. */
type Row = readonly [language: string, text: string, places: readonly (string | null)[]]

function cases(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows)('%s: %s', (language, text, places) => {
      expect(placesOf(language, text)).toEqual(places)
    })
  })
}

cases('where an article names no place, it happened where it was written, if that is of its country', [
  [
    'en',
    'KADUNA, Nigeria, March 4 (Wire) — Gunmen shot dead four shopkeepers on Monday. Police arrested two suspects.',
    ['Kaduna', 'Kaduna'],
  ],
  ['fr', 'GAO (Mali), 4 mars (Agence) – Des hommes armés ont tué quatre commerçants lundi.', ['Gao']],
  // What the article names goes before it.
  [
    'en',
    'BAMAKO, March 4 (Wire) — Gunmen killed four Malian herders near Tessit. They burned the market.',
    ['Tessit', 'Tessit'],
  ],
  [
    'en',
    'NAIROBI, March 4 (Wire) — Gunmen killed four Somali herders, the Somali army said in Somalia.',
    [null],
  ],
])

cases('those whom a hospital counts were hurt where the rest was', [
  [
    'en',
    'Gunmen attacked Tessit on Monday. In the morgue of Gao nine bodies were counted.',
    ['Tessit', 'Tessit'],
  ],
  [
    'fr',
    'Des hommes armés ont attaqué Tessit lundi. Neuf blessés ont été soignés à Gao.',
    ['Tessit', 'Tessit'],
  ],
  // Unless nothing was told before, or only a region, or above another hour.
  ['en', "In Mali, gunmen roam. Eleven wounded men were treated in Gao's hospital.", ['Gao']],
  [
    'fr',
    'Des hommes armés ont attaqué Tessit lundi.\n\n11h15 – Neuf blessés ont été soignés à Gao.',
    ['Tessit', 'Gao'],
  ],
])

cases('what is told of all a country is of no town', [
  [
    'en',
    'Police shot at a crowd in Bamako on Monday. Thirty people were killed across the country, the ministry said.',
    ['Bamako', 'Mali'],
  ],
  [
    'fr',
    "La police a tiré sur la foule à Bamako lundi. Trente personnes ont été tuées à l'échelle du pays, selon le ministère.",
    ['Bamako', 'Mali'],
  ],
  // Nearer to the words than to the number.
  [
    'en',
    'Across the country men were angry on Monday, and gunmen killed six herders in Tessit in Mali.',
    ['Tessit'],
  ],
])

cases('a state that acts is not where it acts', [
  ['en', 'The M23 shelled Goma on Monday. Russia bombed a barracks that night.', ['Goma', 'Goma']],
  ['fr', "Le M23 a bombardé Goma lundi. L'Angola a bombardé une caserne dans la nuit.", ['Goma', 'Goma']],
  ['en', 'The M23 shelled Goma on Monday. Rebels killed six herders in Angola.', ['Goma', 'Angola']],
])

cases('what is called a quarter behind its name is told of the town in play', [
  [
    'en',
    'Shells hit Mogadishu on Monday. On Friday mortar shells landed in Wabxo, a district by the sea.',
    ['Mogadishu', 'Mogadishu'],
  ],
  [
    'fr',
    'Des obus sont tombés sur Bangui lundi. Un obus est tombé jeudi à Sabangba, un quartier du bord de la rivière.',
    ['Bangui', 'Bangui'],
  ],
])

cases('what a sentence tells next was where it has told of another', [
  [
    'en',
    'Gunmen attacked Sake on Monday. Masisi was captured by the M23 on Friday, during which the town hall was burned.',
    ['Sake', 'Masisi', 'Masisi'],
  ],
  // Where it names the place told before, that is meant.
  [
    'en',
    'Gunmen attacked Sake on Monday. The M23 captured Masisi on Friday, and in Sake gunmen burned the market.',
    ['Sake', 'Masisi', 'Sake'],
  ],
])

cases('what follows on a quarter was in its town', [
  [
    'en',
    'Russian forces shelled the Saltivka district overnight in Ukraine. Two people were killed in the afternoon.',
    ['Saltivka', 'Kharkiv'],
  ],
])

test('who speaks in a capital sets no place for what is read by likeness', () => {
  const text =
    'In Mali, gunmen attacked Tessit on Monday. The ministry in Bamako says that only fighters perished there, in combat, when the helicopters came over the wells.'
  const { claims } = extract('x', { text } as never, knowledge.packs.get('en')!, knowledge, 0)
  expect(claims.map(({ place }) => place?.name)).not.toContain('Bamako')
})
