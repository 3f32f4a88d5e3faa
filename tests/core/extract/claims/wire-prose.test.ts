import { expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import type { Claim } from '../../../../src/core/model/index.ts'
import { knowledge } from '../../../knowledge.ts'

// Sentences as agencies build them: a relative, an apposition or a day put in between, and what must not be bound across it.
const read = (text: string): readonly Claim[] => {
  const intake = { text, rawSha256: '', origin: 'test', published: '2024-05-14' }
  return extract('a', intake, knowledge.packs.get('en')!, knowledge, Date.UTC(2024, 5, 1)).claims
}

const named = ({ actors }: Claim, role: 'agent' | 'target'): readonly string[] =>
  actors.filter((one) => one.role === role).map(({ name }) => name)

const told = (text: string, event: string): Claim => {
  const found = read(text).find((one) => one.event === event)
  if (found === undefined) throw new Error(`no ${event}: ${text}`)
  return found
}

const days = ({ time }: Claim): readonly (string | null)[] =>
  time === null ? [] : [time.earliest, time.latest]

test('who speaks, with his name behind a comma, did not do what those he tells of did', () => {
  const text =
    'A councillor of Bama, Umar Tijjani, said the insurgents, who rode in at dusk, murdered nine farmers.'
  expect(named(told(text, 'attack'), 'agent')).toEqual(['insurgents'])
})

test('witnesses do not do what they tell of men whom an adjective describes', () => {
  const text =
    'Witnesses said blond soldiers flew in, rounded up herders in Bambari and shot at least six of them.'
  expect(read(text).flatMap((one) => named(one, 'agent'))).not.toContain('Witnesses')
})

test('what somebody once was is put in, and no subject', () => {
  const text = 'The M23, once a part of the Congolese army, captured Bunagana on Monday.'
  expect(named(told(text, 'non-state-actor-overtakes-territory'), 'agent')).toEqual(['M23'])
})

test('whoever denies one thing and tells another denies the first alone', () => {
  const texts = [
    'The army denied that Diapaga had fallen, saying its soldiers had killed six rebels.',
    'The army denied that Diapaga had fallen but said its soldiers had killed six rebels.',
  ]
  for (const text of texts) expect(told(text, 'armed-clash').stance).toBe('asserted')
  const blame = 'The RSF denied responsibility and blamed an army air strike in El Obeid.'
  expect(told(blame, 'air-drone-strike').stance).toBe('asserted')
})

test('a denial reaches over what is put in, and leaves that as it is', () => {
  const text = 'Residents dismissed claims that the army, which withdrew in March, had retaken Goma.'
  expect(told(text, 'government-regains-territory').stance).toBe('denied')
  expect(told(text, 'non-violent-transfer-of-territory').stance).toBe('asserted')
})

test('a verb that "and" joins inside a clause has the subject of that clause', () => {
  const text = 'The army retook Diapaga, a day after jihadists overran its base there and freed 40 prisoners.'
  expect(named(told(text, 'abduction'), 'agent')).toEqual(['jihadists'])
})

test('those whom an escort carries are no killers', () => {
  const text = 'Gunmen attacked a bus carrying miners and their army escort near Gao, killing 12 civilians.'
  expect(read(text).flatMap((one) => named(one, 'agent'))).toEqual(['Gunmen'])
})

test('a tank, a convoy or more of such things is no town', () => {
  const texts = [
    'The army captured four tanks in El Fasher.',
    'The army destroyed 17 vehicles in El Fasher and seized four others.',
    'No group took responsibility for the blast in El Fasher.',
  ]
  for (const text of texts)
    expect(read(text).filter(({ event }) => /territory|abduction/u.test(event))).toEqual([])
  const bases = 'The Malian army took over two bases in Kidal from the rebels.'
  expect(told(bases, 'government-regains-territory').place?.name).toBe('Kidal')
})

test('a mine that is gone to is none that goes off', () => {
  const text = 'Gunmen opened fire on a lorry heading from Gao to a mine near Bourem.'
  expect(read(text).map(({ event }) => event)).toEqual(['attack'])
})

test('to whom a deed is laid is not hit by it', () => {
  const strike = told('Washington has blamed the strikes on Goma on the M23.', 'air-drone-strike')
  expect([named(strike, 'agent'), named(strike, 'target')]).toEqual([['M23'], []])
})

test('who looks into a deed, backs it or brings a charge has not done it', () => {
  const texts = [
    'The attack on Goma will be investigated by the UN.',
    'Prosecutors accused him of ordering an attack on Goma.',
    'The army accused them of killing nine people in Goma.',
  ]
  for (const text of texts) expect(read(text).flatMap((one) => named(one, 'agent'))).toEqual([])
})

test('who is told not to have done it has not', () => {
  const strike = told('The army, not the rebels, shelled Goma.', 'shelling-artillery-missile')
  expect(named(strike, 'agent')).toEqual(['Congolese army'])
})

test('a relative has a time and dead of its own', () => {
  const taken = 'Russian troops have taken Robotyne, which Kyiv recaptured last summer.'
  expect(days(told(taken, 'non-state-actor-overtakes-territory'))).toEqual([])
  const dead = 'Gunmen killed nine people in Gao, which rebels had seized in March.'
  expect(told(dead, 'attack').figures.map(({ low }) => low)).toEqual([9])
  expect(told(dead, 'non-state-actor-overtakes-territory').figures).toEqual([])
})

test('a time of the next clause dates no plan, and one behind "since" no deed', () => {
  const plan = 'The United States has agreed to leave Niger, and a first group of Russians arrived in April.'
  expect(days(told(plan, 'non-violent-transfer-of-territory'))).toEqual([])
  const front =
    'Rebels on Wednesday overran a base in Kachin State, the second to fall since they opened a front in March.'
  expect(days(told(front, 'non-state-actor-overtakes-territory'))).toEqual(['2024-05-08', '2024-05-08'])
})

test('what a day is counted from is neither where nor what the rest is of', () => {
  const text =
    'Israeli jets bombed Hodeidah on Saturday, a day after a Houthi drone hit Tel Aviv, killing one man. The ministry said six people died in the raid.'
  const claims = read(text).map(({ event, place, figures }) => [
    event,
    place?.name,
    figures.map(({ low }) => low),
  ])
  expect(claims).toEqual([
    ['air-drone-strike', 'Hodeidah', []],
    ['air-drone-strike', 'Tel Aviv', [1]],
    ['casualties', 'Hodeidah', [6]],
  ])
})

test('who had held a town that others took held it until then', () => {
  const since = 'On Monday the army took Gao. The rebels had held the town since 2020.'
  expect(days(told(since, 'control'))).toEqual(['2020-01-01', '2024-05-13'])
  const years = 'On Monday the army took Gao. The town had been in rebel hands for two years.'
  expect(days(told(years, 'control'))).toEqual([null, '2024-05-13'])
})

test('a separate matter has neither the town nor the day of the one before', () => {
  const text =
    'Gunmen killed nine people in Gao on Monday. In a separate incident, a bomb wounded four soldiers.'
  const bomb = told(text, 'remote-explosive-ied')
  expect([bomb.place?.name, days(bomb)]).toEqual(['Mali', []])
})

test('a neighbour across the border is not where', () => {
  const text =
    'Ten soldiers were killed when militants stormed a post in Tillaberi, near the border with Mali.'
  expect(named(told(text, 'armed-clash'), 'target')).toEqual(['Nigerien army'])
})

test('one of a nation is no army, and a country that is bombed is where', () => {
  expect(named(told('Gunmen kidnapped an American in Gao.', 'abduction'), 'target')).not.toContain(
    'US military',
  )
  const strike = told('The United States bombed Yemen on Monday.', 'air-drone-strike')
  expect([strike.place?.name, named(strike, 'target')]).toEqual(['Yemen', []])
})

test('what will begin has not', () => {
  expect(told('The offensive on Goma will begin on Monday.', 'offensive').stance).toBe('planned')
  expect(told('Protests will be held in Lagos on Friday.', 'peaceful-protest').stance).toBe('planned')
})

test('a claim that could not be verified is hearsay', () => {
  const text = 'Kyiv could not confirm the claim that Russian troops had captured Avdiivka.'
  expect(told(text, 'non-state-actor-overtakes-territory').stance).toBe('hedged')
})

test('those whom a bomb is meant for did not kill by it', () => {
  const texts = [
    'A roadside bomb targeting a lorry carrying soldiers killed three of them in Turbat.',
    'A bomb aimed at soldiers killed three people in Turbat.',
  ]
  for (const text of texts) expect(read(text).flatMap((one) => named(one, 'agent'))).toEqual([])
})

test('a clause behind "and" adds nobody to what the verb before was done to', () => {
  const text = 'The RSF shelled Omdurman, and the state governor put the dead there at 65.'
  expect(named(told(text, 'shelling-artillery-missile'), 'target')).toEqual([])
})

test('what is excepted is not held, and where a government sits is no scene', () => {
  const but = "The rebels control 14 of North Kivu's towns, but not the capital, Goma."
  expect(read(but).map(({ place }) => place?.name)).not.toContain('Goma')
  const seat =
    'JNIM fighters attacked the base in Djibo. The government in Ouagadougou said nothing. JNIM held parts of the city for hours.'
  expect(told(seat, 'control').place?.name).toBe('Djibo')
})
