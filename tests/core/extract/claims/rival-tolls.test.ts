import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const tolls = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.flatMap(({ event, stance, speaker, figures, actors }) =>
    figures.length > 0 || stance === 'unknown' || stance === 'denied'
      ? [
          [
            event,
            ...(stance === 'asserted' ? [] : [stance]),
            speaker.kind,
            ...figures.map(({ measure, low, high }) => `${measure} ${low}-${high ?? ''}`),
            ...actors.filter(({ role }) => role === 'target').map(({ name }) => name),
          ].join(' '),
        ]
      : [],
  )

test.each([
  // A verb that gives a number.
  ['Residents spoke of thirty.', ['casualties witness killed 30-30 Malian army']],
  ['A doctor puts it at more than 40.', ['casualties medical killed 41- Malian army']],
  ['JNIM claims forty.', ['casualties armed-group killed 40-40 Malian army']],
  ["The hospital's own tally is at least 25.", ['casualties medical killed 25- Malian army']],
  ['The UN pegs it at 19.', ['casualties un killed 19-19 Malian army']],
  // Nothing but a number and who says so.
  ['By the count of the local hospital, 14.', ['casualties medical killed 14-14 Malian army']],
  ['"Fifteen," a nurse replied.', ['casualties medical killed 15-15 Malian army']],
  ['For the rebels, it was 35.', ['casualties armed-group killed 35-35 Malian army']],
  // Told by the number before.
  ['Twice as many, according to a local charity.', ['casualties ngo killed 24-24 Malian army']],
  ['Survivors swear there were more than forty.', ['casualties witness killed 41- Malian army']],
  // Another count, or no count of them.
  ['The governor spoke of three bridges.', []],
  ['A doctor is 40.', []],
  ['The mayor has three sons.', []],
  ['Cars were burned: the mayor counted thirty.', []],
  // Left open.
  ['How many died, nobody knows.', ['casualties unknown reporter Malian army']],
  ['A doctor said she did not know how many.', ['casualties unknown medical Malian army']],
  ['The rebels have not published any figure.', ['casualties unknown reporter Malian army']],
  ['The ministry could not put a number on the dead.', ['casualties unknown government Malian army']],
] as const)('of twelve soldiers killed, told next: %s', (next, expected) => {
  const [first, ...told] = tolls(`The army said twelve soldiers had died in Gao on Friday. ${next}`, 'en')
  expect(first).toBe('casualties military killed 12-12 Malian army')
  expect(told).toEqual(expected)
})

test.each([
  ['Des habitants parlent de trente.', ['casualties witness killed 30-30 Malian army']],
  ['Le JNIM en revendique quarante.', ['casualties armed-group killed 40-40 Malian army']],
  ["L'état-major n'en reconnaît que trois.", ['casualties military killed 3-3 Malian army']],
  ['Une ONG locale en est à vingt-deux.', ['casualties ngo killed 22-22 Malian army']],
  ['Des médecins le gonflent à 25.', ['casualties medical killed 25-25 Malian army']],
  ["Selon l'hôpital, quatorze.", ['casualties medical killed 14-14 Malian army']],
  ['Pour les rebelles, c’est 35.', ['casualties armed-group killed 35-35 Malian army']],
  ['Le double, corrige un rescapé.', ['casualties witness killed 24-24 Malian army']],
  ['Le gouverneur a évoqué trois ponts.', []],
  ['Le maire a trois fils.', []],
  ['Des cases ont brûlé : le maire en compte soixante-dix.', []],
  ['Un médecin ignore combien.', ['casualties unknown medical Malian army']],
  ['Combien de victimes ? Nul ne le sait.', ['casualties unknown reporter Malian army']],
] as const)('de douze soldats tués, dit ensuite : %s', (next, expected) => {
  const [first, ...told] = tolls(`Selon l'armée, douze soldats ont été tués vendredi à Gao. ${next}`, 'fr')
  expect(first).toBe('casualties military killed 12-12 Malian army')
  expect(told).toEqual(expected)
})
