import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Each statement as "event @ place, stance, speaker, figures". */
const told = (language: string, text: string): readonly string[] =>
  readText(text, language).drafts.map(({ event, place, stance, speaker, figures }) =>
    [
      event,
      `@ ${place?.name ?? '?'}`,
      stance,
      speaker.kind,
      ...figures.map(({ measure, low, who }) => `${low} ${measure}${who === null ? '' : ` ${who}`}`),
    ].join(' '),
  )

const rows: readonly (readonly [language: string, text: string, statements: readonly string[]])[] = [
  // A deed that is only named, to say who claims it or when something was.
  ['fr', 'L’attaque a été revendiquée par le JNIM.', ['statement @ ? asserted armed-group']],
  ['en', 'The raid has been claimed by rebels.', ['statement @ ? asserted armed-group']],
  ['fr', 'Le jour de l’attaque, les soldats patrouillaient dans Birao.', []],
  [
    'fr',
    'L’attaque contre le camp de Gao a été revendiquée par le JNIM.',
    ['armed-clash @ Gao asserted reporter', 'statement @ Gao asserted armed-group'],
  ],
  // Who has left a place and gone back to another took neither; attackers held nothing.
  [
    'fr',
    'Les bandits ont pillé Ndélé avant de quitter les lieux et de rentrer à Birao.',
    ['looting-property-destruction @ Ndélé asserted reporter'],
  ],
  ['en', 'The bandits then left the scene and returned to Birao.', []],
  ['fr', 'À Gao, les assaillants rescapés se sont repliés dans une forêt.', []],
  ['fr', 'L’armée est retournée à Gao.', ['government-regains-territory @ Gao asserted reporter']],
  // What became of somebody is asked, of each of the participles.
  ['fr', 'On ignore encore si les passagers ont été tués, enlevés ou ont pu fuir.', []],
  ['en', 'It is not known whether the drivers were shot, kidnapped or escaped.', []],
  // What others did meanwhile is elsewhere, and nobody's demand.
  [
    'en',
    'Rebels and soldiers clashed near Gao, while shells fell on Aleppo.',
    ['armed-clash @ Gao asserted reporter', 'shelling-artillery-missile @ Aleppo asserted reporter'],
  ],
  [
    'fr',
    'Le ministre a réclamé une trêve à Kidal, pendant que les rebelles, désormais maîtres de Gao, pillaient le marché.',
    [
      'appeal @ ? asserted government',
      'control @ Gao asserted reporter',
      'looting-property-destruction @ Gao asserted reporter',
    ],
  ],
  // Those counted among others have been counted.
  [
    'fr',
    'Les rebelles ont tué au moins 20 villageois, dont 12 enfants et une femme enceinte.',
    ['attack @ ? asserted reporter 20 killed civilians'],
  ],
  [
    'fr',
    'Les rebelles ont tué 20 villageois, dont 12 enfants et une femme, et deux gardes.',
    ['attack @ ? asserted reporter 22 killed civilians'],
  ],
  [
    'fr',
    'Les rebelles ont tué 20 villageois, trois enfants et une femme à Gao.',
    ['attack @ Gao asserted reporter 24 killed civilians'],
  ],
  [
    'en',
    'The rebels killed at least 20 villagers, including 12 children and a pregnant woman.',
    ['attack @ ? asserted reporter 20 killed civilians'],
  ],
  [
    'fr',
    'Un paysan a été blessé et une dizaine d’autres ont été interpellés à Lomé par la police.',
    ['arrests @ Lomé asserted reporter 8 detained 1 wounded civilians'],
  ],
  // Whom somebody works for, helps or tells.
  [
    'fr',
    'Deux agents d’une ONG qui aide les paysans ont été tués par des rebelles à Gao.',
    ['attack @ Gao asserted reporter 2 killed civilians'],
  ],
  [
    'fr',
    '« Quatre civils ont été tués à Baidoa », a expliqué Ali Dubo à la radio.',
    ['casualties @ Baidoa asserted witness 4 killed civilians'],
  ],
  // « L’état civil » registers people; it has seen nothing.
  [
    'fr',
    'Selon la Direction de l’état civil, des Réfugiés et des Migrations, 4 000 personnes ont fui Bosso.',
    ['displacement @ Bosso asserted official 4000 displaced'],
  ],
  // Who is aimed at by a blow is hit by those whose it is.
  [
    'fr',
    'Huit civils ont été tués à Dosso lors d’une attaque de jihadistes présumés visant un camp de déplacés.',
    ['attack @ Dosso asserted reporter 8 killed civilians'],
  ],
  // Who drives others back holds no place by the name that he bears.
  [
    'fr',
    'À Nyala, les rebelles ont été repoussés par l’armée et par les forces locales du Darfour.',
    ['armed-clash @ Nyala asserted reporter'],
  ],
  // What groups are for is no appeal of theirs.
  [
    'fr',
    'Des séparatistes qui réclament l’indépendance de la région se battent contre l’armée à Bamenda.',
    ['armed-clash @ Bamenda asserted reporter'],
  ],
  ['fr', 'Le parti réclame l’autonomie de la région.', ['appeal @ ? asserted official']],
  // Abductions and murders of many, told by one verb each.
  [
    'fr',
    'À Bamenda, les séparatistes multiplient les enlèvements, et assassinent des habitants.',
    ['abduction @ Bamenda asserted reporter', 'attack @ Bamenda asserted reporter'],
  ],
  // A war kills thousands, in its country, and no army by itself.
  [
    'fr',
    'Une guerre a éclaté à Khartoum entre l’armée et les Forces de soutien rapide. Elle a tué quelque 20 000 personnes.',
    ['armed-clash @ Khartoum asserted reporter', 'casualties @ Sudan asserted reporter 20000 killed'],
  ],
  [
    'fr',
    'L’armée a pris Gao. Elle a tué 20 rebelles.',
    [
      'armed-clash @ Gao asserted reporter 20 killed fighters',
      'government-regains-territory @ Gao asserted reporter',
    ],
  ],
  // Whom a participle counts, whoever they are.
  [
    'fr',
    'À Gao, le ministre fait état de 35 policiers et de 20 civils blessés.',
    ['casualties @ Gao asserted government 35 wounded police 20 wounded civilians'],
  ],
  [
    'en',
    'The minister spoke of 35 police and 20 civilians wounded in Gao.',
    ['casualties @ Gao asserted government 35 wounded police 20 wounded civilians'],
  ],
  [
    'fr',
    'À Gao, trois soldats ont été tués et deux civils blessés.',
    ['casualties @ Gao asserted reporter 3 killed soldiers 2 wounded civilians'],
  ],
  // Whoever gives a number « pour sa part » goes nowhere.
  [
    'fr',
    'Ali Sami, maire de Gao, avance pour sa part 12 tués.',
    ['casualties @ Gao asserted official 12 killed'],
  ],
  // « D’âpres combats » are nobody’s word.
  [
    'fr',
    'L’armée livre à Gao d’âpres combats aux rebelles pour la maîtrise de la ville.',
    ['armed-clash @ Gao asserted reporter'],
  ],
  // The end of a truce is none; crimes are no enemy.
  [
    'fr',
    'Le gouvernement a décrété la fin du cessez-le-feu à Gao.',
    ['other-strategic @ Gao asserted reporter'],
  ],
  ['en', 'The rebels ended their ceasefire in Gao.', ['other-strategic @ Gao asserted reporter']],
  ['fr', 'Les soldats ont mené à Gao une opération contre des délits environnementaux.', []],
  // Who is hurt or held at a march is its toll.
  [
    'fr',
    'Dix étudiants ont été blessés et trente autres interpellés à Lomé par la police lors d’une manifestation.',
    ['protest-with-intervention @ Lomé asserted reporter 30 detained 10 wounded civilians'],
  ],
  [
    'en',
    'Ten students were wounded and thirty others arrested in Lome by police during a protest.',
    ['protest-with-intervention @ Lomé asserted reporter 30 detained 10 wounded civilians'],
  ],
]

