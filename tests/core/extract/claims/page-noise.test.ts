import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

/** Each statement as "event @ place, when". */
const told = (language: string, lines: readonly string[]): readonly string[] => {
  const { drafts, times } = readText(lines.join('\n'), language, '2025-11-07T18:00:00Z')
  return drafts.map(({ event, place, when }) => {
    const day = when === null ? '' : `, ${times[when]!.text}`
    return `${event} @ ${place?.name ?? '?'}${day}`
  })
}

const lead = 'Rebels attacked the market of Gao on Tuesday, when most of the stalls were still open and full.'
const caption = 'A family that fled Kidal when the town fell to rebels waits in a tent, on 3 November 2025.'

describe('what a page prints beside its article tells nothing', () => {
  const rows: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ['a caption over its credit', 'en', [caption, 'Photo: A. Diallo', lead], ['attack @ Gao, Tuesday']],
    ['the same paragraph once more', 'en', [lead, 'The market was closed.', lead], ['attack @ Gao, Tuesday']],
    [
      'a caption inside a paragraph, and its day',
      'en',
      [
        'Rebels are pictured near Kidal on 4 September 2025. The rebels have retreated from Gao after long talks.',
      ],
      ['non-violent-transfer-of-territory @ Gao'],
    ],
    [
      'a credit at the end of a caption',
      'en',
      ['Men look at a house that shells destroyed in Gao. (AP Photo/A. Diallo)', lead],
      ['attack @ Gao, Tuesday'],
    ],
    [
      'a link to other news between two paragraphs',
      'en',
      [
        `${lead} Nobody has said that it was behind the raid so far.`,
        'Rescuers say 18 killed by shells on Kidal',
        `${lead} It is not the first time that traders have had to run for their lives there.`,
      ],
      ['attack @ Gao, Tuesday', 'attack @ Gao, Tuesday'],
    ],
    [
      'le titre d’une autre nouvelle',
      'fr',
      [
        'Des rebelles ont attaqué mardi le marché de Gao, quand la plupart des étals étaient encore ouverts et pleins.',
        'Tchad : un mort dans une attaque à Kidal',
        'Personne n’a encore revendiqué le raid, et la ville est restée calme toute la nuit selon des habitants joints par téléphone.',
      ],
      ['attack @ Gao, mardi'],
    ],
    [
      'une légende et son crédit',
      'fr',
      [
        'Une famille qui a fui Kidal après la chute de la ville attend sous une tente, le 3 novembre 2025.',
        'Crédit photo : A. Diallo',
        'Des rebelles ont attaqué mardi le marché de Gao, quand la plupart des étals étaient encore ouverts.',
      ],
      ['attack @ Gao, mardi'],
    ],
    [
      'une photo de l’agence',
      'fr',
      ['Des soldats fouillent une voiture à Kidal après l’attaque, le 9 mars 2025. Photo AFP/ A. DIALLO.'],
      [],
    ],
  ]
  test.each(rows)('%s', (_name, language, lines, expected) => {
    expect(told(language, lines)).toEqual(expected)
  })

  test('a refrain of few words may be told twice', () => {
    expect(told('en', ['Rebels hold Gao.', 'The army holds Kidal.', 'Rebels hold Gao.'])).toContain(
      'control @ Gao',
    )
  })
})

describe('nobody is accused who only goes to a place or denies a part', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['en', 'A car bomb went off near a market visited by traders in Gao.'],
    ['en', 'A suicide bomber blew himself up outside a hotel frequented by deputies in Gao.'],
    ['fr', 'Une voiture piégée a explosé devant un café fréquenté par des soldats à Gao.'],
  ]
  test.each(rows)('%s: %s', (language, text) => {
    const { drafts } = readText(text, language)
    expect(drafts.length).toBeGreaterThan(0)
    expect(
      drafts.flatMap((draft) => namesOf(draft, 'agent').filter((name) => !/bomber|kamikaze/u.test(name))),
    ).toEqual([])
  })

  test('a bomb planted by rebels is theirs', () => {
    const { drafts } = readText('A car bomb planted by rebels exploded in Gao.', 'en')
    expect(drafts.flatMap((draft) => namesOf(draft, 'agent'))).toEqual(['rebels'])
  })

  test.each([
    ['fr', 'Le MNLA a nié tout rapport de ses hommes avec ce raid.'],
    ['en', 'The MNLA denied any role of its men in the attack.'],
  ])('%s: %s', (language, text) => {
    const { drafts } = readText(text, language)
    expect(drafts.map(({ stance }) => stance)).not.toContain('asserted')
  })
})

describe('what falls and is no town takes no town', () => {
  test.each([
    ['en', 'Rockets were fired at Gao. “Many were shot down, the others fell on fields,” an officer said.'],
    ['fr', 'À Gao, une patrouille est tombée sur des hommes armés.'],
  ])('%s: %s', (language, text) => {
    const { drafts } = readText(text, language)
    expect(drafts.map(({ event }) => event).filter((event) => /territory|control/u.test(event))).toEqual([])
  })

  test.each([
    ['en', 'Rebels attacked Gao. Their last stronghold fell on Monday.'],
    ['en', 'Rebels attacked Gao. The camp fell on Monday.'],
    ['fr', 'Gao a été attaquée. Le chef-lieu est tombé lundi.'],
  ])('%s: %s', (language, text) => {
    const { drafts } = readText(text, language)
    expect(drafts.map(({ event }) => event)).toContain('non-state-actor-overtakes-territory')
  })
})

describe('a person whose last name is a place is nowhere', () => {
  test.each([
    ['en', 'Rebels killed community leader Carmen Guerrero. Thousands of people have fled.'],
    ['en', 'Rebels killed the mayor, Ana Guerrero, in a raid.'],
    ['fr', 'Des rebelles ont tué le maire, Ana Guerrero, dans un raid.'],
  ])('%s: %s', (language, text) => {
    expect(readText(text, language).drafts.map(({ place }) => place?.name)).not.toContain('San Guerrero')
  })

  test('a town behind an officer of it is one', () => {
    const { drafts } = readText('Rebels killed the governor in San Guerrero on Monday.', 'en')
    expect(drafts.map(({ place }) => place?.name)).toContain('San Guerrero')
  })
})

test('what is quoted as an object is one, however long', () => {
  const text =
    'A bomb in Gao killed “two nurses, one of them a trainee of twenty, and wounded four of the patients”, an official said.'
  const [draft, ...others] = readText(text, 'en').drafts
  expect(others).toEqual([])
  expect(draft!.figures.map(({ measure, low }) => `${low} ${measure}`)).toEqual(['2 killed', '4 wounded'])
  expect(namesOf(draft!, 'agent')).toEqual([])
})

test.each([
  ['en', 'The MNLA launched a raid in the Gao region of Mali on a rival militia.', ['MNLA']],
  ['fr', 'Une attaque dans la région de Gao du Mali a tué six soldats.', []],
])('%s: whose region it is has not attacked: %s', (language, text, agents) => {
  expect(readText(text, language).drafts.flatMap((draft) => namesOf(draft, 'agent'))).toEqual(agents)
})
