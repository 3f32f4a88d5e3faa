import { expect, test } from 'vitest'
import { namesOf, readText } from '../claims/read-text.ts'

const partiesOf = (language: string, text: string): readonly string[] =>
  readText(text, language).drafts.map(
    (draft) => `${namesOf(draft, 'agent').join('+')} > ${namesOf(draft, 'target').join('+')}`,
  )

test.each([
  // "The army" is the one that has just acted, where the country's own is never spoken of.
  [
    'en',
    'The Israeli military bombed Tyre in Lebanon on Friday. The army killed three fighters.',
    ['Israeli army > ', 'Israeli army > fighters'],
  ],
  [
    'en',
    'Rebels attacked Ber in Mali on Friday. The army killed three fighters.',
    ['Rebels > ', 'Malian army > fighters'],
  ],
  // A state that tells what "the army" did tells it of its own; one that accuses it, of the other's.
  ['en', 'Israel said the army had entered Kfar Kila.', ['Israeli army > ']],
  ['en', 'Moscow said the army had taken Kupiansk.', ['Russian army > ']],
  ['en', 'Ankara said troops had entered Manbij.', ['Turkish army > ']],
  ['fr', 'Ankara a dit que les troupes étaient entrées à Manbij.', ['Turkish army > ']],
  ['en', 'Zelensky said the army had retaken Kupiansk.', ['Ukrainian army > ']],
  ['en', 'Rwanda accused the army of shelling Goma.', ['Congolese army > ']],
  ['fr', "Erdogan a affirmé que l'armée avait pris Afrin.", ['Turkish army > ']],
  // "Its men" are those of whoever the sentence is about.
  [
    'en',
    'The Sudanese army bombed Nyala on Monday. The RSF said three of its fighters died in Babanusa.',
    ['Sudanese army > ', ' > Rapid Support Forces'],
  ],
  [
    'fr',
    "L'armée soudanaise a bombardé Nyala lundi. Les FSR ont dit que trois de leurs hommes sont morts à Babanusa.",
    ['Sudanese army > ', ' > Rapid Support Forces'],
  ],
] as const)('%s: %s', (language, text, parties) => {
  expect(partiesOf(language, text)).toEqual(parties)
})
