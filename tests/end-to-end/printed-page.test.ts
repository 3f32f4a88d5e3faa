import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep } from '../cli/sitrep.ts'
import { projectFile } from '../house/project-files.ts'

// The page that the project starts from is private: it is read where it lies beside the checkout. Its twin, in our own
// words, is always read. What holds of one must hold of the other.
const pages = [
  ['the twin', projectFile('tests/seed-twin/kidal-twin.txt')],
  ['the page itself', projectFile('../shared/seed/kidal.txt')],
] as const

const env = { SITREP_NOW: '2026-05-04T09:30:00Z' }

describe.each(pages)('of a printed page without a year (%s)', (_name, page) => {
  const folder = makeFolder()
  let english = ''
  let french = ''

  beforeAll(async () => {
    if (!existsSync(page)) return
    expect((await sitrep(['ingest', page], folder.path, { env })).status).toBe(0)
    english = (await sitrep(['ask', '/situation kidal'], folder.path, { env })).out
    french = (await sitrep(['ask', '/situation kidal', '--language', 'fr'], folder.path, { env })).out
  })
  afterAll(() => folder.remove())

  const line = (pattern: RegExp): string => english.split('\n').find((one) => pattern.test(one)) ?? ''

  describe.runIf(existsSync(page))('an answer', () => {
    it('opens with who took the town, who says so, and when', () => {
      const bottomLine = line(/^Kidal: /u)
      expect(bottomLine).toMatch(/taken by Ansar Dine/u)
      expect(bottomLine).toMatch(/elements of the MNLA/u)
      expect(bottomLine).toMatch(/according to witnesses, elements of AQIM/u)
      expect(bottomLine).toMatch(/Friday 30 March 2012.*\[1\]/u)
    })

    it('is headed as archive', () => {
      expect(english.split('\n')[0]).toMatch(/^ARCHIVE.*March 2012/u)
      expect(french.split('\n')[0]).toMatch(/^ARCHIVE.*mars 2012/u)
    })

    it('tells of the detained and by whom that is said', () => {
      expect(line(/detained/u)).toMatch(
        /governor and six officials detained.*according to a local official.*\[\d+\]/u,
      )
    })

    it('tells of the camp, partly looted and burnt', () => {
      expect(line(/National Guard/u)).toMatch(/camp.*partly looted and burnt.*\[\d+\]/u)
    })

    it('reports as a finding that there is no toll', () => {
      expect(english).toMatch(/Gaps\n- Kidal: no toll available.*\[\d+\]/u)
    })

    it('tells where the army left and where it went', () => {
      expect(line(/^- .*Bourem/u)).toMatch(/Ansongo.*left by the Malian army, who withdrew to Gao/u)
    })

    it('tells who holds the places around', () => {
      expect(line(/held by the Malian army/u)).toMatch(/Gao.*Timbuktu|Timbuktu.*Gao/u)
      const rebels = line(/^- .*Tessalit.*held by (?:the )?.*rebels/u)
      for (const place of ['Aguelhok', 'Tessalit', 'Tinzaouaten']) expect(rebels).toContain(place)
    })

    it('tells of the coup and dates it by its landmark', () => {
      expect(line(/coup d’état/u)).toMatch(/Mali: coup.*22 March 2012/u)
    })

    it('explains the day and keeps both readings of the stamp', () => {
      expect(line(/“[Vv]endredi”/u)).toMatch(/landmark.*fall of Kidal/u)
      expect(line(/Printed stamp/u)).toMatch(
        /5 February 2024, 13:24 \(\+02:00\) or 2 May 2024, 13:24 \(\+03:00\)/u,
      )
    })

    it('dates nothing after 2012 but the stamp', () => {
      const elsewhere = english.split('\n').filter((one) => !/Printed stamp|^As of/u.test(one))
      expect(elsewhere.join('\n')).not.toMatch(/20(?:1[3-9]|2\d)/u)
    })

    it('is wholly in the reader’s language, but for what it quotes', () => {
      const plain = (answer: string): string => answer.replace(/“[^”]*”|« [^»]* »|\([^)]*\)/gu, '')
      expect(plain(french)).not.toMatch(/\b(?:taken|held|according|published|the|and)\b/u)
      expect(plain(english)).not.toMatch(/\b(?:prise|selon|publié|les|et|du)\b/u)
    })

    it('shows the French sentence, its place and the hash behind a line', async () => {
      const { out } = await sitrep(['ask', '/source 1'], folder.path, { env })
      expect(out).toMatch(/Ansar Dine|Kidal/u)
      expect(out).toMatch(/Characters \d+–\d+/u)
      expect(out).toMatch(/[0-9a-f]{64}/u)
    })
  })
})
