import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const denied = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.filter((draft) => draft.stance === 'denied')
    .map(({ event, speaker, actors }) => {
      const agents = actors.filter(({ role }) => role === 'agent').map(({ name }) => name)
      return [event, speaker.kind, ...agents].join(' ')
    })

describe('a denial that trails in the same sentence is of what the sentence tells', () => {
  test.each([
    [
      'Residents said the army bombed Gao on Monday, a charge the army denies.',
      'en',
      'air-drone-strike military Malian army',
    ],
    [
      'Residents said the army bombed Gao on Monday, which the army denies.',
      'en',
      'air-drone-strike military Malian army',
    ],
    [
      'Residents said the army bombed Gao, an accusation rejected by the military.',
      'en',
      'air-drone-strike military Malian army',
    ],
    [
      'Residents said the M23 had killed 12 people in Goma. The M23 says it had nothing to do with it.',
      'en',
      'attack armed-group M23',
    ],
    [
      "Selon des habitants, l'armée a bombardé Gao, ce que nie l'état-major.",
      'fr',
      'air-drone-strike military Malian army',
    ],
    [
      "Des habitants disent que l'armée a bombardé Gao, accusation rejetée par l'armée.",
      'fr',
      'air-drone-strike military Malian army',
    ],
    [
      "Selon des habitants, l'armée a bombardé Gao, mais l'armée dément.",
      'fr',
      'air-drone-strike military Malian army',
    ],
    [
      "Selon des habitants, l'armée a bombardé Gao. Il n'en est rien, selon l'état-major.",
      'fr',
      'air-drone-strike military Malian army',
    ],
  ] as const)('%s', (text, language, expected) => {
    expect(denied(text, language)).toEqual([expected])
  })

  test.each([
    ['Residents said the army bombed Gao, where traders deny having sold arms.', 'en'],
    ['Residents said the army bombed Gao. The trader had nothing to do with the bank.', 'en'],
    ["Selon des habitants, l'armée a bombardé Gao. Le maire n'est pas là, dit un élu.", 'fr'],
  ] as const)('%s: nothing', (text, language) => {
    expect(denied(text, language)).toEqual([])
  })
})

describe('who has no part in a deed denies it', () => {
  test.each([
    [
      'The JNIM said its fighters were not responsible for the massacre in Solhan.',
      'en',
      'attack armed-group JNIM',
    ],
    ['The JNIM disowned the attack on Solhan.', 'en', 'attack armed-group JNIM'],
    ['The attack on Solhan was not the work of our men, the JNIM said.', 'en', 'attack armed-group JNIM'],
    ["L'armée malienne assure n'être pour rien dans la tuerie de Gao.", 'fr', 'attack military Malian army'],
    [
      "Le Jnim n'a rien à voir avec la tuerie de Solhan, dit son porte-parole.",
      'fr',
      'attack armed-group JNIM',
    ],
    [
      "Kiev nie être derrière l'attaque de drones sur Belgorod.",
      'fr',
      'air-drone-strike government Ukrainian army',
    ],
  ] as const)('%s', (text, language, expected) => {
    expect(denied(text, language)).toEqual([expected])
  })

  test.each([
    ['Three men who had no part in the attack on Solhan were freed.', 'en'],
    ['The governor had nothing to do with the massacre in Solhan, a court found.', 'en'],
    ["Des civils qui n'ont rien à voir avec l'attaque de Solhan ont été arrêtés.", 'fr'],
  ] as const)('%s: nothing', (text, language) => {
    expect(denied(text, language)).toEqual([])
  })
})

describe('a verb of denying that is no finite one', () => {
  test.each([
    [
      'The army issued a statement denying that it had bombed Gao.',
      'en',
      'air-drone-strike military Malian army',
    ],
    [
      'The governor went on the radio to deny that Gao had fallen.',
      'en',
      'non-state-actor-overtakes-territory official',
    ],
    [
      "Le gouverneur s'est empressé de démentir la chute de Gao.",
      'fr',
      'non-state-actor-overtakes-territory official',
    ],
  ] as const)('%s', (text, language, expected) => {
    expect(denied(text, language)).toEqual([expected])
  })

  test.each([
    ['The army declined to deny that it had bombed Gao.', 'en'],
    ["Sans démentir la chute de Gao, l'armée parle de terroristes.", 'fr'],
  ] as const)('%s: nothing', (text, language) => {
    expect(denied(text, language)).toEqual([])
  })
})

describe('what a claim tells, its owner has done', () => {
  const taken = 'non-state-actor-overtakes-territory military M23'
  test.each([
    ["The army dismissed the M23's claim that it had taken Goma.", 'en', taken],
    ['The army rejected claims by the M23 that it had taken Goma.', 'en', taken],
    ["The army dismissed as propaganda the M23's claim that it had taken Goma.", 'en', taken],
    ["L'armée a rejeté l'affirmation du M23 selon laquelle il aurait pris Goma.", 'fr', taken],
    [
      "L'armée a démenti les affirmations du M23 selon lesquelles ses combattants ont pris Goma.",
      'fr',
      taken,
    ],
    ["L'armée rejette les affirmations du M23 selon lesquelles il tient Goma.", 'fr', 'control military M23'],
  ] as const)('%s', (text, language, expected) => {
    expect(denied(text, language)).toEqual([expected])
  })

  test('a claim that is confirmed is no denial', () => {
    expect(denied("The army confirmed the M23's claim that it had taken Goma.", 'en')).toEqual([])
  })
})

test('a town that is not besieged is not', () => {
  expect(denied('Gao is not under siege, the governor said.', 'en')).toEqual(['siege official'])
})

describe('what is called a lie, kept from or never done', () => {
  test.each([
    [
      'The reported capture of Gao is a lie, the army said.',
      'en',
      'non-state-actor-overtakes-territory military',
    ],
    [
      "La prise de Gao est une pure invention, affirme l'armée.",
      'fr',
      'non-state-actor-overtakes-territory military',
    ],
    ["L'armée malienne se défend d'avoir visé des civils à Gao.", 'fr', 'attack military Malian army'],
    ['The army claims never to have attacked civilians in Goma.', 'en', 'attack military Congolese army'],
  ] as const)('%s', (text, language, expected) => {
    expect(denied(text, language)).toEqual([expected])
  })

  test('what a clause adds to a denial is not denied', () => {
    const { drafts } = readText('The army denied the drone attack on Gao, which killed three people.', 'en')
    expect(drafts.map(({ event, stance, speaker }) => `${event} ${stance} ${speaker.kind}`)).toEqual([
      'air-drone-strike denied military',
      'casualties asserted reporter',
    ])
  })

  test('« son porte-parole » speaks for those who are said to have done it', () => {
    const text = "Le M23 est accusé d'avoir exécuté trois jeunes à Goma. Son porte-parole nie les faits."
    expect(denied(text, 'fr')).toEqual(['attack armed-group M23'])
  })
})
