import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep } from '../cli/sitrep.ts'

// Two reports of one fall in our own words: one dated, one of which nothing tells when it was written.
const dated = `---
title: Rebels enter Bourem
publisher: Desert Courier
published: 2012-03-31
language: en
---
Rebels of the HCUA took the town of Bourem on Friday 30 March 2012, residents said.
`
const undated = `---
title: La ville est tombée
publisher: Le Courrier du Fleuve
language: fr
---
Des combattants du HCUA ont pris la ville de Bourem vendredi, selon des habitants. Le lendemain, ils ont attaqué Tessalit.
`
const env = { SITREP_NOW: '2026-05-04T09:30:00Z' }

describe('a report without a date beside a dated one of the same event', () => {
  const both = makeFolder()
  const alone = makeFolder()
  const ask = async (
    folder: { path: string },
    question: string,
    ...more: readonly string[]
  ): Promise<string> => (await sitrep(['ask', question, ...more], folder.path, { env })).out
  let english = ''
  let timeline = ''

  beforeAll(async () => {
    for (const [folder, texts] of [
      [both, { dated, undated }],
      [alone, { undated }],
    ] as const) {
      mkdirSync(join(folder.path, 'texts'))
      for (const [name, text] of Object.entries(texts))
        writeFileSync(join(folder.path, 'texts', `${name}.md`), text)
      expect((await sitrep(['ingest', 'texts'], folder.path, { env })).status).toBe(0)
    }
    english = await ask(both, '/situation bourem')
    timeline = await ask(both, '/timeline tessalit')
  })
  afterAll(() => {
    for (const folder of [both, alone]) {
      folder.remove()
    }
  })

  it('takes its day and says from which article, and what that rests on', () => {
    expect(english).toContain(
      '“vendredi”: Friday 30 March 2012 (from another article). “vendredi” is narrowed by “Rebels enter Bourem” ' +
        '(Desert Courier, Saturday 31 March 2012): the same event, told there as of Friday 30 March 2012 (stated).',
    )
  })

  it('was published within the week after', () => {
    expect(english).toContain('“La ville est tombée” was published: between 30 March and 5 April 2012')
  })

  it('is no second source of what lent it its date', () => {
    expect(english).toMatch(
      /^Bourem: taken by the HCUA, Friday 30 March 2012, .*\[1\]\[2\] F6 \(single report/mu,
    )
  })

  it('dates what it tells of another place as well, whatever was asked', () => {
    expect(timeline).toContain('- Saturday 31 March 2012 – Tessalit: attack by the HCUA')
  })

  it('says so in French', async () => {
    expect(await ask(both, '/situation bourem', '--language', 'fr')).toContain(
      '« vendredi » est précisé par « Rebels enter Bourem » (Desert Courier, samedi 31 mars 2012) : ' +
        'le même événement, raconté là en date du vendredi 30 mars 2012 (énoncée)',
    )
  })

  it('bears the date and what it rests on in the data, and at its source', async () => {
    const answer = JSON.parse(await ask(both, '/timeline tessalit', '--json'))
    expect(answer.sources[0].datedBy).toHaveLength(2)
    expect(JSON.stringify(answer.blocks)).toContain('Saturday 31 March 2012')
    await ask(both, '/timeline tessalit')
    expect(await ask(both, '/source 1')).toMatch(
      /Event – attack by the HCUA: Saturday 31 March 2012 \(from another article\).*By itself the article gives: date unknown\./u,
    )
  })

  it('lends nothing as of a day on which it had not been published', async () => {
    const before = await ask(both, '/situation bourem as-of:2012-03-30')
    expect(before).toMatch(/may not have been known then/iu)
    expect(before).toContain('Bourem: taken by the HCUA, date not known')
    expect(before).not.toContain('from another article')
  })

  it('leads with what was known on the day, and keeps what may not have been apart', async () => {
    const then = await ask(both, '/situation bourem as-of:2012-03-31')
    const [sure, perhaps] = then.split('May not have been known then')
    expect(sure).toMatch(/^Bourem: taken by the HCUA, Friday 30 March 2012, .*\[1\] F6/mu)
    expect(perhaps).toMatch(/^- Bourem: taken by the HCUA, Friday 30 March 2012/mu)
  })

  it('is undated again without the other', async () => {
    const answer = await ask(alone, '/timeline')
    expect(answer).toMatch(/Date not known\n(?:- .*\n)?- Bourem: taken by the HCUA/u)
    expect(answer).not.toContain('2012')
  })
})
