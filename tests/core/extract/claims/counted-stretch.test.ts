import { expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

/** What each statement tells, with its figures and its days. */
function told(text: string, language: 'fr' | 'en'): readonly string[] {
  const { input, resolved } = dateText(text, language, { published: '2023-11-06' })
  return input.drafts.map(({ event, figures }, i) => {
    const { earliest = null, latest = null } = resolved.spans[i] ?? {}
    const days = earliest === null ? 'open' : earliest === latest ? earliest : `${earliest}/${latest}`
    return [event, ...figures.map(({ measure, low }) => `${low} ${measure}`), days].join(', ')
  })
}

test.each([
  [
    'Two days after gunmen killed five people in Gao, soldiers arrested nine men in Ansongo.',
    'en',
    ['attack, 5 killed, open', 'arrests, 9 detained, open'],
  ],
  [
    'Police shot two people dead in Gao on Sunday. The raid came two days after men took away seven traders at Ansongo.',
    'en',
    ['attack, 2 killed, 2023-11-05', 'abduction, 7 abducted, 2023-11-03'],
  ],
  [
    'The army left Gao on Friday, a week after rebels attacked Ansongo.',
    'en',
    ['non-violent-transfer-of-territory, 2023-11-03', 'attack, 2023-10-26/2023-10-28'],
  ],
  [
    "Une semaine après la mort de cinq soldats à Ménaka, l'armée a repris Ansongo mardi.",
    'fr',
    ['casualties, 5 killed, 2023-10-23/2023-10-25', 'government-regains-territory, 2023-10-31'],
  ],
  [
    "L'armée a quitté Gao vendredi, deux jours après que des rebelles ont attaqué Ansongo.",
    'fr',
    ['non-violent-transfer-of-territory, 2023-11-03', 'attack, 2023-11-01'],
  ],
  [
    'The army left Gao on Friday, three years after rebels attacked Ansongo.',
    'en',
    ['non-violent-transfer-of-territory, 2023-11-03', 'attack, open'],
  ],
  [
    "Deux jours après l'attaque qui a tué cinq civils à Gao, l'armée a arrêté neuf hommes à Ansongo.",
    'fr',
    ['casualties, 5 killed, open', 'arrests, 9 detained, open'],
  ],
  ['Calm returned to Gao on Friday, two days after rebels attacked Ansongo.', 'en', ['attack, 2023-11-01']],
  [
    'The minister said on Sunday that he would resign, a day after rebels attacked Ansongo.',
    'en',
    ['attack, 2023-11-04'],
  ],
  [
    'Le calme est revenu vendredi à Gao, quarante-huit heures après une attaque qui a tué cinq civils.',
    'fr',
    ['casualties, 5 killed, 2023-11-01'],
  ],
  [
    'Two nights after rebels attacked Ansongo, the army left Gao on Friday.',
    'en',
    ['attack, 2023-11-01', 'non-violent-transfer-of-territory, 2023-11-03'],
  ],
  [
    'Calm returned to Gao on Friday, and a day of mourning began on Sunday, two days after rebels attacked Ansongo.',
    'en',
    ['attack, open'],
  ],
  [
    'The army left Gao on Friday while shells fell on Ansongo, a day after the bridge broke.',
    'en',
    ['non-violent-transfer-of-territory, 2023-11-03', 'shelling-artillery-missile, 2023-11-03'],
  ],
  [
    "Au lendemain de la prise de Kidal par les rebelles, l'armée a quitté Gao.",
    'fr',
    ['non-state-actor-overtakes-territory, open', 'non-violent-transfer-of-territory, open'],
  ],
] as const)(
  '%s: what a time is counted from keeps its own day and its own dead',
  (text, language, expected) => {
    expect(told(text, language)).toEqual(expected)
  },
)

test.each([
  [
    'Soldiers arrested nine men in Ansongo two days after the attack on Gao on 27 October.',
    'en',
    ['arrests, 9 detained, 2023-10-29'],
  ],
  [
    'Gunmen attacked Gao on Friday. They had burned three houses the day before near Ansongo.',
    'en',
    ['attack, 2023-11-03', 'looting-property-destruction, 2023-11-02'],
  ],
  [
    'Des hommes armés ont attaqué Gao vendredi. Deux jours après, ils ont incendié trois maisons à Ansongo.',
    'fr',
    ['attack, 2023-11-03', 'looting-property-destruction, 2023-11-05'],
  ],
] as const)('%s: counted from a date, or from what was told before', (text, language, expected) => {
  const all = told(text, language)
  for (const one of expected) expect(all).toContain(one)
})

test.each([
  ['Guards and soldiers clashed in Torkham for twenty minutes on Wednesday.', ['armed-clash, 2023-11-01']],
  [
    'Gunmen attacked Gao on Thursday. Three soldiers are missing.',
    ['attack, 2023-11-02', 'casualties, 3 missing, 2023-11-02/2023-11-06'],
  ],
  [
    'Gunmen attacked Gao on Thursday. Three soldiers were still missing on Saturday.',
    ['attack, 2023-11-02', 'casualties, 3 missing, 2023-11-02/2023-11-04'],
  ],
] as const)('%s: minutes are no hour of the day, and the missing are so since', (text, expected) => {
  expect(told(text, 'en')).toEqual(expected)
})

test('when something will be dates nothing that was', () => {
  const text = 'A convoy is due in Gao on 16 November. At Ansongo, the army arrested nine men.'
  expect(told(text, 'en')).toEqual(['arrests, 9 detained, open'])
})
