import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** The words that tell when each statement was; null where none does. */
const whensOf = (text: string, language: string) => {
  const { drafts, times } = readText(text, language)
  return drafts.map(({ when }) => (when === null ? null : times[when]!.text))
}

test.each([
  // Titles that are days.
  [
    'en',
    'Monday 4 March\nGunmen killed six farmers in Gao.\n\nTuesday 5 March\nSoldiers captured Ber.',
    ['Monday 4 March', 'Tuesday 5 March'],
  ],
  [
    'fr',
    "LUNDI 4\nDes hommes armés ont tué six paysans à Gao.\n\nMARDI 5\nL'armée a repris Ber.",
    ['LUNDI 4', 'MARDI 5'],
  ],
  // The hours of a ticker.
  [
    'fr',
    '8 h 30. Gao dort. Deux soldats ont été tués à Ber.\n\n9 h 15. Rien de neuf à Gao.\n\n10 h 05. Le pont est fermé.',
    ['8 h 30'],
  ],
  // In lines of their own, with a headline or without.
  [
    'en',
    '16:40 Toll\nTwo soldiers were killed in Ber.\n\n14:20\nGunmen killed six farmers in Gao.\n\n13:05 – Elsewhere\nThe bridge is closed.',
    ['16:40', '14:20'],
  ],
  [
    'fr',
    '16 h 40 Bilan\nDeux soldats ont été tués à Ber.\n\n14 h 20\nDes hommes armés ont tué six paysans à Gao.\n\n13h05 : Ailleurs\nLe pont est fermé.',
    ['16 h 40', '14 h 20'],
  ],
  // When it was said is not when it is to be.
  ['en', 'On Thursday the rebels threatened to attack Gao.', [null]],
  ['en', 'The army said on Friday it would attack Gao.', [null]],
  ['en', 'In a message sent on Thursday, the rebels threatened to attack the Friday market of Gao.', [null]],
  ['fr', "Dans un message diffusé jeudi, les rebelles ont menacé d'attaquer Gao.", [null]],
  ['fr', "L'armée a promis de lancer lundi une offensive à Gao.", ['lundi']],
  // What a party has held since a day has that day, whatever it says now.
  ['en', 'The rebels, who have besieged Gao since May 2025, threatened to attack Ber.', ['May 2025', null]],
  // A sentence that tells no statement itself.
  ['en', 'Two days later the army came looking. Soldiers burned thirty houses in Gao.', ['Two days later']],
  ['en', 'The minister said on Sunday that he was tired. Soldiers burned thirty houses in Gao.', [null]],
] as const)('%s: %s', (language, text, whens) => {
  expect(whensOf(text, language)).toEqual(whens)
})

test('the day of sending is not the day of the event', () => {
  expect(whensOf('Feb 6 (Lake News) - Six farmers were killed on Monday in Gao.', 'en')).toEqual(['Monday'])
})

test('what lasts since a day is not what happened once', () => {
  const text = 'In Gao, where shops have been closed since January, gunmen attacked the market on Sunday.'
  expect(whensOf(text, 'en')).toEqual(['Sunday'])
})

test.each([
  ['fr', 'Les rebelles ont enlevé deux sœurs à Gao, relâchées mardi.', [null]],
  ['fr', "Leurs pertes n'étaient pas connues lundi à Gao.", [null]],
  ['fr', "L'armée malienne a démenti dimanche avoir abandonné Gao.", [null]],
  ['fr', 'Le MNLA a menacé lundi de prendre Gao.', [null]],
  ['en', 'A nurse kidnapped in Gao was released on Tuesday.', [null]],
] as const)('%s: the day of something else: %s', (language, text, whens) => {
  expect(whensOf(text, language)).toEqual(whens)
})

test.each([
  // An appeal is of the day on which it is made; what was threatened has not been.
  ['fr', "L'ONU exige la libération de vingt passagers, enlevés dimanche à Gao.", 'appeal', null],
  ['en', 'The UN demanded on Friday that both sides spare Gao.', 'appeal', 'Friday'],
] as const)('%s: %s', (language, text, event, when) => {
  const { drafts, times } = readText(text, language)
  const appeal = drafts.find((draft) => draft.event === event)
  expect(appeal === undefined || appeal.when === null ? null : times[appeal.when]!.text).toBe(when)
})
