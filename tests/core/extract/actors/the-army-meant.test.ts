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
  [
    'en',
    'Israel bombed Tyre in Lebanon on Friday. The army later shelled Khiam.',
    ['Israeli army > ', 'Israeli army > '],
  ],
  [
    'en',
    'Israel bombed Tyre on Friday. The Lebanese army sent troops. The army shelled Khiam.',
    ['Israeli army > ', 'Lebanese army > ', 'Lebanese army > '],
  ],
  [
    'fr',
    "Israël a bombardé Tyr au Liban vendredi. L'armée a ensuite pilonné Khiam.",
    ['Israeli army > ', 'Israeli army > '],
  ],
  // The troops of a capital that nothing else names.
  ['en', "Kigali's troops shelled Sake in DR Congo on Monday.", ['Rwandan army > ']],
  // "His forces" are those of the general whom the sentence before is about.
  ['en', 'General Burhan visited Khartoum on Monday. His forces took Bara.', ['Sudanese army > ']],
  // Who drives out "the Islamists" is not they.
  [
    'en',
    'Clan fighters and al-Shabaab fought at Adan Yabaal on Monday. The militia drove the Islamists out of the town.',
    ['Clan fighters > al-Shabaab', 'militia > al-Shabaab'],
  ],
  [
    'fr',
    'Les chebab et des miliciens se sont battus à Adan Yabaal lundi. La milice a chassé les islamistes de la ville.',
    ['al-Shabaab > miliciens', 'milice > al-Shabaab'],
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
