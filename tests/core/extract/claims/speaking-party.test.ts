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

describe('what a force says that it will do', () => {
  test.each([
    ['fr', '« Nous prendrons Goma », menace le porte-parole du M23.', 'threatened'],
    ['fr', '« Nous prendrons Goma », dit le porte-parole du M23.', 'planned'],
    ['en', '“We will take Goma,” an M23 spokesman threatened.', 'threatened'],
  ])('is a threat where he threatens: %s: %s', (language, text, stance) => {
    expect(readText(text, language).drafts.map((draft) => draft.stance)).toEqual([stance])
  })
})
