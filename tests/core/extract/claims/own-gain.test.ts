import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const takings = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.filter(({ event }) => event.endsWith('-territory'))
    .map(({ event, actors }) => [event, ...actors.map(({ role, id }) => `${role} ${id}`)].join(' '))

const overtakes = 'non-state-actor-overtakes-territory agent'
const regains = 'government-regains-territory agent'

test.each([
  ['ARAKAN ARMY\n\nPRESS STATEMENT', 'Kyauktaw', `${overtakes} arakan-army`],
  ['Press statement of the Arakan Army\n6 March 2024', 'Kyauktaw', `${overtakes} arakan-army`],
  ['Statement by the Sudanese army\n6 March 2024', 'Wad Madani', `${regains} sd-army`],
])('in the bulletin headed %s, who took a town', (head, town, expected) => {
  expect(takings(`${head}\n\nThe town of ${town} was liberated on 2 March 2024.`, 'en')).toEqual([expected])
})

test.each([
  ['MOUVEMENT DU 23 MARS (M23)\n\nCOMMUNIQUÉ OFFICIEL', 'Masisi', `${overtakes} m23`],
  ['MAÏ-MAÏ YAKUTUMBA\n\nCOMMUNIQUÉ OFFICIEL', 'Fizi', `${overtakes} mai-mai-yakutumba`],
  ['Communiqué de presse du JNIM\n6 mars 2024', 'Nampala', `${overtakes} jnim`],
  ["Communiqué de l'armée malienne\n6 mars 2024", 'Nampala', `${regains} ml-army`],
])('dans le communiqué titré %s, qui a pris une ville', (head, town, expected) => {
  expect(takings(`${head}\n\nLa localité de ${town} a été libérée le 2 mars 2024.`, 'fr')).toEqual([expected])
})

test('a paper leaves open who took a town, and so does a bulletin that names the taker', () => {
  const taken = 'The town of Kyauktaw was captured on 2 March 2024.'
  expect(takings(taken, 'en')).not.toContain(`${overtakes} arakan-army`)
  expect(
    takings('ARAKAN ARMY\n\nPRESS STATEMENT\n\nThe town of Kyauktaw was captured by the junta army.', 'en'),
  ).toEqual([expect.stringContaining('agent mm-army')])
})
