import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const told = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map(({ event, actors }) => {
    const agents = actors.filter(({ role }) => role === 'agent')
    return `${event} ${agents.map(({ id, text: words }) => id ?? words).join()}`
  })

test.each([
  ['en', 'Boko Haram fighters disguised as soldiers rode into Gwoza on Thursday.'],
  ['en', 'Boko Haram fighters dressed as soldiers attacked Gwoza on Thursday.'],
  ['en', 'Boko Haram fighters posing as policemen abducted a priest in Gwoza on Thursday.'],
  ['fr', 'Des combattants de Boko Haram déguisés en soldats sont entrés dans Gwoza jeudi.'],
  ['fr', 'Des combattants de Boko Haram se faisant passer pour des policiers ont enlevé un prêtre à Gwoza.'],
])('nobody acts in the name of those whose clothes he wears: %s: %s', (language, text) => {
  const [first] = readText(text, language).drafts
  const agents = first?.actors.filter(({ role }) => role === 'agent').map(({ name }) => name)
  expect(agents).toEqual(['Boko Haram'])
})

test.each([
  ['en', 'Nobody said that rebels took Gao.'],
  ['en', 'No group has said that it carried out the attack in Gao.'],
  ['en', 'None of the groups said it had killed the nine traders in Gao.'],
  ['fr', 'Aucun groupe n’a dit avoir mené l’attaque à Gao.'],
  ['fr', 'Nul n’a reconnu avoir enlevé le prêtre à Gao.'],
  ['fr', 'Un jour de plus, et Mopti tombait.'],
  ['en', 'Another hour and the rebels took Gao.'],
  ['en', '“I ran until Gao,” a trader said.'],
])('nothing is told: %s: %s', (language, text) => {
  expect(told(text, language)).toEqual([])
})

test.each([
  ['en', 'No fewer than three witnesses said that rebels took Gao.'],
  ['en', 'The rebels run Gao.'],
  ['fr', 'Pas moins de trois témoins ont affirmé que les rebelles avaient pris Gao.'],
  ['fr', 'Un jour de plus aurait suffi, mais les rebelles ont pris Gao.'],
])('but here it is: %s: %s', (language, text) => {
  expect(told(text, language)).toHaveLength(1)
})
