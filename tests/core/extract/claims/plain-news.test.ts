import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const eventsOf = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map(({ event }) => event)

describe('suicide bombers are a suicide bombing only where they act', () => {
  test.each([
    ['At least nine fighters, including two suicide bombers, were killed in a raid in Bama.', 'en'],
    ['A recruiter of suicide bombers was killed in Bama.', 'en'],
    ['Soldiers killed a suicide bomber in Bama on Monday.', 'en'],
    ['Two suicide bombers were gunned down at the gate of the camp in Bama.', 'en'],
    ['Three suicide bombers have been arrested in Bama.', 'en'],
    ['Neuf combattants, dont deux kamikazes, ont été tués à Bama.', 'fr'],
    ['Deux kamikazes ont été abattus devant le camp de Bama.', 'fr'],
    ['Les soldats ont arrêté un kamikaze à Bama.', 'fr'],
  ])('not in %s', (text, language) => {
    expect(eventsOf(text, language)).not.toContain('suicide-bomb')
  })

  test.each([
    ['A suicide bomber hit the market of Bama.', 'en'],
    ['Two suicide bombers attacked the base in Bama and were killed.', 'en'],
    ['The blast in Bama was caused by a suicide bomber.', 'en'],
    ['Bama was rocked by suicide car bombings on Monday.', 'en'],
    ["Un kamikaze s'est fait exploser à Bama.", 'fr'],
    ['Un kamikaze a visé le marché de Bama.', 'fr'],
  ])('but in %s', (text, language) => {
    expect(eventsOf(text, language)).toContain('suicide-bomb')
  })
})

describe('what is taken or falls may be no town', () => {
  test.each([
    ['Shells hit Bama. The authorities are taking all necessary measures to restore water.', 'en'],
    ['The army raided Bama, and intense firing took place between troops and rebels.', 'en'],
    ['Rockets were shot down while falling debris caused injuries in the town of Bama.', 'en'],
    ['The rebels attacked Bama. They seized the initiative.', 'en'],
    ["Les rebelles ont attaqué Bama. L'armée a pris toutes les précautions.", 'fr'],
    ['Les rebelles ont attaqué Bama. Ils ont repris le dessus.', 'fr'],
  ])('%s', (text, language) => {
    expect(eventsOf(text, language).filter((event) => /territory/u.test(event))).toEqual([])
  })

  test.each([
    ['The rebels attacked Bama. They seized the compound.', 'en'],
    ['The rebels took part of Bama on Monday.', 'en'],
    ['Bama fell on Monday.', 'en'],
    ['Les rebelles ont pris une partie de Bama lundi.', 'fr'],
  ])('but %s', (text, language) => {
    expect(eventsOf(text, language)).toContain('non-state-actor-overtakes-territory')
  })
})

describe('a name right behind a noun for a town is its name', () => {
  test.each([
    "Gunmen stormed a hotel in Somalia's capital Mogadishu on Monday, killing three guests.",
    "Rebels raided a school in Somalia's northern town Mogadishu, abducting three teachers.",
  ])('%s', (text) => {
    const { drafts } = readText(text, 'en')
    expect(new Set(drafts.map(({ place }) => place?.name))).toEqual(new Set(['Mogadishu']))
    expect(new Set(drafts.map((draft) => namesOf(draft, 'agent').length))).toEqual(new Set([1]))
    expect(drafts.flatMap((draft) => namesOf(draft, 'agent'))).not.toContain('Somali army')
  })
})

describe('ages are no toll', () => {
  test.each([
    ['Two men aged 29 and 41 were killed in Bama.', 'en', '2'],
    ['Three women, aged 60, 71 and 75, were killed in Bama.', 'en', '3'],
    ['Deux hommes âgés de 29 et 41 ans ont été tués à Bama.', 'fr', '2'],
  ])('%s', (text, language, killed) => {
    const { drafts } = readText(text, language)
    expect(drafts.flatMap(({ figures }) => figures.map(({ low }) => String(low)))).toEqual([killed])
  })
})

describe('what ends a truce, and protests that are told violent', () => {
  test.each([
    ['The group broke its ceasefire with the army in Bama.', 'en', 'other-strategic'],
    ['The rebels called off their fragile truce in Bama.', 'en', 'other-strategic'],
    ["Le groupe a mis fin à son cessez-le-feu avec l'armée à Bama.", 'fr', 'other-strategic'],
    ['The two sides signed a ceasefire with the government in Bama.', 'en', 'agreement'],
    ['A week of violent protests shook Bama.', 'en', 'violent-demonstration'],
    ['De violentes manifestations ont éclaté à Bama.', 'fr', 'violent-demonstration'],
    ['Protests broke out in Bama.', 'en', 'peaceful-protest'],
  ])('%s', (text, language, event) => {
    expect(eventsOf(text, language)).toEqual([event])
  })
})

describe('no place, and no holder', () => {
  test.each([
    ['Mr Sule, who spoke to DAILY TIMES on Tuesday, said the rebels were near. They killed two men.', 'en'],
    ['The Northern Broadcasting Corporation quoted the colonel. Rebels had opened fire on soldiers.', 'en'],
  ])('%s', (text, language) => {
    expect(readText(text, language).drafts.map(({ place }) => place)).toEqual([null])
  })

  test('terrorists who belong to a party are no ground of it', () => {
    const text =
      'Clashes broke out in Bama. It is a term the state uses for terrorists belonging to the banned M23.'
    expect(eventsOf(text, 'en')).not.toContain('control')
  })

  test('a storm is no town', () => {
    const { drafts } = readText(
      'Villagers fled heavy rain brought by Cyclone Mocha. Troops killed six people.',
      'en',
    )
    expect(drafts.map(({ place }) => place?.name)).not.toContain('Mokha')
  })
})
