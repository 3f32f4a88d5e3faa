import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Who is told to hold what, or not to: "control Goma M23". */
const held = (text: string, language: string): readonly string[] =>
  readText(text, language)
    .drafts.filter(({ event }) => event === 'control')
    .map(({ place, actors, stance }) =>
      [place?.name, ...actors.map(({ name }) => name), ...(stance === 'asserted' ? [] : [stance])].join(' '),
    )

describe('who holds a town is told by what is seen there', () => {
  test.each([
    ['en', 'Our flag flies over the fort of Kidal, the Malian army said.', 'Kidal Malian army'],
    ['en', 'The Turkish flag now flies over Afrin.', 'Afrin Turkish army'],
    ['en', 'Snihurivka is once more Ukrainian.', 'Snihurivka Ukrainian army'],
    ['en', 'M23 insists Goma is still under its control.', 'Goma M23'],
    ['en', 'Sudzha appears to be in Ukrainian hands.', 'Sudzha Ukrainian army hedged'],
    ['fr', 'Notre drapeau flotte sur le fort de Kidal, a dit l’armée malienne.', 'Kidal Malian army'],
    ['fr', 'Le drapeau turc flotte désormais sur Afrin.', 'Afrin Turkish army'],
    ['fr', 'Goma est toujours au M23.', 'Goma M23'],
    ['fr', 'Bakhmout semble être sous contrôle russe.', 'Bakhmut Russian army hedged'],
  ])('%s: %s', (language, text, expected) => {
    expect(held(text, language)).toEqual([expected])
  })
})

describe('who is told not to hold it is denied', () => {
  test.each([
    ['en', 'The M23 no longer controls Walikale.', 'Walikale M23 denied'],
    ['en', 'Goma is not under M23 control, the governor insisted.', 'Goma M23 denied'],
    ['en', 'Neither the Malian army nor the JNIM controls Kidal.', 'Kidal Malian army JNIM denied'],
    ['en', 'No M23 fighter remains in Goma.', 'Goma M23 denied'],
    ['fr', 'Goma n’est pas sous contrôle rwandais, insiste le gouverneur.', 'Goma Rwandan army denied'],
    ['fr', 'L’armée malienne est absente de Kidal depuis 2014.', 'Kidal Malian army denied'],
    ['fr', 'Le M23 n’a plus un seul combattant à Goma.', 'Goma M23 denied'],
  ])('%s: %s', (language, text, expected) => {
    expect(held(text, language)).toEqual([expected])
  })
})

describe('no holder is told of', () => {
  test.each([
    ['en', 'Nobody controls Gao.'],
    ['en', 'The Malian flag flies over the embassy in Goma.'],
    ['en', 'Crimea is Ukrainian territory, the minister said.'],
    ['en', 'M23 delegates are in Goma.'],
    ['en', 'The Palestinian flag flies over the town hall in Bamako.'],
    ['en', 'Gao is once more Malian champion.'],
    ['en', 'M23 is in Goma for talks.'],
    ['en', 'The team no longer holds the title in Gao.'],
    ['en', 'Ukraine has Poland on its side.'],
    ['en', 'The gold market of Gao is controlled by traders.'],
    ['fr', 'Personne ne contrôle Gao.'],
    ['fr', 'Le drapeau malien flotte sur l’ambassade à Goma.'],
    ['fr', 'La Crimée est un territoire ukrainien, a dit le ministre.'],
    ['fr', 'Le chef du M23 est à Goma.'],
    ['fr', 'La cuisine de Gao est désormais russe.'],
  ])('%s: %s', (language, text) => {
    expect(held(text, language)).toEqual([])
  })
})
