import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Whether a sentence tells that something was done. */
const tells = (sentence: string, language: string): boolean =>
  readText(sentence, language).drafts.some(({ stance }) => stance === 'asserted')

// What is usual, whenever and by whomever.
test.each([
  ['en', 'When gunmen attack villages near Djibo, herders hide.'],
  ['en', 'Every time militiamen burn markets near Djibo, traders leave.'],
  ['en', 'Bandits rarely abduct herders near Djibo.'],
  ['en', 'As a rule, bandits abduct herders near Djibo.'],
  ['en', 'Gunmen who attack convoys near Djibo face prison.'],
  ['en', 'Those who loot shops in Djibo face prison.'],
  ['en', 'Anyone accused of looting shops in Djibo risks prison.'],
  ['en', 'Looting shops in Djibo is a crime.'],
  ['en', 'This is how bandits abduct herders near Djibo.'],
  ['en', 'Bandits are known to abduct herders near Djibo.'],
  ['en', 'It is hard for bandits to abduct herders near Djibo.'],
  ['fr', 'Quand des hommes armés attaquent des villages près de Djibo, les bergers se cachent.'],
  ['fr', 'Chaque fois que des miliciens incendient des marchés près de Djibo, les commerçants partent.'],
  ['fr', 'D’ordinaire, des bandits enlèvent des bergers près de Djibo.'],
  ['fr', 'Il arrive que des bandits enlèvent des bergers près de Djibo.'],
  ['fr', 'Il n’est pas rare que des bandits enlèvent des bergers près de Djibo.'],
  ['fr', 'Ceux qui pillent des magasins à Djibo risquent la prison.'],
  ['fr', 'Voilà comment des bandits enlèvent des bergers près de Djibo.'],
  ['fr', 'Leur tactique consiste à attaquer des villages près de Djibo.'],
  ['fr', 'C’est un crime que de piller des magasins à Djibo.'],
  ['fr', 'Il n’est pas question de prendre Djibo.'],
  ['fr', 'Il est difficile pour des bandits d’enlever des bergers près de Djibo.'],
])('%s: %s tells of no one deed', (language, sentence) => {
  expect(tells(sentence, language)).toBe(false)
})

// The same words told of one time.
test.each([
  ['en', 'When gunmen attacked villages near Djibo on Tuesday, herders hid.'],
  ['en', 'When the gunmen attack Djibo on Tuesday, herders hide.'],
  ['en', 'Gunmen who attacked a convoy near Djibo killed three drivers.'],
  ['en', 'The rebels, who hold Djibo, want talks.'],
  ['en', 'Looting shops on their way, the bandits burned down the market of Djibo.'],
  ['en', 'Once again bandits abducted herders near Djibo.'],
  ['fr', 'Quand les hommes armés ont attaqué Djibo, les bergers se sont cachés.'],
  ['fr', 'Comme souvent, les bandits ont enlevé des bergers près de Djibo.'],
  ['fr', 'Une nouvelle fois, des bandits ont enlevé des bergers près de Djibo.'],
])('%s: %s tells of one', (language, sentence) => {
  expect(tells(sentence, language)).toBe(true)
})

/** How the taking of Djibo is told; "none": not at all. */
const takingBy = (sentence: string, language: string): string =>
  readText(sentence, language).drafts.find(({ event }) => /-territory$/u.test(event))?.stance ?? 'none'

// An "if" of what has happened, and one of what has not.
test.each([
  ['en', 'If the rebels took Djibo, it was because the garrison had left.', 'asserted'],
  ['en', 'If the rebels had taken Djibo, the garrison would have left.', 'none'],
  ['en', 'By taking Djibo, the rebels would win the war.', 'none'],
  ['en', 'The rebels may well have taken Djibo.', 'none'],
  ['en', 'The rebels not only took Djibo but also threatened reporters.', 'asserted'],
  ['en', 'Not until Tuesday did the rebels take Djibo.', 'asserted'],
  ['en', 'Only on Tuesday did the rebels take Djibo.', 'asserted'],
  ['en', 'No one knows why the rebels took Djibo.', 'asserted'],
  ['en', 'The rebels gave up taking Djibo.', 'none'],
  ['fr', 'Si les rebelles ont pris Djibo, c’est parce que la garnison était partie.', 'asserted'],
  ['fr', 'Même si les rebelles ont pris Djibo, les pourparlers continuent.', 'asserted'],
  ['fr', 'Même si les rebelles prenaient Djibo, rien ne changerait.', 'none'],
  ['fr', 'Sans l’aviation, les rebelles auraient pris Djibo.', 'none'],
  ['fr', 'Sinon, les rebelles auraient pris Djibo.', 'none'],
  ['fr', 'Les rebelles auraient voulu prendre Djibo.', 'none'],
  ['fr', 'Nul ne sait pourquoi les rebelles ont pris Djibo.', 'asserted'],
  ['fr', 'Les rebelles se sont gardés de prendre Djibo.', 'none'],
])('%s: %s: %s', (language, sentence, stance) => {
  expect(takingBy(sentence, language)).toBe(stance)
})
