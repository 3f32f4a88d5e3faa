import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

/** What forces say of themselves: the event, who did it and to whom. */
const ours = [
  [
    'en',
    '“We killed 11 soldiers in Afgoye,” said the al-Shabaab spokesman.',
    'armed-clash',
    ['al-Shabaab'],
    ['Somali army'],
  ],
  ['en', 'Kutum is under our full control, an RSF spokesman said.', 'control', ['Rapid Support Forces'], []],
  [
    'en',
    '“Our soldiers captured Kutum on Monday,” an RSF spokesman said.',
    'non-state-actor-overtakes-territory',
    ['Rapid Support Forces'],
    [],
  ],
  [
    'fr',
    '« Nous avons tué 11 soldats à Afgoye », a déclaré le porte-parole des shebab.',
    'armed-clash',
    ['al-Shabaab'],
    ['Somali army'],
  ],
  [
    'fr',
    '« Kutum est sous notre contrôle », a affirmé un porte-parole des FSR.',
    'control',
    ['Rapid Support Forces'],
    [],
  ],
  [
    'fr',
    '« Nous tenons Kutum », a affirmé un porte-parole des FSR.',
    'control',
    ['Rapid Support Forces'],
    [],
  ],
  [
    'fr',
    '« Nous nous sommes emparés de Kutum », a affirmé un porte-parole des FSR.',
    'non-state-actor-overtakes-territory',
    ['Rapid Support Forces'],
    [],
  ],
  [
    'fr',
    '« On a quitté Kutum sans tirer », a reconnu un porte-parole des FSR.',
    'non-violent-transfer-of-territory',
    ['Rapid Support Forces'],
    [],
  ],
] as const

describe('"we" and "our"', () => {
  test.each(ours)('stand for the force that speaks (%s: %s)', (language, text, event, agents, targets) => {
    const read = readText(text, language).drafts.map((draft) => ({
      event: draft.event,
      agents: namesOf(draft, 'agent'),
      targets: namesOf(draft, 'target'),
    }))
    expect(read).toContainEqual({ event, agents, targets })
  })

  test('are an object where a subject stands before them', () => {
    const { drafts } = readText(
      '« Les rebelles nous ont attaqués à Kutum », a affirmé un officier de l’armée soudanaise.',
      'fr',
    )
    expect(drafts.map((draft) => namesOf(draft, 'agent'))).toEqual([['rebelles']])
  })

  test('of residents are no force', () => {
    expect(readText('“We lost everything in Kutum,” a resident said.', 'en').drafts).toEqual([])
  })
})

/** Who does what, of all that a text tells: "agent event place". */
const deedsOf = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map((draft) =>
    [namesOf(draft, 'agent').join('+') || 'nobody', draft.event, draft.place?.name ?? '-'].join(' '),
  )

const leaves = 'non-violent-transfer-of-territory'
const takes = 'non-state-actor-overtakes-territory'

describe('"we" of somebody who was named before', () => {
  test.each([
    // "He", of a sentence that only tells who he is.
    [
      'en',
      'A commander of the M23 came to the studio. “We left Kalehe on Sunday,” he said.',
      [`M23 ${leaves} Kalehe`],
    ],
    [
      'en',
      'Captain Bello Umar leads a company of the Nigerian army. “We retook Bama on Sunday,” he said.',
      ['Nigerian army government-regains-territory Bama'],
    ],
    [
      'fr',
      'Un commandant du M23 est venu au studio. « Nous avons quitté Kalehe dimanche », raconte-t-il.',
      [`M23 ${leaves} Kalehe`],
    ],
    // One of those who were told of last.
    [
      'en',
      'Fighters of the M23 took Sake on Friday. “We left Kalehe on Sunday,” wrote Paul Muhima, one of their advisers.',
      [`M23 ${takes} Sake`, `M23 ${leaves} Kalehe`],
    ],
    [
      'fr',
      'Le M23 a pris Sake vendredi. « Nous avons quitté Kalehe dimanche », écrit Paul Muhima, l’un de ses conseillers.',
      [`M23 ${takes} Sake`, `M23 ${leaves} Kalehe`],
    ],
    // Who is known by the unit that is his.
    [
      'en',
      'Petro, whose platoon guards Pokrovsk, is tired. “We retook Myrnohrad on Sunday,” he says.',
      ['Ukrainian army government-regains-territory Myrnohrad'],
    ],
    [
      'fr',
      '« Nous avons repris Kidal dimanche », dit Issa Traoré, dont la compagnie appartient à l’armée malienne.',
      ['Malian army government-regains-territory Kidal'],
    ],
    // A text, and what is quoted of it further on.
    [
      'en',
      'The M23 put out a statement on Monday. “We left Kalehe on Sunday,” it says. “Our men attacked Sake on Friday.”',
      [`M23 ${leaves} Kalehe`, 'M23 attack Sake'],
    ],
    [
      'fr',
      'Le M23 a publié un communiqué lundi. « Nous avons quitté Kalehe dimanche », commence le texte.',
      [`M23 ${leaves} Kalehe`],
    ],
    // A quotation that begins with a verb which may say something elsewhere.
    [
      'fr',
      '« Nous avons repris Kidal dimanche », a dit un colonel de l’armée malienne.',
      ['Malian army government-regains-territory Kidal'],
    ],
    // Whom a sentence farther up has named.
    [
      'en',
      'Colonel Amadou Diallo of the Malian army arrived on Monday. The road was quiet. “We retook Ber on Sunday,” Diallo said.',
      ['Malian army government-regains-territory Ber'],
    ],
    // What is to be read in a text, and what is quoted of it in the next paragraph.
    [
      'fr',
      'Dans un communiqué publié mardi, le M23 raconte sa semaine.\n\n« Nos forces ont pris Kalehe vendredi », y lit-on.\n\n« Nos hommes tiennent aussi Nyabibwe. »',
      [`M23 ${takes} Kalehe`, 'M23 control Nyabibwe'],
    ],
    [
      'en',
      'In a statement on Tuesday, the M23 told of its week.\n\n“Our forces took Kalehe on Friday,” it said.',
      [`M23 ${takes} Kalehe`],
    ],
  ])('%s: %s', (language, text, deeds) => {
    expect(deedsOf(text, language)).toEqual(deeds)
  })

  test.each([
    ['en', 'The army spokesman met villagers. “We left Kalehe on Sunday,” they said.'],
    [
      'fr',
      'Le porte-parole de l’armée a reçu des villageois. « Nous avons quitté Kalehe dimanche », ont-ils dit.',
    ],
    ['en', '“We left Kalehe with nothing,” said an old farmer of the M23-held town.'],
    ['en', 'Petro, whose brother is a soldier, is tired. “We left Pokrovsk on Sunday,” he says.'],
    ['en', 'The M23 came on Friday. “We left Kalehe on Sunday,” said Amani, a teacher.'],
    ['fr', '« Nous avons quitté Kalehe sans rien », dit un paysan de la ville tenue par le M23.'],
    ['fr', 'Le M23 est arrivé vendredi. « Nous avons quitté Kalehe dimanche », raconte une infirmière.'],
  ])('is of no force where a bystander speaks: %s: %s', (language, text) => {
    expect(deedsOf(text, language).filter((deed) => deed.includes(leaves))).toEqual([])
  })
})

