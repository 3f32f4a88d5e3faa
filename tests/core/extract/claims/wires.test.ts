import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const told = (text: string, language: string) =>
  readText(text, language).drafts.map((draft) => ({
    event: draft.event,
    agents: namesOf(draft, 'agent'),
    targets: namesOf(draft, 'target'),
    speaker: draft.speaker.kind,
  }))

const eventsOf = (text: string, language: string): readonly string[] =>
  told(text, language).map(({ event }) => event)

describe('who says it, in the grammar of wires', () => {
  test.each([
    [
      "BUNIA (Reuters) -Democratic Republic of Congo's army on Friday said rebels had attacked its base in Sake.",
      'military',
    ],
    [
      'A councillor from Koro, Oumar Guindo, confirmed the army had retaken Bankass but said fighting went on.',
      'official',
    ],
    [
      'Awa Diallo, a member of the town council, said soldiers fired live rounds at a crowd in Djenne.',
      'official',
    ],
    [
      'Two traders who were there, and Awa Diallo, a nurse, said soldiers fired live rounds at a crowd in Djenne.',
      'medical',
    ],
    ['Djenne DIG Imran Shah said gunmen attacked the police in Djenne.', 'military'],
    ['A Malian security service source told a radio that gunmen had attacked Menaka.', 'anonymous'],
    ['Ber fell on Monday, said officials reached by telephone.', 'official'],
    ['The town of Ber was captured by rebels, said residents who fled.', 'witness'],
  ])('%s', (text, speaker) => {
    const all = told(text, 'en')
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map((one) => one.speaker))).toEqual(new Set([speaker]))
  })

  test('claims that are exaggerated are a noun', () => {
    const text =
      'Salif Maiga, a spokesman for JNIM, told Reuters that army claims were exaggerated. "The army attacked a village near Kidal," he said.'
    expect(told(text, 'en').map(({ speaker }) => speaker)).toEqual(['armed-group'])
  })
})

describe('whose deed it is', () => {
  test.each([
    [
      'Awa Cisse told VOA that in addition to burning two schools in Djibo, the rebels cut the lines.',
      'en',
      ['rebels'],
    ],
    ['A nurse told AFP that after looting the market of Djibo, the gunmen left.', 'en', ['gunmen']],
    ['The market was emptied, and then burned by rebels in Djibo.', 'en', ['rebels']],
  ])('%s', (text, language, agents) => {
    const deed = told(text, language).find(({ event }) => event === 'looting-property-destruction')
    expect(deed?.agents).toEqual(agents)
  })

  test('what a clause adds has a party of its own', () => {
    const text =
      'JNIM claimed responsibility for several assaults in Burkina Faso, coinciding with a visit by junta leader Ibrahim Traore to Moscow.'
    expect(told(text, 'en').flatMap(({ agents }) => agents)).toEqual(['JNIM'])
  })

  test.each([
    ['Fano fought alongside the Ethiopian army against the TPLF in Mekelle.', 'en'],
    ['Fano fought against the TPLF in Mekelle alongside the Ethiopian army.', 'en'],
  ])('%s', (text, language) => {
    expect(told(text, language).map(({ targets }) => targets)).toEqual([['TPLF']])
  })

  test.each([
    [
      'M23 rebels seized Sake on Sunday. Congo army spokesman Jean Ekofo said Sake had been taken back on Monday.',
      'en',
    ],
    [
      "Le M23 s'est emparé de Sake dimanche. Sake a été reprise lundi, a déclaré le porte-parole de l'armée.",
      'fr',
    ],
  ])('what a spokesman of the army says was taken back: %s', (text, language) => {
    const back = told(text, language).at(-1)!
    expect([back.event, ...back.agents]).toEqual(['government-regains-territory', 'Congolese army'])
  })
})

describe('what is no such deed', () => {
  test.each([
    [
      'He was driven in a white lorry to a hangar outside the southern town of Gao, Mali, and quickly taken into custody by French officials.',
      'en',
      'government-regains-territory',
    ],
    [
      'He was flown to an airstrip near Gao, Mali, and promptly taken into custody by French officials.',
      'en',
      'government-regains-territory',
    ],
    ['Men were seen being carried away bleeding in Omdurman.', 'en', 'abduction'],
    ['Des hommes ont été emmenés en sang à Omdurman.', 'fr', 'abduction'],
    ['The likelihood of missile and air strikes across Ukraine remains high.', 'en', 'air-drone-strike'],
    ['La probabilité de frappes aériennes sur Kiev reste élevée.', 'fr', 'air-drone-strike'],
    ['Several people were injured in an al-Shabaab bomb attack in Baidoa.', 'en', 'air-drone-strike'],
    [
      'Three Russian reconnaissance drones were destroyed over Kherson.',
      'en',
      'looting-property-destruction',
    ],
    ['Trois drones russes ont été détruits au-dessus de Kherson.', 'fr', 'looting-property-destruction'],
  ])('%s', (text, language, event) => {
    expect(eventsOf(text, language)).not.toContain(event)
  })

  test.each([
    ['Three Russian reconnaissance drones were destroyed over Kherson.', 'en', 'disrupted-weapons-use'],
    ['Trois drones russes ont été détruits au-dessus de Kherson.', 'fr', 'disrupted-weapons-use'],
    ['Rifles and ammunition were recovered in Gao.', 'en', 'disrupted-weapons-use'],
    ['Men were carried away by gunmen in Omdurman.', 'en', 'abduction'],
    ['Rebels bombed the town of Baidoa from the air.', 'en', 'air-drone-strike'],
  ])('but %s', (text, language, event) => {
    expect(eventsOf(text, language)).toContain(event)
  })
})
