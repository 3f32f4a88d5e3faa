import { describe, expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

/** Where the last statement of a text is; undefined where it makes none. */
const lastPlace = (language: string, text: string): string | null | undefined => {
  const { drafts } = readText(text, language)
  const last = drafts.at(-1)
  return last && (last.place?.name ?? null)
}

describe('a sentence that makes no statement sets the scene for the next', () => {
  test.each([
    [
      'en',
      'Militants attacked a base in Quetta on Monday. The assailants had stopped the bus near Kalat, on the highway to Karachi. They shot nine passengers dead.',
      'Kalat',
    ],
    [
      'fr',
      'Des hommes armés ont attaqué Makalondi lundi. Elles étaient cinquante, les motos, à fondre sur Boni. Les assaillants ont égorgé le chef du village.',
      'Boni',
    ],
    [
      'en',
      'Drones hit a factory in Kyiv on Monday. An oil depot in Belgorod, Russia, caught fire. Ukraine claimed responsibility for the attack.',
      'Belgorod',
    ],
  ])('%s: %s', (language, text, place) => {
    expect(lastPlace(language, text)).toBe(place)
  })
})

describe('what people of a town tell was there, unless they speak for the country', () => {
  test.each([
    [
      'en',
      'The M23 shelled Sake on Monday. Officials in Rutshuru said gunmen had killed four farmers.',
      'Rutshuru',
    ],
    [
      'en',
      'The M23 shelled Sake on Monday. A spokesman in Kinshasa said gunmen had killed four farmers.',
      'Sake',
    ],
    [
      'fr',
      'Des hommes armés ont attaqué Gao lundi. À Ménaka, la mairie affirme que des hommes armés ont tué quatre civils.',
      'Ménaka',
    ],
    [
      'fr',
      'Des hommes armés ont attaqué Gao lundi. À Bamako, le gouvernement affirme que des hommes armés ont tué quatre civils.',
      'Gao',
    ],
  ])('%s: %s', (language, text, place) => {
    expect(lastPlace(language, text)).toBe(place)
  })
})

describe('a capital', () => {
  test.each([
    [
      'en',
      'The RSF arrested two drivers in Nyala. The paramilitaries have held the South Darfur capital since October.',
      'Nyala',
    ],
    ['en', 'The M23 shelled Sake. The rebels control the North Kivu capital, Goma.', 'Goma'],
    [
      'en',
      'Rebels captured Goma, the capital of North Kivu. They killed ten soldiers in the provincial capital.',
      'Goma',
    ],
    [
      'en',
      'In Pétion-Ville, Haiti, two men were killed on Monday. The gangs control 80 per cent of the capital.',
      'Port-au-Prince',
    ],
    ['fr', 'Le M23 a pris la capitale provinciale, Goma, lundi.', 'Goma'],
    ['fr', 'Des drones ont frappé la capitale ukrainienne lundi.', 'Kyiv'],
  ])('is the town that is named or told so: %s: %s', (language, text, place) => {
    expect(lastPlace(language, text)).toBe(place)
  })

  test.each([
    ['en', 'The RSF have held the South Darfur capital since October 2023.'],
    ['fr', 'Le M23 contrôle la capitale du Nord-Kivu.'],
    ['en', 'M23 rebels shelled Sake on Sunday. They took the provincial capital on Monday.'],
  ])(
    'of a region that names none gives nobody the region, nor the town in play: %s: %s',
    (language, text) => {
      const { drafts } = readText(text, language)
      expect(drafts.filter(({ event }) => event !== 'shelling-artillery-missile')).toEqual([])
    },
  )
})

describe('a place bears the name that the article writes', () => {
  test.each([
    ['en', 'The Islamic State killed six shepherds outside al-Sukhna in Syria.', 'al-Sukhna'],
    ['en', 'Three nurses were arrested near An Nuhud in Sudan.', 'An Nuhud'],
    ['en', 'The army shelled villages in the Kursk region of Russia.', 'Kursk'],
    ['fr', "Les rebelles ont pris cent positions dans l'État shan en Birmanie.", 'État shan'],
  ])('%s: %s', (language, text, words) => {
    expect(readText(text, language).drafts[0]?.place?.text).toBe(words)
  })
})

describe('no town', () => {
  test.each([
    [
      'en',
      'A Russian bomb came down on Tsiolkovsky Street in Kostiantynivka, Ukraine, and killed two people.',
      'Kostiantynivka',
    ],
    ['fr', 'Des hommes armés ont tué deux passants sur la place al-Karama à Soueïda, en Syrie.', 'Suwayda'],
    [
      'en',
      'Drones rained on Odesa overnight, according to the regional head, Oleh Kiper, killing two people.',
      'Odesa',
    ],
    [
      'en',
      'Armed men looted a store in Bukavu. On Monday a bomb went off near the Kadutu market in the same city.',
      'Bukavu',
    ],
    [
      'en',
      'Bandits in Nigeria killed four men in Kuriga and marched 23 pupils into the Dansadau forest.',
      'Kuriga',
    ],
    ['en', 'Gunmen in Nigeria attacked Jibia. On Monday others abducted a priest from Zorbala.', 'Zorbala'],
  ])('%s: %s', (language, text, place) => {
    expect(lastPlace(language, text)).toBe(place)
  })
})
