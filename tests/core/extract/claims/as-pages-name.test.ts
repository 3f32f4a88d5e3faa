import { expect, test } from 'vitest'
import { partiesIn as parties, readClaims as read } from './read-claims.ts'

// Who did it, to whom and who says so, in turns of real news pages, in words of our own, that were read falsely.

test('a group linked to a network of another country is not that network', () => {
  const [claim] = read('An Islamist group linked to al-Qaeda seized a camp near Niono on Friday.', 'en')
  expect(claim && parties(claim, 'agent')).toEqual(['group'])
  const [there] = read('Gunmen linked to Islamic State attacked a checkpoint in Kirkuk on Friday.', 'en')
  expect(there && parties(there, 'agent')).toEqual(['Islamic State'])
})

test('on whom an attack is blamed has done it', () => {
  const texts = [
    'Officials blamed the attack on Boni on jihadists.',
    'Officials blamed Sunday’s attack on soldiers in Boni on jihadists.',
    'Local authorities have blamed the attack on jihadists.',
  ]
  for (const text of texts) {
    const [claim] = read(text, 'en')
    expect(claim && parties(claim, 'agent'), text).toEqual(['jihadists'])
    expect(claim && parties(claim, 'target'), text).not.toContain('jihadists')
  }
})

test('a military official who has lost men speaks of his army', () => {
  const text = 'The fighting was near Boni. “We lost six men,” said a military official in Mali.'
  const claim = read(text, 'en').find(({ figures }) => figures.length > 0)
  expect(claim && parties(claim, 'target')).toEqual(['Malian army'])
})

test('a deed that is the subject of "targeted" is told once, with whose it was and whom it met', () => {
  const texts = [
    ['The ambush by jihadists targeted an army convoy in Ménaka.', 'en', 'jihadists'],
    ['L’attaque menée par le Jnim a visé le camp militaire de Boni.', 'fr', 'JNIM'],
  ] as const
  for (const [text, language, agent] of texts) {
    const told = read(text, language).map((one) => [one.event, parties(one, 'agent'), parties(one, 'target')])
    expect(told, text).toEqual([['armed-clash', [agent], ['Malian army']]])
  }
})

test('a blow with mortar fire is one blow; what others answered with is another', () => {
  const [blow, ...more] = read('JNIM also hit the Goundam army camp with mortar fire.', 'en')
  expect([blow?.event, more]).toEqual(['shelling-artillery-missile', []])
  const text = 'Rebels attacked Gao on Monday, and the army responded with air strikes.'
  for (const one of read(text, 'en').filter(({ event }) => event === 'air-drone-strike'))
    expect(parties(one, 'agent')).not.toContain('Rebels')
})

test('what another party is told to say besides is its own', () => {
  const text =
    'Lebanon’s health ministry said an Israeli strike killed one man in Tyre on Thursday, with Israel saying it struck a member of Hezbollah.'
  expect(read(text, 'en').map((one) => [parties(one, 'agent'), parties(one, 'target')])).toEqual([
    [['Israeli army'], ['civilians']],
    [['Israeli army'], ['Hezbollah']],
  ])
  const told = read(
    'Deux personnes ont été tuées lundi à Gao, l’armée affirmant avoir abattu deux rebelles.',
    'fr',
  )
  expect(told.map(({ speaker }) => speaker.kind)).toEqual(['reporter', 'military'])
})

test('a toll of years is laid to whom it accuses, not to him as a victim', () => {
  const [claim] = read('Les ADF sont accusés de massacres ayant fait 6000 morts depuis 2013 en RDC.', 'fr')
  expect(claim && [parties(claim, 'agent'), parties(claim, 'target')]).toEqual([['ADF'], []])
})

test('a suburb of a capital is no government', () => {
  const [claim] = read('The strike on the southern Beirut suburb of Dahiyeh killed two.', 'en')
  expect(claim && parties(claim, 'target')).not.toContain('Lebanese army')
})

test('who speaks by a name alone is what the article farther down says he is', () => {
  const text =
    'Six rebels were killed in Boni, Dembele said.\n\nNine soldiers died in Gao, Colonel Soulemane Dembele said.'
  expect(read(text, 'en').map(({ speaker }) => speaker.kind)).toEqual(['military', 'military'])
})

test('who comes to rob holds nothing, nor do several zones make a town', () => {
  const texts = [
    ['The bandits entered Bagega on Monday and burned the market.', 'en'],
    [
      'Des combats ont eu lieu à Mweso. Une accalmie régnait dans plusieurs zones sous contrôle du M23.',
      'fr',
    ],
    ['Près de huit villages auparavant tenus par le M23 sont passés sous leur contrôle à Mweso.', 'fr'],
  ] as const
  for (const [text, language] of texts) {
    const held = read(text, language).filter(
      ({ event }) => event === 'control' || event.endsWith('-territory'),
    )
    expect(
      held.filter((one) => parties(one, 'agent').length > 0),
      text,
    ).toEqual([])
  }
  expect(read('M23 rebels entered Goma on Monday.', 'en')[0]?.event).toMatch(/-territory$/u)
  expect(read('Mweso a été réoccupée mercredi par le M23.', 'fr')[0]?.event).toMatch(/-territory$/u)
})

