import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** How the killing in Bourem is told; "none": not at all. */
function killingBy(sentence: string, language: string): string {
  const told = readText(sentence, language).drafts.find(({ event }) => event === 'attack')
  return told?.stance ?? 'none'
}

test.each([
  ['en', 'The army did not rule out that militiamen had killed herders in Bourem.', 'hedged'],
  ['en', 'The army suspects the militiamen of having killed herders in Bourem.', 'hedged'],
  ['en', 'The army could neither confirm nor deny that militiamen had killed herders in Bourem.', 'hedged'],
  ['en', 'The army neither confirmed nor denied killing herders in Bourem.', 'hedged'],
  ['en', 'The killing of herders in Bourem was denied by the army.', 'denied'],
  ['en', 'The killing of herders in Bourem was condemned by the army.', 'asserted'],
  ['en', 'The army swore that militiamen had killed herders in Bourem.', 'asserted'],
  ['en', 'The army swore to kill herders in Bourem.', 'threatened'],
  ['en', 'The army did not deny that its men had killed herders in Bourem.', 'asserted'],
  ['en', 'The army dismissed as lies reports that militiamen had killed herders in Bourem.', 'denied'],
  ['fr', 'L’armée n’exclut pas que des miliciens aient tué des bergers à Bourem.', 'hedged'],
  ['fr', 'L’armée ne confirme ni ne dément que des miliciens aient tué des bergers à Bourem.', 'hedged'],
  ['fr', 'L’armée n’a ni confirmé ni démenti l’attaque de Bourem.', 'hedged'],
  ['fr', 'L’armée ne nie pas que des miliciens aient tué des bergers à Bourem.', 'asserted'],
  [
    'fr',
    'L’armée a qualifié de mensonges les informations selon lesquelles des miliciens avaient tué des bergers à Bourem.',
    'denied',
  ],
  ['fr', 'L’armée a martelé que des miliciens avaient tué des bergers à Bourem.', 'asserted'],
  ['fr', 'L’armée a tenu à préciser que des miliciens avaient tué des bergers à Bourem.', 'asserted'],
])('%s: %s: %s', (language, sentence, told) => {
  expect(killingBy(sentence, language)).toBe(told)
})

// A share bar is none of the article, a sentence that names where something was shared is.
test.each([
  ['fr', 'Partager : Facebook - X - WhatsApp - Copier le lien', 'none'],
  ['fr', 'Des miliciens ont tué des bergers à Bourem, montre une vidéo partagée sur WhatsApp.', 'asserted'],
  ['en', 'Share on Facebook · WhatsApp · X', 'none'],
  ['en', 'Militiamen killed herders in Bourem, a video shared on WhatsApp shows.', 'asserted'],
])('%s: %s: %s', (language, line, told) => {
  expect(killingBy(line, language)).toBe(told)
})
