import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const events = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.map((draft) => draft.event)
    .sort()

test.each([
  ['Police fired tear gas to disperse a protest in Gao.', 'en', ['protest-with-intervention']],
  ['La police a dispersé une manifestation à Gao.', 'fr', ['protest-with-intervention']],
  ['Students held a protest in Gao.', 'en', ['peaceful-protest']],
  ['Air strikes destroyed a bridge in Gao.', 'en', ['air-drone-strike']],
  ["L'armée a détruit par une frappe aérienne une base près de Gao.", 'fr', ['air-drone-strike']],
  ['Gunmen walked into Gao and burned the school.', 'en', ['looting-property-destruction']],
  ['Des hommes armés sont entrés dans Gao et ont brûlé l’école.', 'fr', ['looting-property-destruction']],
  [
    'Ansar Dine fighters entered Gao and burned the school.',
    'en',
    ['looting-property-destruction', 'non-state-actor-overtakes-territory'],
  ],
  ['Students marched in Gao and called for the release of a singer.', 'en', ['peaceful-protest']],
  [
    'À Gao, la police a dispersé des étudiants qui réclamaient la reprise des cours.',
    'fr',
    ['protest-with-intervention'],
  ],
  ['Two suicide bombers blew up their car at the gate of a camp in Gao.', 'en', ['suicide-bomb']],
  ['Gangs burst into a school in Gao and took 27 pupils with them.', 'en', ['abduction']],
  ['Doctors in Gao treated 40 wounded people.', 'en', ['casualties']],
  ['Médecins sans frontières a soigné une centaine de blessés à Gao.', 'fr', ['casualties']],
  ['The prime minister of Mali appealed to his allies to send troops to Gao.', 'en', ['appeal']],
  ['Le premier ministre malien a appelé la France à envoyer des soldats à Gao.', 'fr', ['appeal']],
  ['Paris urged the rebels to stop their raids on Gao.', 'en', ['appeal']],
  ['Paris a exhorté les rebelles à cesser leurs attaques contre Gao.', 'fr', ['appeal']],
  [
    'The government and the rebels signed an agreement on a humanitarian corridor in Gao.',
    'en',
    ['agreement'],
  ],
] as const)('%s: told once', (text, language, expected) => {
  expect(events(text, language)).toEqual(expected)
})

test.each([
  ['The army will attack Gao, an officer said.', 'en', ['offensive']],
  ["L'armée s'apprête à attaquer Gao.", 'fr', ['offensive']],
  ['Gunmen attacked Gao.', 'en', ['attack']],
  ['A helicopter dropped barrels of chlorine on Gao.', 'en', ['chemical-weapon']],
  ['Residents of Gao beat a bandit to death.', 'en', ['mob-violence']],
  ['Des jeunes ont brûlé des pneus et coupé la route à Gao.', 'fr', ['violent-demonstration']],
] as const)('%s: by what was done', (text, language, expected) => {
  expect(events(text, language)).toEqual(expected)
})
