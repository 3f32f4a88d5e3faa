import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** How the taking of Goma stands, by a sentence; "none": nothing is told of it. */
function takingBy(sentence: string, language: string): string {
  const taking = readText(sentence, language).drafts.find(({ event }) => /overtakes-territory$/u.test(event))
  return taking?.stance ?? 'none'
}

/** What brings "prendre Goma" or "take Goma", by what it makes of it. */
const bringing: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  fr: {
    asserted: [
      'sont parvenus à',
      'ont réussi à',
      'ont pu',
      'viennent de',
      'n’ont pas tardé à',
      'n’ont pas hésité à',
    ],
    hedged: ['seraient parvenus à'],
    planned: [
      'veulent',
      'disent vouloir',
      'ont annoncé vouloir',
      'projettent de',
      'ont l’intention de',
      'sont sur le point de',
      'se sont engagés à',
      'ont reçu l’ordre de',
      'espèrent parvenir à',
      'doivent',
    ],
    threatened: ['menacent de', 'ont juré de'],
    demanded: ['ont été sommés de'],
    none: [
      'disent pouvoir',
      'sont capables de',
      'refusent de',
      'ont renoncé à',
      'excluent de',
      'rêvent de',
      'hésitent à',
      'disent ne pas vouloir',
      'n’ont pas l’intention de',
      'n’ont pas pu',
      'ont l’habitude de',
      'ont été empêchés de',
      'ont reporté leur projet de',
    ],
  },
  en: {
    asserted: ['managed to', 'have been able to', 'went on to', 'did not hesitate to'],
    planned: [
      'aim to',
      'wish to',
      'say they want to',
      'are keen to',
      'announced plans to',
      'are determined to',
      'hope to manage to',
    ],
    threatened: ['threatened to', 'have vowed to'],
    demanded: ['were told to', 'were urged to'],
    none: [
      'are able to',
      'refuse to',
      'say they refuse to',
      'declined to',
      'are reluctant to',
      'have given up plans to',
      'do not want to',
      'need to',
      'are unlikely to',
      'were forbidden to',
    ],
  },
}

describe.each(Object.keys(bringing))('an infinitive in %s', (language) => {
  const cases = Object.entries(bringing[language]!).flatMap(([stance, all]) =>
    all.map((words) => [words, stance] as const),
  )
  test.each(cases)('that “%s” brings is %s', (words, stance) => {
    const [rebels, taking] =
      language === 'fr' ? ['Les rebelles', 'prendre Goma'] : ['The rebels', 'take Goma']
    expect(takingBy(`${rebels} ${words} ${taking}.`, language)).toBe(stance)
  })
})

test.each([
  ['The rebels are capable of taking Goma.', 'none'],
  ['The rebels are considering taking Goma.', 'planned'],
  ['The rebels stopped short of taking Goma.', 'none'],
  ['The rebels succeeded in taking Goma.', 'asserted'],
  ['The rebels nearly took Goma.', 'none'],
  ['The commander ordered the rebels to take Goma.', 'planned'],
  ['The commander gave the rebels until Friday to take Goma.', 'demanded'],
  ['The rebels were prevented from taking Goma.', 'none'],
])('%s: %s', (sentence, stance) => {
  expect(takingBy(sentence, 'en')).toBe(stance)
})

/** Stances of an attack by a sentence; one that is only meant upon a town is an offensive. */
const attacksBy = (sentence: string, language: string): readonly string[] =>
  readText(sentence, language)
    .drafts.filter(({ event }) => event === 'attack' || event === 'offensive')
    .map(({ stance }) => stance)

test.each([
  ['fr', 'Les rebelles veulent lancer une attaque contre Goma.', ['planned']],
  ['fr', 'Les rebelles disent préparer une attaque contre Goma.', ['planned']],
  ['fr', 'Les rebelles excluent de lancer une attaque contre Goma.', []],
  ['fr', 'Les rebelles ont lancé une attaque contre Goma.', ['asserted']],
  ['en', 'Rebels ruled out launching an attack on Goma.', []],
  ['en', 'Rebels are considering launching an attack on Goma.', ['planned']],
  ['en', 'Rebels are preparing an attack on Goma.', ['planned']],
  ['en', 'Rebels say they will launch an offensive on Goma next week.', ['planned']],
  ['fr', 'Les rebelles lanceront une offensive sur Goma.', ['planned']],
  ['en', 'An attack on Goma is planned for Friday, rebels said.', ['planned']],
  ['en', 'Rebels launched an attack on Goma.', ['asserted']],
] as const)('%s: %s', (language, sentence, stances) => {
  expect(attacksBy(sentence, language)).toEqual(stances)
})

/** Whether people fled, by a sentence. */
const fledBy = (sentence: string, language: string): boolean =>
  readText(sentence, language).drafts.some(
    ({ event, stance }) => event === 'displacement' && stance === 'asserted',
  )

// Who has to, does.
test.each([
  ['fr', 'Les habitants ont dû fuir Goma.'],
  ['fr', 'Les habitants durent fuir Goma.'],
  ['fr', 'Les habitants ont été contraints de fuir Goma.'],
  ['en', 'Thousands had to flee Goma.'],
  ['en', 'Thousands were forced to flee Goma.'],
])('%s: %s', (language, sentence) => {
  expect(fledBy(sentence, language)).toBe(true)
})

