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
