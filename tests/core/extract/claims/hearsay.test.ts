import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** How the killing in Bourem is told, by a sentence; "none": nothing is told of it. */
function killingBy(sentence: string, language: string): string {
  const told = readText(sentence, language).drafts.find(({ event }) => event === 'attack')
  return told?.stance ?? 'none'
}

/** What stands before a clause, by what it makes of it. */
const before: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    hedged: [
      'Rumour has it that',
      'There are fears that',
      'It is thought that',
      'It would appear that',
      'Many traders believe that',
      'Many traders think',
      'No aid agency has so far confirmed that',
      'It could not be confirmed that',
      'Perhaps',
      'In all likelihood',
      'According to rumours,',
    ],
    asserted: [
      'There is no doubt that',
      'Nobody denies that',
      'It emerged that',
      'Despite the rumours,',
      'As many had feared,',
      'No one was surprised when',
    ],
    denied: ['It is a lie that'],
    none: [
      'Few believe that',
      'Nothing proves that',
      'It felt as though',
      'In a hypothetical scenario,',
      'In the worst case,',
      'He wishes',
      'At no time have',
      'Never have',
    ],
  },
  fr: {
    hedged: [
      'La rumeur veut que',
      'Le bruit court que',
      'On raconte que',
      'Beaucoup de commerçants pensent que',
      'Tout laisse croire que',
      'Il se peut que',
      'Il paraît que',
      'Peut-être que',
      'Rien ne confirme que',
      'Aucune agence n’a confirmé que',
      'Selon la rumeur,',
      'À en croire la rumeur,',
    ],
    asserted: [
      'Il ne fait aucun doute que',
      'Nul doute que',
      'Personne ne conteste que',
      'Malgré les rumeurs,',
      'Toujours est-il que',
    ],
    denied: ['C’est un mensonge que'],
    none: [
      'Rien n’indique que',
      'Aucun document ne montre que',
      'En admettant que',
      'Dans le pire des cas,',
      'Un peu plus et',
      'Il est impossible que',
    ],
  },
}

describe.each(Object.keys(before))('a clause in %s', (language) => {
  const cases = Object.entries(before[language]!).flatMap(([stance, all]) =>
    all.map((words) => [words, stance] as const),
  )
  test.each(cases)('that “%s” brings is %s', (words, stance) => {
    const killing =
      language === 'fr'
        ? 'les miliciens ont tué des bergers à Bourem'
        : 'the militiamen killed herders in Bourem'
    const inverted = /have$/u.test(words) ? 'the militiamen killed herders in Bourem' : killing
    expect(killingBy(`${words} ${inverted}.`, language)).toBe(stance)
  })
})

// A clause by what is set off from it, or by what its verb hangs on.
test.each([
  ['en', 'The militiamen killed herders in Bourem, or so the rumour goes.', 'hedged'],
  ['en', 'The militiamen killed herders in Bourem, it seems.', 'hedged'],
  ['en', 'The militiamen killed herders in Bourem, allegedly.', 'hedged'],
  ['en', 'The militiamen killed herders in Bourem, confirming the rumours.', 'asserted'],
  ['en', 'The militiamen are alleged to have killed herders in Bourem.', 'hedged'],
  ['en', 'The militiamen are suspected of having killed herders in Bourem.', 'hedged'],
  ['en', 'The militiamen appear to have killed herders in Bourem.', 'hedged'],
  ['en', 'The militiamen are far from having killed herders in Bourem.', 'none'],
  ['en', 'The militiamen do not deny having killed herders in Bourem.', 'asserted'],
  ['en', 'The militiamen ought to have killed herders in Bourem.', 'none'],
  ['en', 'The militiamen came close to killing herders in Bourem.', 'none'],
  ['en', 'The militiamen were on the verge of killing herders in Bourem.', 'none'],
  ['en', 'The militiamen talked instead of killing herders in Bourem.', 'none'],
  ['en', 'The militiamen talked rather than kill herders in Bourem.', 'none'],
  ['en', 'The militiamen were stopped before killing herders in Bourem.', 'none'],
  ['en', 'It was not the militiamen who killed herders in Bourem.', 'none'],
  ['en', 'The idea that the militiamen killed herders in Bourem is absurd.', 'denied'],
  ['en', 'The killing of herders in Bourem by militiamen never took place.', 'none'],
  ['en', 'The alleged killing of herders in Bourem made headlines.', 'hedged'],
  ['en', 'The killing of herders in Bourem made headlines.', 'asserted'],
  ['fr', 'Les miliciens ont tué des bergers à Bourem, dit-on.', 'hedged'],
  ['fr', 'Les miliciens ont tué des bergers à Bourem, à ce qu’il paraît.', 'hedged'],
  ['fr', 'Les miliciens, semble-t-il, ont tué des bergers à Bourem.', 'hedged'],
  ['fr', 'Les miliciens ont peut-être tué des bergers à Bourem.', 'hedged'],
  ['fr', 'Les miliciens sont soupçonnés d’avoir tué des bergers à Bourem.', 'hedged'],
  ['fr', 'Les miliciens passent pour avoir tué des bergers à Bourem.', 'hedged'],
  ['fr', 'Les miliciens sont loin d’avoir tué des bergers à Bourem.', 'none'],
  ['fr', 'Les miliciens ne nient pas avoir tué des bergers à Bourem.', 'asserted'],
  ['fr', 'Les miliciens étaient à deux doigts de tuer des bergers à Bourem.', 'none'],
  ['fr', 'Les miliciens ont discuté plutôt que de tuer des bergers à Bourem.', 'none'],
  ['fr', 'Les miliciens ont été refoulés avant de tuer des bergers à Bourem.', 'none'],
  ['fr', 'Ce ne sont pas les miliciens qui ont tué des bergers à Bourem.', 'none'],
  ['fr', 'L’affirmation selon laquelle les miliciens ont tué des bergers à Bourem est fausse.', 'denied'],
  ['fr', 'Le meurtre de bergers à Bourem n’a jamais eu lieu.', 'none'],
  ['fr', 'Le prétendu meurtre de bergers à Bourem fait du bruit.', 'hedged'],
  ['fr', 'Le meurtre de bergers à Bourem fait du bruit.', 'asserted'],
])('%s: %s', (language, sentence, stance) => {
  expect(killingBy(sentence, language)).toBe(stance)
})

test('a number of what was not done is no toll', () => {
  expect(readText('Les ravisseurs n’ont pas libéré dix otages à Gao.', 'fr').drafts).toEqual([])
})