// An attack that is only feared, foreseen or given up.
test.each([
  ['en', 'There are fears of an attack on Goma.', []],
  ['en', 'The army is bracing for an attack on Goma.', []],
  ['en', 'The UN warned of an imminent attack on Goma.', []],
  ['en', 'Rebels called off an attack on Goma.', []],
  ['en', 'The UN condemned an attack on Goma.', ['asserted']],
  ['fr', 'Les habitants redoutent une attaque contre Goma.', []],
  ['fr', 'Les rebelles ont renoncé à une attaque contre Goma.', []],
  ['fr', 'L’ONU a condamné une attaque contre Goma.', ['asserted']],
] as const)('%s: %s', (language, sentence, stances) => {
  expect(attacksBy(sentence, language)).toEqual(stances)
})

// A clause by what opens it, or by the word before "que" and "that".
test.each([
  ['en', 'The rebels withdrew without taking Goma.', 'none'],
  ['en', 'Once the rebels take Goma, the road is open.', 'none'],
  ['en', 'Before the rebels took Goma, the army had left.', 'asserted'],
  ['en', 'Analysts doubt that the rebels took Goma.', 'none'],
  ['en', 'Residents hope that the rebels take Goma.', 'none'],
  ['en', 'It is not true that the rebels took Goma.', 'denied'],
  ['en', 'The army dismissed reports that the rebels had taken Goma.', 'denied'],
  ['en', 'There are reports that the rebels took Goma.', 'hedged'],
  ['en', 'The governor rejected rumours that the rebels had taken Goma.', 'denied'],
  ['en', 'The army did not comment on claims that the rebels had taken Goma.', 'hedged'],
  ['en', 'The army also claims that the rebels took Goma.', 'asserted'],
  ['en', 'The UN confirmed reports that the rebels had taken Goma.', 'asserted'],
  ['fr', 'Les rebelles se sont retirés sans prendre Goma.', 'none'],
  ['fr', 'Il est faux que les rebelles aient pris Goma.', 'denied'],
  ['fr', 'Les analystes doutent que les rebelles aient pris Goma.', 'none'],
  ['fr', 'Il faut que les rebelles prennent Goma.', 'none'],
  ['fr', 'Le chef exige que les rebelles prennent Goma.', 'demanded'],
  ['fr', 'L’armée affirme que les rebelles ont pris Goma.', 'asserted'],
])('%s: %s: %s', (language, sentence, stance) => {
  expect(takingBy(sentence, language)).toBe(stance)
})

// A clause of what is waited for: its tense tells whether it has come, or that of the clause it goes with.
test.each([
  ['en', 'They will fight until the rebels have taken Goma.', 'none'],
  ['en', 'As soon as the rebels take Goma, the road will be closed.', 'none'],
  ['en', 'As soon as the rebels took Goma, the road was closed.', 'asserted'],
  ['en', 'As long as the rebels have not taken Goma, the road is open.', 'none'],
  ['fr', 'L’armée restera jusqu’à ce que les rebelles prennent Goma.', 'none'],
  ['fr', 'L’armée se battra jusqu’à ce que les rebelles aient pris Goma.', 'none'],
  ['fr', 'L’armée a juré de résister jusqu’à ce que les rebelles prennent Goma.', 'none'],
  ['fr', 'L’armée a résisté jusqu’à ce que les rebelles prennent Goma.', 'asserted'],
  ['fr', 'Les pourparlers continueront jusqu’à ce que Goma soit prise par les rebelles.', 'none'],
  ['fr', 'Tant que les rebelles n’ont pas pris Goma, la route reste ouverte.', 'none'],
  ['fr', 'La route restera ouverte tant que les rebelles ne prennent pas Goma.', 'none'],
  ['fr', 'Les habitants partent avant que les rebelles ne prennent Goma.', 'none'],
  ['fr', 'Avant que les rebelles ne prennent Goma, l’armée quittera la zone.', 'none'],
  ['fr', 'Avant que les rebelles ne prennent Goma, l’armée avait quitté la zone.', 'asserted'],
  ['fr', 'L’armée avait quitté la zone avant que les rebelles ne prennent Goma.', 'asserted'],
  ['fr', 'Dès que les rebelles auront pris Goma, la route sera fermée.', 'none'],
  ['fr', 'Quand les rebelles prendront Goma, la route sera fermée.', 'none'],
  ['fr', 'Quand les rebelles ont pris Goma, la route a été fermée.', 'asserted'],
  ['fr', 'En attendant que les rebelles prennent Goma, les habitants partent.', 'none'],
  ['fr', 'L’armée tient la route sans que les rebelles prennent Goma.', 'none'],
  ['fr', 'Depuis que les rebelles ont pris Goma, la route est fermée.', 'asserted'],
])('%s: %s: %s', (language, sentence, stance) => {
  expect(takingBy(sentence, language)).toBe(stance)
})

// A passive infinitive is brought as an active one is.
test.each([
  ['en', 'Goma is to be taken by the rebels.', 'planned'],
  ['en', 'Goma is said to have been taken by the rebels.', 'hedged'],
])('%s: %s: %s', (language, sentence, stance) => {
  expect(takingBy(sentence, language)).toBe(stance)
})

// What stands between an auxiliary and its participle.
test.each([
  ['fr', 'Les rebelles ont depuis pris Goma.'],
  ['fr', 'Les rebelles ont depuis mardi pris Goma.'],
  ['fr', 'Les rebelles ont dans la foulée pris Goma.'],
  ['en', 'The rebels have in recent days taken Goma.'],
])('%s: %s', (language, sentence) => {
  expect(takingBy(sentence, language)).toBe('asserted')
})
