import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const placesOf = (text: string, language: string): readonly (string | undefined)[] =>
  readText(text, language, '2024-03-26').drafts.map(({ place }) => place?.name)

describe('where somebody lives, or what a place lies near, is not where the event told before was', () => {
  test.each([
    ['Gunmen raided Bama on Monday. A resident of Gwoza said the raid killed six people.', 'en'],
    [
      'Gunmen raided Bama on Monday. A resident of Gwoza said the attack began at 1 a.m. The raiders burnt houses in the town.',
      'en',
    ],
    [
      'Six soldiers were killed in Bama. The base lies 60 km south of Maiduguri and was taken from the rebels in October by the army.',
      'en',
    ],
    [
      'Gunmen raided Bama on Monday. Bama lies 70 kilometres from Maiduguri, the Borno State capital. The raiders burnt houses in the town.',
      'en',
    ],
    [
      "Des hommes armés ont attaqué Bama lundi. Un habitant de Gwoza a indiqué que l'attaque avait fait six morts.",
      'fr',
    ],
    [
      'Six soldats ont été tués à Bama. La base se trouve à 60 km au sud de Maiduguri et a été reprise par les soldats en octobre.',
      'fr',
    ],
  ])('%s', (text, language) => {
    expect(new Set(placesOf(text, language))).toEqual(new Set(['Bama']))
  })

  test.each([
    ['Gunmen raided Bama on Monday. A resident of Gwoza said gunmen had killed six people.', 'en'],
    ['Gunmen raided Bama on Monday. The army took a village 20 km from Gwoza.', 'en'],
    ['Gunmen raided Bama on Monday. A resident of Gwoza said there were clashes at dawn.', 'en'],
    ['Des hommes armés ont attaqué Bama lundi. Un habitant de Gwoza a entendu des tirs.', 'fr'],
  ])('but %s', (text, language) => {
    expect(placesOf(text, language).slice(1)).not.toContain('Bama')
  })
})

describe('what is told of who speaks', () => {
  const speakerOf = (text: string): string | undefined => readText(text, 'en').drafts[0]?.speaker.kind

  test.each([
    ['The rebels issued a statement on Monday saying they had taken Bama.', 'armed-group'],
    ['The mayor put out a joint statement claiming gunmen had attacked Bama.', 'official'],
    ["Two rebels were killed in Bama, the military's media affairs wing said.", 'military'],
    ['Two rebels were killed in Bama, according to a press release from the army.', 'military'],
    ['Ukrainian military authorities said shells hit Kherson.', 'military'],
    [
      'The United Nations, issuing periodic reports last year, detailed attacks by rebels in Bama.',
      'reporter',
    ],
    ['Traders report that gunmen attacked Bama.', 'witness'],
  ])('%s', (text, kind) => {
    expect(speakerOf(text)).toBe(kind)
  })

  test.each(['Local officials reported nine deaths in Bama.', 'The governor reported two dead in Bama.'])(
    '%s',
    (text) => {
      expect(readText(text, 'en').drafts.map(({ stance }) => stance)).toEqual(['asserted'])
    },
  )

  test('what is reported of an event is still hearsay', () => {
    const { drafts } = readText('The reported killing of two monks in Bama shocked the town.', 'en')
    expect(drafts.map(({ stance }) => stance)).toEqual(['hedged'])
  })

  test('a press release frees nobody', () => {
    const { drafts } = readText('The army press release said six rebels were killed in Bama.', 'en')
    expect(drafts.map(({ event }) => event)).toEqual(['casualties'])
  })
})