describe('what a force says that it did to nobody', () => {
  test.each([
    ['en', '“We have killed no villagers in Ber,” the Malian army spokesman said.'],
    ['en', '“Our men shot no one in Ber,” the Malian army spokesman said.'],
    ['en', '“We killed nobody in Ber,” the Malian army spokesman said.'],
    ['fr', '« Nous n’avons tué personne à Ber », a dit le porte-parole de l’armée malienne.'],
    ['fr', '« Nos hommes n’ont tué aucun villageois à Ber », a dit le porte-parole de l’armée malienne.'],
  ])('is denied, and counts nobody: %s: %s', (language, text) => {
    const read = readText(text, language).drafts.map((draft) => [
      namesOf(draft, 'agent').join('+'),
      draft.event,
      draft.stance,
      draft.figures.length,
    ])
    expect(read).toEqual([['Malian army', 'attack', 'denied', 0]])
  })

  test.each([
    ['en', 'The army killed no fewer than twelve rebels in Ber.'],
    ['en', 'The rebels seized no doubt the largest camp in Ber.'],
  ])('is not what a number or a certainty tells: %s: %s', (language, text) => {
    expect(readText(text, language).drafts.map(({ stance }) => stance)).not.toContain('denied')
  })
})

describe('whatever a man of a force calls his men', () => {
  test.each([
    [
      'en',
      '“My platoon took Ber on Sunday,” said a captain of the Malian army.',
      ['Malian army government-regains-territory Ber'],
    ],
    [
      'fr',
      '« Ma compagnie a pris Ber dimanche », dit un capitaine de l’armée malienne.',
      ['Malian army government-regains-territory Ber'],
    ],
    // « Avions » is a verb behind « nous », and planes elsewhere.
    [
      'fr',
      '« Nous avions pris Ber dimanche », dit un capitaine de l’armée malienne.',
      ['Malian army government-regains-territory Ber'],
    ],
    ['fr', '« Nous n’avions fait de mal à personne à Ber », dit un capitaine de l’armée malienne.', []],
    ['fr', 'Des avions ont bombardé Ber dimanche.', ['nobody air-drone-strike Ber']],
    ['en', '“My company took Ber by storm,” said a singer.', []],
  ])('%s: %s', (language, text, deeds) => {
    expect(deedsOf(text, language)).toEqual(deeds)
  })
})

describe('forces that are only called forces', () => {
  test.each([
    ['Les forces armées ont repris Kidal vendredi.', ['Malian army government-regains-territory Kidal']],
    ['Le M23 affirme que ses forces contrôlent Kalehe.', ['M23 control Kalehe']],
    ['Les forces du mal ont pris Kalehe.', []],
    ['Le maire est content. Ses forces contrôlent Kalehe.', []],
  ])('%s', (text, deeds) => {
    expect(deedsOf(text, 'fr')).toEqual(deeds)
  })
})

describe('what a force says that it will do', () => {
  test.each([
    ['fr', '« Nous prendrons Goma », menace le porte-parole du M23.', 'threatened'],
    ['fr', '« Nous prendrons Goma », dit le porte-parole du M23.', 'planned'],
    ['en', '“We will take Goma,” an M23 spokesman threatened.', 'threatened'],
  ])('is a threat where he threatens: %s: %s', (language, text, stance) => {
    expect(readText(text, language).drafts.map((draft) => draft.stance)).toEqual([stance])
  })
})