test('a name that is known is shortened whole', () => {
  const text = 'L’armée de l’Arakan (AA) est entrée dans Ann. L’aviation a bombardé l’AA à Sittwe.'
  const { place, actors } = readText(text, 'fr').drafts.at(-1)!
  expect([place?.name, ...actors.map(({ role, id }) => `${role} ${id}`)]).toEqual([
    'Sittwe',
    'agent mm-army',
    'target arakan-army',
  ])
})

describe('plain news grammar', () => {
  test.each(rows)('%s %s', (language, text, statements) => {
    expect([...told(language, text)].sort()).toEqual([...statements].sort())
  })
})

const prose = (language: string, first: string): string =>
  `${first} ${language === 'fr' ? 'Les boutiques ont rouvert le matin et les enfants étaient à l’école, mais peu de gens passaient dans les rues de la vieille ville.' : 'Shops opened again in the morning and children were back at school, though few people were seen in the streets of the old town.'}`

test.each([
  ['fr', 'Deux policiers ont été tués à Gao.', 'Des armes saisies au marché', 1],
  ['en', 'Two policemen were killed in Gao.', 'Weapons seized at the market', 1],
  // A line by itself among lines goes on being read.
  ['fr', '', 'Des rebelles ont attaqué le poste de Gao', 1],
])('%s: a heading between paragraphs tells nothing by itself: %s %s', (language, first, heading, count) => {
  const text =
    first === ''
      ? `Gao, mardi.\n\n${heading}\n\nLe calme est revenu.`
      : `${prose(language, first)}\n\n${heading}\n\n${prose(language, language === 'fr' ? 'La nuit a été calme.' : 'The night was calm.')}`
  const events = readText(text, language).drafts
  expect(events).toHaveLength(count)
})

const match = (language: string): string =>
  language === 'fr'
    ? 'Le derby a commencé fort. Le buteur a ouvert le score avant la mi-temps. Le sélectionneur jubile. Le penalty a été manqué. L’attaquant fusille le gardien.'
    : 'The derby began well. The striker scored a penalty before half-time. The goalkeeper was booked. The football was poor. The forward executed the keeper.'

test.each(['fr', 'en'])('%s: on a page about sport nobody is shot', (language) => {
  expect(readText(match(language), language).drafts).toEqual([])
  const shot =
    language === 'fr' ? ' Des rebelles ont tué un arbitre à Gao.' : ' Rebels killed a referee in Gao.'
  expect(readText(match(language) + shot, language).drafts.length).toBeGreaterThan(0)
})
