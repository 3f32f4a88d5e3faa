import { expect, test } from 'vitest'
import { partiesIn as parties, readClaims as read } from './read-claims.ts'

// Turns of real news pages, in words of our own, that were read falsely.

test('a noun whose article stands before its time is no verb', () => {
  const [claim] = read('Six soldiers were killed in an overnight attack in central Mali.', 'en')
  expect(claim && [parties(claim, 'agent'), parties(claim, 'target')]).toEqual([[], ['Malian army']])
})

test('no finite verb stands behind "of"', () => {
  const text = 'L’attaque de Boni a été revendiquée lundi par le Jnim.\nSource : Agence de presse du Delta'
  expect(read(text, 'fr').map(({ event }) => event)).not.toContain('appeal')
})

test('« c’ » is the town told before, and no town', () => {
  const claims = read('Atbara a été bombardée lundi. C’est un bastion des SAF.', 'fr')
  expect(claims.map(({ place }) => place?.name)).toEqual(['Atbara', 'Atbara'])
})

test('an accent typed for an apostrophe is one', () => {
  for (const sign of ['´', '`', '‘'])
    expect(read(`L${sign}armée a repris Gao vendredi.`, 'fr').map((one) => parties(one, 'agent'))).toEqual([
      ['Malian army'],
    ])
})

test('a number of dead and wounded together is not one of dead', () => {
  const texts = [
    ['Tens of soldiers were killed or wounded near Niono.', 'en'],
    ['Des dizaines de civils ont été tués ou blessés lundi à Bara.', 'fr'],
  ] as const
  for (const [text, language] of texts) expect(read(text, language)[0]?.figures, text).toEqual([])
  const [apart] = read('The clashes in Boni left nine dead and nine wounded.', 'en')
  expect(apart?.figures.map(({ measure, low }) => [measure, low])).toEqual([
    ['killed', 9],
    ['wounded', 9],
  ])
})

test('those whom nobody counts are not as many as the others', () => {
  const [claim] = read('Eight people were killed and several were injured in Boni on Monday.', 'en')
  expect(claim?.figures.map(({ measure, low }) => [measure, low])).toEqual([['killed', 8]])
})

test('a number before a participle is its own', () => {
  const claims = read('Douze civils ont été tués et trois enlevés à Gao.', 'fr')
  const figures = claims.flatMap((one) => one.figures.map(({ measure, low }) => [measure, low]))
  expect(figures).toContainEqual(['killed', 12])
  expect(figures).not.toContainEqual(['abducted', 12])
})

test('years of fighting and the dead of a war are of the country, not of the town of the day', () => {
  const text =
    'L’armée a bombardé El Fasher le 1er avril. Le Soudan est en proie à des combats entre l’armée et les FSR depuis avril 2023. Plus de 13 000 personnes ont été tuées.'
  expect(read(text, 'fr').map(({ place }) => place?.name)).toEqual(['El Fasher', 'Sudan', 'Sudan'])
})

test('what was earlier has not the day of what is told before it', () => {
  const text =
    'The army bombed El Fasher on 1 April. Earlier, army jets struck an RSF convoy in North Darfur state.'
  expect(read(text, 'en').map(({ time }) => time?.earliest)).toEqual(['2024-04-01', undefined])
})

test('of people of whom some are told apart all are meant', () => {
  const texts = [
    ['Toutes les 18 personnes dont quatre femmes ont été tuées à Beni.', 18],
    ['Sept personnes dont une femme ont été massacrées à Bulongo.', 7],
  ] as const
  for (const [text, low] of texts)
    expect(
      read(text, 'fr')[0]?.figures.map((one) => one.low),
      text,
    ).toEqual([low])
  const [freed] = read('Le convoi transportait 12 otages dont trois ont été libérés à Gao.', 'fr')
  expect(freed?.figures.find(({ measure }) => measure === 'freed')?.low).toBe(3)
})

test('a truce that is only referred to is none that has been made', () => {
  const texts = [
    ['A strike killed one man in Yater on Tuesday, despite a ceasefire between Israel and Hezbollah.', 'en'],
    ['Rockets fell in a new violation of the ceasefire between Israel and Hezbollah.', 'en'],
    ['Deux soldats ont été tués à Gao malgré la trêve entre l’armée et le Jnim.', 'fr'],
  ] as const
  for (const [text, language] of texts)
    expect(
      read(text, language).map(({ event }) => event),
      text,
    ).not.toContain('agreement')
  const [made] = read('A ceasefire between Israel and Hezbollah took effect on Tuesday.', 'en')
  expect(made?.event).toBe('agreement')
})

