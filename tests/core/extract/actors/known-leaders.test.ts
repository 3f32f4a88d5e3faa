import { describe, expect, test } from 'vitest'
import { namesOf, readText } from '../claims/read-text.ts'

const day = '2025-06-11'

/** Of each statement: event, agents, who speaks. */
const told = (text: string, language: string, on = day) =>
  readText(text, language, on).drafts.map(
    (draft) => `${draft.event} by ${namesOf(draft, 'agent').join(', ') || 'nobody'}, ${draft.speaker.kind}`,
  )

describe('a leader whom the data know acts for whom he leads', () => {
  test.each([
    [
      'fr',
      'Jimmy Chérizier, dit Barbecue, menace de prendre Pétion-Ville.',
      'non-state-actor-overtakes-territory by Viv Ansanm, armed-group',
    ],
    [
      'fr',
      'Jimmy Chérizier, dit « Barbecue », a menacé de prendre Pétion-Ville.',
      'non-state-actor-overtakes-territory by Viv Ansanm, armed-group',
    ],
    [
      'fr',
      'Jimmy Chérizier, alias Barbecue, le porte-parole de la coalition, menace de prendre Pétion-Ville.',
      'non-state-actor-overtakes-territory by Viv Ansanm, armed-group',
    ],
    [
      'en',
      'Jimmy “Barbecue” Chérizier threatened to take Pétion-Ville.',
      'non-state-actor-overtakes-territory by Viv Ansanm, armed-group',
    ],
    ['fr', 'Benjamin Netanyahu menace de frapper Beyrouth.', 'air-drone-strike by Israeli army, government'],
    ['en', 'Hemedti vowed to march on El Obeid.', 'offensive by Rapid Support Forces, armed-group'],
    [
      'fr',
      'Le général Burhan a promis de reprendre Nyala.',
      'government-regains-territory by Sudanese army, military',
    ],
    [
      'fr',
      'Hemedti a lancé une offensive sur Babanusa lundi.',
      'offensive by Rapid Support Forces, reporter',
    ],
    [
      'en',
      'President Putin ordered the shelling of Sumy.',
      'shelling-artillery-missile by Russian army, reporter',
    ],
    ['en', 'Iván Mordisco claimed responsibility for the attack in Cali.', 'statement by EMC, armed-group'],
    [
      'fr',
      'Volodymyr Zelensky a appelé à un cessez-le-feu à Soumy.',
      'appeal by Ukrainian government, government',
    ],
    [
      'en',
      'Presidents Félix Tshisekedi and Paul Kagame signed a peace deal in Washington on Monday.',
      'agreement by Congolese government, Rwandan government, reporter',
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual([expected])
  })
})

describe('a leader speaks for whom he leads', () => {
  test.each([
    ['en', 'Volodymyr Zelensky said Russia had shelled Sumy on Monday.', 'government', 'Volodymyr Zelensky'],
    [
      'fr',
      'Selon Volodymyr Zelensky, huit civils ont été tués lundi à Soumy.',
      'government',
      'Volodymyr Zelensky',
    ],
    ['en', 'Six people were killed in Rafah on Monday, Netanyahu said.', 'government', 'Benjamin Netanyahu'],
    [
      'en',
      'General Hemedti said six people had died in Nyala on Monday.',
      'armed-group',
      'Mohamed Hamdan Dagalo',
    ],
    [
      'fr',
      'Le maréchal Haftar a dit que six hommes avaient été tués à Sebha.',
      'armed-group',
      'Khalifa Haftar',
    ],
    ['en', 'Burhan said the army had retaken Wad Madani on Monday.', 'military', 'Abdel Fattah al-Burhan'],
  ] as const)('%s: %s', (language, text, kind, name) => {
    const [draft] = readText(text, language, day).drafts
    expect(draft?.speaker).toMatchObject({ kind, name })
  })

  test('and so does his spokesman, but not his lawyer', () => {
    const speaker = (who: string) =>
      readText(`${who} said six people had been killed in Rafah on Monday.`, 'en', day).drafts[0]?.speaker
        .kind
    expect(speaker("Netanyahu's spokesman")).toBe('government')
    expect(speaker("Netanyahu's lawyer")).not.toBe('government')
    expect(speaker("Netanyahu's supporters")).not.toBe('government')
  })
})

describe('his men are those of whom he leads', () => {
  test.each([
    ['fr', 'Les hommes de Hemedti ont pris Babanusa lundi.', 'Rapid Support Forces'],
    ['fr', 'Les forces du président Poutine ont pris Pokrovsk lundi.', 'Russian army'],
    ['en', "Hemedti's men seized Babanusa on Monday.", 'Rapid Support Forces'],
    ['en', "Putin's forces took Pokrovsk on Monday.", 'Russian army'],
    ['en', "Bola Tinubu's troops retook Baga on Monday.", 'Nigerian army'],
    ['fr', 'Hemedti a annoncé que ses hommes avaient pris Babanusa lundi.', 'Rapid Support Forces'],
  ] as const)('%s: %s', (language, text, name) => {
    expect(namesOf(readText(text, language, day).drafts[0]!, 'agent')).toEqual([name])
  })
})

describe('what a leader does in person is no act of arms', () => {
  test.each([
    ['fr', 'Haftar a serré la main de son homologue à Rome.'],
    ['fr', 'Zelensky est entré dans Kherson lundi.'],
    ['fr', 'Tshisekedi a quitté Goma lundi.'],
    ['fr', 'Poutine et Zelensky se sont affrontés lundi à New York.'],
    ['fr', 'Netanyahu a attaqué le maire de Lyon lundi à Paris.'],
    ['en', 'Haftar shook hands with the minister in Rome.'],
    ['en', 'Zelensky entered Kherson on Monday.'],
    ['en', 'Putin left Sochi on Monday.'],
    ['en', "Netanyahu's supporters marched in Jerusalem."],
    ['en', 'The Zelensky Stadium reopened in Lviv on Monday.'],
  ] as const)('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })
})

describe('somebody else of that name is nobody known', () => {
  test.each([
    ['en', 'Mariam Haftar said six people had died in Sebha on Monday.', 'casualties by nobody, witness'],
    [
      'en',
      'Mariam Haftar fled Sebha. Haftar said six people had died there on Monday.',
      'casualties by nobody, witness',
    ],
    [
      'fr',
      'Barbecue menace de prendre Pétion-Ville.',
      'non-state-actor-overtakes-territory by Barbecue, armed-group',
    ],
    ['en', 'Traoré vowed to retake Djibo.', 'non-state-actor-overtakes-territory by Traoré, armed-group'],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(told(text, language).at(-1)).toBe(expected)
  })

  test('whose whole name many bear, elsewhere or with another trade', () => {
    const speaker = (text: string) => readText(text, 'en', '2020-06-11').drafts[0]?.speaker.kind
    expect(speaker('Imran Khan said six people had been killed in Peshawar on Monday.')).toBe('government')
    expect(speaker('Imran Khan, a surgeon, said six people had died in Peshawar on Monday.')).toBe('medical')
    expect(speaker('Imran Khan said six people had been killed in Gao on Monday.')).toBe('witness')
  })

  test('but who has been named in full is meant by his last name', () => {
    const text = 'Ibrahim Traoré arrived in Dori on Sunday. Traoré vowed to retake Djibo.'
    expect(told(text, 'en')).toEqual(['government-regains-territory by Burkina Faso army, government'])
  })

  test('and what is named after him is no namesake', () => {
    const text = 'The Zelensky Stadium was full. Zelensky said six people had died in Sumy on Monday.'
    expect(told(text, 'en')).toEqual(['casualties by nobody, government'])
  })

  test('and a nom de guerre too', () => {
    const text = 'Le chef de gang Jimmy Chérizier a parlé lundi. Barbecue menace de prendre Pétion-Ville.'
    expect(told(text, 'fr')).toEqual(['non-state-actor-overtakes-territory by Viv Ansanm, armed-group'])
  })
})

describe('whom he leads depends on the day', () => {
  const agents = (on: string | undefined) =>
    namesOf(readText('Abu Mohammed al-Jolani vowed to retake Idlib.', 'en', on).drafts[0]!, 'agent')

  test('before, while and after', () => {
    expect(agents('2024-11-29')).toEqual(['Hayat Tahrir al-Sham'])
    expect(agents('2025-06-11')).toEqual(['Syrian army'])
    expect(agents('2010-01-01')).toEqual(['Abu Mohammed al-Jolani'])
  })

  test('where the day is not known, nothing is guessed of who has led several parties', () => {
    expect(agents(undefined)).toEqual(['Abu Mohammed al-Jolani'])
  })
})

describe('what the article tells goes before the data', () => {
  test.each([
    ['en', 'Hemedti, leader of the M23, spoke on Sunday. Hemedti vowed to take Uvira.', 'M23'],
    ['fr', 'Le chef du M23, Hemedti, a parlé dimanche. Hemedti a promis de prendre Uvira.', 'M23'],
  ] as const)('%s: %s', (language, text, name) => {
    expect(namesOf(readText(text, language, day).drafts.at(-1)!, 'agent')).toEqual([name])
  })
})
