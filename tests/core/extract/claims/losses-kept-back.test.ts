import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const tolls = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.slice(1)
    .map(({ event, stance, speaker, actors }) =>
      [
        event,
        stance,
        speaker.kind,
        ...actors.filter(({ role }) => role === 'target').map(({ name }) => name),
      ].join(' '),
    )

test.each([
  ['The army has kept silent about its losses.', ['casualties unknown reporter Malian army']],
  ['The army never publishes its casualties.', ['casualties unknown reporter Malian army']],
  ['Of its own dead, the army says not a word.', ['casualties unknown reporter Malian army']],
  ['Nothing is known of the army’s losses.', ['casualties unknown reporter Malian army']],
  ['The rebels did not mention losses of their own.', ['casualties unknown reporter rebels']],
  ['The toll has never been made public.', ['casualties unknown reporter Malian army']],
  ['Officials gave no details on casualties.', ['casualties unknown reporter Malian army']],
  ['How many people were killed is not known.', ['casualties unknown reporter Malian army']],
  // Of something else, or told.
  ['The army published its annual report.', []],
  ['The army said nothing of its plans.', []],
  ['The bank never publishes its losses.', []],
  ['The army did not hide its losses.', []],
  ['The army did not say who the dead were.', []],
])('after an attack: %s', (said, expected) => {
  expect(tolls(`Rebels attacked the base at Gao on Monday. ${said}`, 'en')).toEqual(expected)
})

test.each([
  ['L’armée, fidèle à son habitude, se tait sur ses pertes.', ['casualties unknown reporter Malian army']],
  ['L’armée ne dit rien de ses pertes.', ['casualties unknown reporter Malian army']],
  ['De leurs propres pertes, pas un mot.', ['casualties unknown reporter JNIM']],
  ['On ne sait rien des pertes des jihadistes.', ['casualties unknown reporter JNIM']],
  ['Les pertes sont tenues secrètes.', ['casualties unknown reporter Malian army']],
  ['Le bilan humain est incertain.', ['casualties unknown reporter Malian army']],
  ['La banque tait ses pertes.', []],
  ['L’armée n’a pas donné le nom des morts.', []],
  ['L’armée n’a pas caché ses pertes.', []],
])('après une attaque : %s', (said, expected) => {
  expect(tolls(`Le JNIM a attaqué le camp de Gao lundi. ${said}`, 'fr')).toEqual(expected)
})

test.each([
  ['en', 'Eighteen passengers died on Saturday when a coach left the road near Gao.'],
  ['en', 'A bus hit a lorry on Sunday near Gao: thirty dead.'],
  ['en', 'The collapse of a gold mine killed seven diggers near Gao on Monday.'],
  ['en', 'A bridge gave way in Gao on Monday and four people died.'],
  ['en', 'Nine migrants died of thirst near Gao on Monday.'],
  ['en', 'The mayor of Gao died on Sunday.'],
  ['en', 'Three bills died in Gao on Monday.'],
  ['fr', 'Un autocar a heurté un camion dimanche près de Gao : trente-huit morts.'],
  ['fr', 'L’effondrement d’une galerie de la mine d’or de Gao a tué sept creuseurs, lundi.'],
  ['fr', 'Un pont a cédé lundi à Gao : quatre morts.'],
  ['fr', 'Onze femmes sont mortes en couches à Gao en mars.'],
  ['fr', 'Une chanteuse est morte dimanche à Gao.'],
  ['fr', 'Trois journaux ont péri à Gao lundi.'],
] as const)('tells of no conflict (%s): %s', (language, text) => {
  expect(readText(text, language).drafts).toEqual([])
})

test.each([
  ['en', 'A lorry hit a landmine on Sunday near Gao: thirty dead.'],
  ['en', 'A missile hit a bus near Gao on Monday, killing nine.'],
  ['en', 'A wall collapsed in Gao on Monday after an air strike, and four people died.'],
  ['en', 'A boy died of his wounds in Gao.'],
  ['fr', 'Un car a heurté une mine dimanche près de Gao : trente morts.'],
  ['fr', 'Une fillette est morte de ses blessures à Gao.'],
] as const)('tells of dead (%s): %s', (language, text) => {
  expect(readText(text, language).drafts.flatMap(({ figures }) => figures)[0]?.measure).toBe('killed')
})
