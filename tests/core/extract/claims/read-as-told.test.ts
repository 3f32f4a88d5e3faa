import { expect, test } from 'vitest'
import { partiesIn as parties, readClaims as read } from './read-claims.ts'

// What a reader of the briefings would have acted on wrongly.

test('the dead of two sides are counted apart', () => {
  const claims = read('Two soldiers were killed and ten wounded, and about 20 rebels died in Gao.', 'en')
  const tolls = claims.map((one) => [parties(one, 'target'), one.figures.map(({ low }) => low)])
  expect(tolls).toEqual([
    [['Malian army'], [2, 10]],
    [['rebels'], [20]],
  ])
})

test('who fights beside another does not fight him', () => {
  const texts = [
    ['Wagner had fought beside the Malian army in Gao for two years.', 'en'],
    ['Wagner fought side by side with the Malian army in Gao.', 'en'],
    ['Wagner a combattu aux côtés de l’armée malienne à Gao.', 'fr'],
  ] as const
  for (const [text, language] of texts)
    expect(read(text, language).flatMap((one) => parties(one, 'target'))).toEqual([])
})

test('an officer who tells of arrests is no party by himself: his force is', () => {
  const text = 'Quatre hommes ont été arrêtés à Ménaka, a précisé le lieutenant Habib Sidibé.'
  expect(read(text, 'fr').map((one) => parties(one, 'agent'))).toEqual([['Malian army']])
})

test('whose helicopters a sentence means is of whom it is, whoever was told of before', () => {
  const text =
    'Les islamistes ont pris Konna jeudi. L’armée française est intervenue vendredi : ses hélicoptères ont détruit quatre véhicules près de Konna.'
  const strike = read(text, 'fr').find(({ event }) => event === 'air-drone-strike')
  expect(strike && parties(strike, 'agent')).toEqual(['French army'])
})

test('a consul carried off is no army, and his captors are those who are blamed', () => {
  const text =
    'The MNLA condemned the abduction of the Algerian consul and six of his staff in Gao, which it blamed on a terrorist commando.'
  const [claim] = read(text, 'en')
  expect(claim && parties(claim, 'agent')).toEqual(['terrorist commando'])
})

test('« ils » are those of whom the sentence before is', () => {
  const text =
    'Le Jnim affirme avoir tué six hommes à Gao. Deux combattants du FLA sont morts pendant l’opération. Ils auraient été tués par leur propre drone.'
  expect(parties(read(text, 'fr').at(-1)!, 'target')).toEqual(['FLA'])
})

test('a number that is not given denies nothing', () => {
  const claims = read('The commission gave no number of soldiers killed in Gao.', 'en')
  expect(claims.map(({ event, stance }) => [event, stance])).toEqual([['casualties', 'unknown']])
})

test('a truce that is broken is neither made nor harmed in person', () => {
  const events = read('Le cessez-le-feu a été violé à Gao.', 'fr').map(({ event }) => event)
  expect(events).not.toContain('agreement')
  expect(events).not.toContain('sexual-violence')
})

test('rebels are not those who came with the army', () => {
  const text =
    'Tuareg rebels ambushed a convoy of Malian soldiers and Wagner fighters near Tinzaouaten on Thursday. JNIM and the CSP spoke of a victory. Two soldiers were killed and about 20 rebels died, the army said.'
  const parted = read(text, 'en').find(({ figures }) => figures.some(({ low }) => low === 20))
  expect(parted && parties(parted, 'target')).toEqual(['rebels'])
})

test('« la ville » is the one that was left, not the one towards which they left', () => {
  const text =
    'L’armée a repris Kidal mardi. Les rebelles ont fui vers Abeïbara. La ville est vide : ses habitants l’ont quittée.'
  expect(read(text, 'fr').find(({ event }) => event === 'displacement')?.place?.name).toBe('Kidal')
})

test('who made a drone has no part in what is done to it', () => {
  const text = 'Les rebelles ont abattu un drone de fabrication turque près de Kidal.'
  expect(read(text, 'fr').flatMap((one) => parties(one, 'target'))).toEqual([])
})

test.each([
  ['Six hommes ont été tués à Gao du côté de l’armée malienne.', 'fr'],
  ['Six men were killed in Gao on the Malian army’s side.', 'en'],
])('men who fell on the side of a force are its men: %s', (text, language) => {
  expect(read(text, language).flatMap((claim) => parties(claim, 'target'))).toEqual(['Malian army'])
})

test.each([
  ['Un porte-parole de l’armée malienne affirme que Gao est tombée.', 'fr'],
  ['A spokesman for the Malian army said Gao had fallen.', 'en'],
  ['A MINUSMA officer said Gao had fallen.', 'en'],
])('a town has not fallen to the force that says so: %s', (text, language) => {
  const claims = read(text, language)
  expect(claims.map(({ event }) => event)).toEqual(['non-state-actor-overtakes-territory'])
  expect(claims.flatMap((claim) => parties(claim, 'agent'))).toEqual([])
})

test.each([
  [
    'Iran launched missiles at Israel in retaliation for the killing of Hezbollah leader Hassan Nasrallah.',
    'en',
  ],
  ['L’Iran a tiré des missiles sur Israël en représailles à l’assassinat d’un chef du Hezbollah.', 'fr'],
])('who was met by another deed is not met by this one: %s', (text, language) => {
  const claims = read(text, language)
  expect(claims.map(({ event }) => event)).toContain('shelling-artillery-missile')
  expect(claims.flatMap((claim) => parties(claim, 'target'))).not.toContain('Hezbollah')
})

test('hostages march for nobody', () => {
  const text = 'Thousands marched in Bamako on Friday to demand the release of the hostages.'
  const [march] = read(text, 'en')
  expect(march?.event).toBe('peaceful-protest')
  expect(parties(march!, 'agent')).not.toContain('hostages')
})

test.each([
  ['Le gouverneur a décrété un couvre-feu à Goma après la mort de trois policiers dans une embuscade.', 'fr'],
  ['The governor imposed a curfew in Goma after the death of three policemen in an ambush.', 'en'],
])('who answers for a town has killed nobody by what he decrees: %s', (text, language) => {
  const [toll] = read(text, language).filter(({ figures }) => figures.length > 0)
  expect(toll?.figures.map(({ low }) => low)).toEqual([3])
  expect(parties(toll!, 'agent')).toEqual([])
})