test('"it said that it" is one and the same', () => {
  const text =
    'Ukraine’s air force said Russia launched 170 drones at Odesa. It said that it shot down 74 drones.'
  expect(
    read(text, 'en')
      .at(-1)
      ?.actors.map(({ name }) => name),
  ).toEqual(['Ukrainian army'])
})

test('who shoots somebody is not whom he shoots', () => {
  const text = 'The bandits came to Gusau. A man resisted the bandits, and they shot him.'
  for (const claim of read(text, 'en')) expect(parties(claim, 'target')).not.toEqual(parties(claim, 'agent'))
})

test('who goes from house to house, killing, has done so', () => {
  const text = 'A resident said the bandits were going house to house, killing people in Gusau.'
  expect(read(text, 'en').map(({ stance }) => stance)).toEqual(['asserted'])
})

test('a group that attacked, and gunmen who stormed in, have not been attacked', () => {
  const texts = [
    ['Al-Shabaab attacked from various sides in Moqokori.', 'al-Shabaab'],
    ['In Gao, gunmen stormed in and briefly occupied the base, police said.', 'gunmen'],
  ] as const
  for (const [text, name] of texts)
    for (const claim of read(text, 'en')) expect(parties(claim, 'target'), text).not.toContain(name)
})

test('what an officer confirms is not who speaks', () => {
  const text =
    'Captain Abdullahi Mohamed, a military officer stationed in Masagawa, confirmed the death of 12 al-Shabaab militants.'
  const [dead] = read(text, 'en').filter(({ figures }) => figures.length > 0)
  expect([dead?.speaker.kind, dead && parties(dead, 'target')]).toEqual(['military', ['al-Shabaab']])
})

test('soldiers and their leader are of one side', () => {
  const text = 'Al-Shabaab stated that many soldiers and their leader had been slain in Hawadley.'
  for (const claim of read(text, 'en')) expect(parties(claim, 'target')).not.toContain('al-Shabaab')
})

test('a president who leaves gives up no town, nor does anybody take one that nobody names', () => {
  const left = read('L’attaque a eu lieu après le départ du président de la localité de Barkaram.', 'fr')
  const text =
    'Somalia’s group al-Shabaab retook a small town in the middle of the country after it was abandoned by government troops.'
  for (const { event } of [...left, ...read(text, 'en')]) expect(event).not.toMatch(/territory$/u)
})

test('"the al-Qaeda affiliate" is the group told of before', () => {
  const text =
    'Al-Shabaab raided a base in Hawadley. The al-Qaeda affiliate said it had killed nine soldiers.'
  expect(read(text, 'en').map((one) => parties(one, 'agent'))).toEqual([['al-Shabaab'], ['al-Shabaab']])
})

test('how a minister says something is no shelling, nor is a league that is left a town', () => {
  const texts = [
    '« Nous ne céderons pas un pouce de Nyala », a martelé le ministre de la Défense.',
    'Après avoir quitté la Cédéao, le Mali et le Burkina Faso ont créé une force commune.',
    'L’armée a levé le blocus de Diafarabé.',
  ]
  for (const text of texts) expect(read(text, 'fr'), text).toEqual([])
})

test('with whose support a town is attacked is not whom that meets', () => {
  const [claim] = read('The M23 attacked Sake with the support of Rwandan soldiers.', 'en')
  expect(claim?.actors.map(({ role, name }) => [role, name])).toEqual([
    ['agent', 'M23'],
    ['supporter', 'Rwandan army'],
  ])
})

test('an army that goes on from a town has not lost it to those whom it pursues', () => {
  const text =
    'Au lendemain de la prise de Ber, l’armée malienne a poursuivi les combattants de la CMA vers Tombouctou.'
  for (const claim of read(text, 'fr')) expect(parties(claim, 'agent')).not.toContain('CMA')
})

test('an army that is told to have lost a town has lost it to whom it fought', () => {
  const text =
    'L’armée malienne a perdu Kidal mercredi après plusieurs heures de combats contre les rebelles du MNLA.'
  const taken = read(text, 'fr').find(({ event }) => event.endsWith('overtakes-territory'))
  expect(taken && [parties(taken, 'agent'), parties(taken, 'target')]).toEqual([['MNLA'], ['Malian army']])
})

test('strikes that came after rebels had killed are not theirs', () => {
  const text =
    'In Myanmar, the airstrikes came after the People’s Defense Force killed at least 20 junta troops in Banmauk township.'
  const strike = read(text, 'en').find(({ event }) => event === 'air-drone-strike')
  expect(strike && [parties(strike, 'agent'), strike.figures]).toEqual([[], []])
})

test('troops of a resistance are no army’s', () => {
  const text = 'In Myanmar, resistance troops destroyed three bunkers in Kyadet.'
  for (const claim of read(text, 'en')) expect(parties(claim, 'agent')).not.toContain('Myanmar military')
})

test('« où ils ont » are those who came there, whoever tells it', () => {
  const text =
    'Au Cameroun, un membre des bandes sécessionnistes a revendiqué l’attaque. « Des gendarmes sont arrivés à Bamenda où ils ont interpellé des civils », explique-t-il.'
  const arrests = read(text, 'fr').find(({ event }) => event === 'arrests')
  expect(arrests && parties(arrests, 'agent')).toEqual(['Cameroonian gendarmerie'])
})