test('a state that is a side of a truce, or backs a group, is not where', () => {
  const texts = [
    'Two people were killed in Tyre amid a truce between Israel and Hezbollah.',
    'A strike in Tyre killed a member of the Iran-backed Hezbollah.',
  ]
  for (const text of texts)
    expect(
      read(text, 'en').map(({ place }) => place?.name),
      text,
    ).toEqual(['Tyre'])
})

test('the day of a truce is not that of strikes despite it', () => {
  const text = 'Israel has launched strikes on Lebanon despite the November truce with Hezbollah.'
  expect(read(text, 'en').map(({ time }) => time?.earliest)).not.toContain('2023-11-01')
})

test('continents, services and unknown names that end in a known one are no known places', () => {
  const text =
    'Les ADF sont une branche de l’Etat islamique en Afrique centrale. Sept civils ont été tués samedi.'
  expect(read(text, 'fr').map(({ place }) => place ?? null)).toEqual([null])
  const [there] = read('Les ADF ont attaqué Apetina-Sana dimanche, en RDC.', 'fr')
  expect(there?.place?.country).not.toBe('YE')
  const [agent] = read('A State Security agent was killed in a drone strike in Tyre.', 'en')
  expect(agent?.place?.name).toBe('Tyre')
})

test('a strike in which people were killed is one, though nobody says where', () => {
  const texts = [
    ['One person was killed Sunday in an Israeli strike.', 'air-drone-strike', 'Israeli army'],
    ['Three people were killed in Russian shelling on Monday.', 'shelling-artillery-missile', 'Russian army'],
  ] as const
  for (const [text, event, agent] of texts) {
    const [claim] = read(text, 'en')
    expect([claim?.event, claim && parties(claim, 'agent')], text).toEqual([event, [agent]])
  }
  expect(read('Two workers were killed in the strike at the plant.', 'en')[0]?.event).toBe('casualties')
})

test('all that has been since a truce has no day of its own, and is of the country', () => {
  const text =
    'A strike hit Nabatieh in Lebanon on Friday. At least 173 people have been killed in Israeli attacks since the ceasefire went into effect.'
  const [, total] = read(text, 'en')
  expect([total?.place?.name, total?.time ?? null]).toEqual(['Lebanon', null])
})

test('"Ukraine’s eastern Kharkiv region" is the region', () => {
  const texts = [
    ['Missiles hit Ukraine’s eastern Kharkiv region.', 'Kharkiv region'],
    ['A bomb exploded in Pakistan’s southwestern Balochistan province.', 'Balochistan'],
  ] as const
  for (const [text, place] of texts) expect(read(text, 'en')[0]?.place?.name).toBe(place)
})

test('"the city centre" is that of the town which the sentence names', () => {
  const text =
    'Drones hit Odesa on Thursday. In Kharkiv, Ukraine’s second city in the northeast, the mayor said a drone had struck a petrol station in the city centre.'
  expect(read(text, 'en').map(({ place }) => place?.name)).toEqual(['Odesa', 'Kharkiv'])
})

test('where a patrol came back from is not where it was attacked', () => {
  const text =
    'Au Burkina Faso, une unité de l’armée, de retour d’une mission à Fada N’Gourma, a été attaquée lundi au niveau de la localité de Kikideni.'
  expect(read(text, 'fr').map(({ place }) => place?.name)).toEqual(['Kikideni'])
})

test('since when a town has been besieged is not when soldiers were killed in it', () => {
  const text =
    'L’attaque commise lundi à Djibo, ville sous blocus depuis trois mois, dans laquelle 10 soldats ont été tués, a été condamnée.'
  const dead = read(text, 'fr').find(({ figures }) => figures.length > 0)
  expect(dead?.time?.earliest).toBe('2024-05-13')
})

test('« dont huit militaires et trente-deux volontaires » are some of forty', () => {
  const [claim] = read(
    'Quarante combattants dont huit militaires et trente-deux VDP sont tombés à Djibo.',
    'fr',
  )
  expect(claim?.figures.map(({ low }) => low)).toEqual([40])
})

test('a community has its own name, whatever area it lies in', () => {
  const text =
    'Gunmen attacked Gora Namaye community of Maradun Local Government Area of Zamfara State, killing four persons.'
  expect(read(text, 'en')[0]?.place?.name).toBe('Gora Namaye')
})
