import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Each statement's event with the words that tell when it was; null where none does. */
const whensOf = (text: string, language: string) => {
  const { drafts, times } = readText(text, language)
  return drafts.map(({ event, when }) => [event, when === null ? null : times[when]!.text])
}

test.each([
  // A day and a place that head a paragraph, in words with capitals and nothing else.
  [
    'en',
    '3 May, Gao. Rebels killed nine farmers.\n\n5 May, Ber. Gunmen reportedly abducted six men.',
    [
      ['attack', '3 May'],
      ['abduction', '5 May'],
    ],
  ],
  [
    'fr',
    '3 mai, Gao. Des rebelles ont tué neuf paysans.\n\n5 mai, Ber. Des hommes armés auraient enlevé six hommes.',
    [
      ['attack', '3 mai'],
      ['abduction', '5 mai'],
    ],
  ],
  // The day of a court or of an arrest is not that of the crime.
  [
    'en',
    'A captain was convicted on Monday of having shelled Ber in March 2024.',
    [['shelling-artillery-missile', 'March 2024']],
  ],
  [
    'en',
    'Police in Gao on Tuesday arrested four men over the murder of a priest in April.',
    [
      ['arrests', 'Tuesday'],
      ['attack', 'April'],
    ],
  ],
  [
    'fr',
    'La police de Gao a arrêté mardi quatre hommes soupçonnés d’avoir tué un prêtre en avril.',
    [
      ['arrests', 'mardi'],
      ['attack', 'avril'],
    ],
  ],
  ['fr', 'Un ex-gendarme a été condamné lundi pour le meurtre de huit civils à Gao.', [['attack', null]]],
  // Of whom somebody lets go it is told when they were taken.
  [
    'en',
    'The militia released on Thursday eleven women it had kidnapped on 20 May.',
    [['abduction', '20 May']],
  ],
  [
    'fr',
    "La milice a relâché jeudi onze femmes qu'elle avait enlevées le 20 mai.",
    [['abduction', 'le 20 mai']],
  ],
  // What had been done before is not of the day of what was done then.
  [
    'en',
    'Soldiers on Monday found a truck that rebels had burned in Ber.',
    [['looting-property-destruction', null]],
  ],
  // An aside with a time of its own.
  [
    'en',
    'The minister, who in 2020 survived an attack in which his driver was killed, visited Gao on Tuesday.',
    [['casualties', '2020']],
  ],
  // An aside that tells when the noun before it was, and one that only says a day once more.
  ['en', 'The attack on Gao, carried out on 5 May by rebels, left ten dead.', [['attack', '5 May']]],
  [
    'fr',
    "L'attaque contre Gao, menée le 5 mai par les rebelles, a fait dix morts.",
    [['attack', 'le 5 mai']],
  ],
  [
    'fr',
    "Un drone a frappé Gao le 25 octobre, la veille de l'assaut final.",
    [['air-drone-strike', 'le 25 octobre']],
  ],
  ['fr', 'Une marche est prévue vendredi à Gao.', [['peaceful-protest', 'vendredi']]],
  ['fr', 'Le gouverneur a promis lundi de lancer une offensive à Gao.', [['offensive', null]]],
  // What is told by the same verbs and is no crime before a court keeps its day.
  [
    'en',
    'Soldiers on Monday arrested the rebel chief in Gao and killed six of his guards.',
    [
      ['arrests', 'Monday'],
      ['attack', 'Monday'],
    ],
  ],
  [
    'en',
    'The mayor said on Monday that rebels had burned Ber.',
    [['looting-property-destruction', 'Monday']],
  ],
] as const)('%s: %s', (language, text, whens) => {
  expect(whensOf(text, language)).toEqual(whens)
})

test('a sentence of death is no toll', () => {
  expect(whensOf('Trois soldats ont été condamnés à mort mardi à Gao.', 'fr')).toEqual([])
})

test('what a claim of responsibility tells was before the day on which it was made', () => {
  const text =
    'Rebels attacked the camp of Gao on Monday. They claimed responsibility on Tuesday, saying they had killed sixty soldiers.'
  const { drafts } = readText(text, 'en')
  expect(drafts.map(({ dayOfTelling }) => dayOfTelling === true)).toEqual([false, false, true])
})
