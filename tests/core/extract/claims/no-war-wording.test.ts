import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const eventsOf = (text: string, language: string) => readText(text, language).drafts.map(({ event }) => event)

test.each([
  // A thing without arms did it.
  ['A balcony came down in Gao, killing three.', 'en'],
  ['A swarm of bees killed an old man in Gao.', 'en'],
  ["Un balcon s'est effondré à Gao, tuant trois passants.", 'fr'],
  ["Un essaim d'abeilles a tué un vieil homme à Gao.", 'fr'],
  // Crashes, an army's own too; an attack that was ruled out.
  ['A military helicopter crashed in fog near Gao, killing four crew members.', 'en'],
  ['An army truck overturned near Gao, killing nine soldiers.', 'en'],
  ["Un hélicoptère de l'armée s'est écrasé près de Gao par mauvais temps, tuant quatre militaires.", 'fr'],
  ['A gas depot blew up in Gao, destroying thirty houses; police ruled out any attack.', 'en'],
  // Results of matches.
  ['The visitors were massacred 6-0 in Gao by Mopti.', 'en'],
  ['Les visiteurs ont été massacrés 6-0 à Gao.', 'fr'],
  // Titles of works, and the stories they tell.
  ['Her new album, "The Fall of Gao", is out on Friday.', 'en'],
  ['Son nouvel album, « La chute de Gao », paraît vendredi.', 'fr'],
  ['"Night of Ber" follows a nurse who was abducted in Gao.', 'en'],
  ['Two sisters flee besieged Gao, a drama by Nadia Hodzic.', 'en'],
  // Notices of work to be done.
  ['Tender: rebuilding of 40 houses destroyed by fighting in Gao.', 'en'],
  ["Appel d'offres : reconstruction de 40 maisons détruites par les combats à Gao.", 'fr'],
  // What the law says of anybody, and proverbs.
  ['The charge carries the death penalty for anybody who kills a soldier in Gao.', 'en'],
  ['La loi punit de mort quiconque tue un soldat à Gao.', 'fr'],
  ['On ne libère pas Gao à coups de tweets.', 'fr'],
  ["L'enlèvement est passible de mort à Gao.", 'fr'],
  // None at all.
  ['Not a single shell has fallen on Gao.', 'en'],
  ['Pas un obus n’est tombé sur Gao.', 'fr'],
  // What is only held beside it, needed or lacking.
  ['Elders think of the fall of Ber.', 'en'],
  ['Les anciens songent à la chute de Ber.', 'fr'],
  ['It would take an attack on Gao to wake up the donors.', 'en'],
  ["Faute d'accord à Gao, les écoles restent fermées.", 'fr'],
  // Elections.
  ['The president launched his offensive on Gao with a rally of 20,000.', 'en'],
  ["Le bastion de Gao est tombé à 21 heures, à l'issue du dépouillement.", 'fr'],
] as const)('no claim is read from: %s', (text, language) => {
  expect(eventsOf(text, language)).toEqual([])
})

test.each([
  ['A bullet killed a boy in Gao.', 'en', 'casualties'],
  ['Une balle a tué un enfant à Gao.', 'fr', 'casualties'],
  ['The helicopter was shot down by rebels near Gao, killing four crew members.', 'en', 'casualties'],
  [
    'A shell hit the stadium of Gao during a match, killing three spectators.',
    'en',
    'shelling-artillery-missile',
  ],
  ['Des hommes armés ont pillé le marché de Gao pendant la crue.', 'fr', 'looting-property-destruction'],
  [
    'The museum of Gao was looted by fighters, the director of the film said.',
    'en',
    'looting-property-destruction',
  ],
  ['Gunmen killed two voters in Gao on election day.', 'en', 'attack'],
] as const)('still read: %s', (text, language, event) => {
  expect(eventsOf(text, language)).toContain(event)
})
