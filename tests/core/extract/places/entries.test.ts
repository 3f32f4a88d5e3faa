import { describe, expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

/** A bulletin's entry, with where it happens; another town is named in the entry above. */
const entries: readonly (readonly [string, string, string])[] = [
  ['fr', '• Taëz : localité encerclée depuis le 6 juin par l’armée.', 'Taiz'],
  ['fr', '• Taëz : tirs de mortier mardi sur le quartier nord, une femme blessée.', 'Taiz'],
  ['fr', '▪ TAËZ – la ville demeure tenue par les rebelles.', 'Taiz'],
  ['fr', 'TAËZ – Échange de tirs mardi soir entre deux groupes armés.', 'Taiz'],
  ['en', '• Taiz: town besieged by the army since 6 June.', 'Taiz'],
  ['en', '- Taiz: the town remains in rebel hands.', 'Taiz'],
  ['en', '▪ TAIZ – three aid workers abducted on Monday.', 'Taiz'],
  ['en', 'TAIZ – Exchange of fire on Tuesday evening between two armed groups.', 'Taiz'],
]

const above = {
  fr: 'YÉMEN\n\n• Marib : frappe aérienne lundi sur un marché, six morts.',
  en: 'YEMEN\n\n• Marib: air strike on Monday on a market, six dead.',
}

describe('an entry of a bulletin is of the place that heads it', () => {
  test.each(entries)('%s: %s', (language, entry, place) => {
    const { drafts } = readText(`${above[language as keyof typeof above]}\n${entry}`, language)
    expect(drafts.at(-1)?.place?.name).toBe(place)
  })

  test('a dateline opens the article and is where the reporter is', () => {
    const { drafts } = readText('BAMAKO – Gunmen attacked a convoy near Gao on Tuesday.', 'en')
    expect(drafts.map(({ place }) => place?.name)).toEqual(['Gao'])
  })
})

describe('a town that no index knows, called one by what follows its name', () => {
  test.each([
    ['fr', 'Des hommes armés ont attaqué mardi les habitants de Zorbala, bourg de la commune de Kidal.'],
    ['fr', 'À Zorbala, hameau voisin de Kidal, des hommes armés ont tué quatre paysans mardi.'],
    ['fr', 'Des rebelles se sont emparés mardi de Zorbala, bourgade située au nord de Kidal.'],
    ['en', 'Gunmen attacked Zorbala, a village in Kidal region, on Tuesday.'],
    ['en', 'In Zorbala, a hamlet close to Kidal, gunmen killed four farmers on Tuesday.'],
    ['en', 'Rebels seized Zorbala, a market town north of Kidal, on Tuesday.'],
  ])('%s: %s', (language, text) => {
    const { drafts } = readText(text, language)
    expect(drafts.map(({ place }) => place?.name)).toEqual(['Zorbala'])
  })
})
