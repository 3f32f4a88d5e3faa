import { describe, expect, it } from 'vitest'
import { readText } from '../claims/read-text.ts'

const placeOf = (text: string, language: string) => readText(text, language).drafts[0]?.place

describe('places of an article', () => {
  it.each([
    ['Gunmen killed 12 people in Tripoli on Monday. The Lebanese army sent troops.', 'en', 'lb-tripoli'],
    ['Gunmen killed 12 people in Tripoli on Monday. The Libyan army sent troops.', 'en', 'ly-tripoli'],
    ['Des obus ont tué six civils à Al-Bayda. Le Yémen enterre ses morts.', 'fr', 'ye-al-bayda'],
    ['Un drone a tué trois enfants dans le camp d’Abou Chouk mardi.', 'fr', 'sd-abu-shouk-camp'],
    ['The RSF shelled the Abu Shouk displacement camp in El Fasher on Monday.', 'en', 'sd-abu-shouk-camp'],
    ['An air strike on the Jabalia camp in Gaza City killed five on Monday.', 'en', 'ps-jabalia-camp'],
    ['Au moins dix civils ont été tués dans la province d’Idleb dimanche.', 'fr', 'sy-idlib-province'],
    ['Seven civilians were killed in western Niger on Monday.', 'en', 'ne-western-niger'],
    ['Sept civils sont morts dans l’ouest du Niger lundi.', 'fr', 'ne-western-niger'],
  ])('%s', (text, language, id) => {
    expect(placeOf(text, language)?.id).toBe(id)
  })

  it.each([
    ['Shelling killed nine people in the Kursk region on Sunday.', 'en', 'Kursk'],
    ['Des bombardements ont tué neuf personnes dans la région de Koursk dimanche.', 'fr', 'Koursk'],
    ['A drone killed three children in Zamzam camp on Tuesday.', 'en', 'Zamzam'],
  ])('bear the words of the name alone: %s', (text, language, words) => {
    expect(placeOf(text, language)?.text).toBe(words)
  })

  it.each([
    ['In Rakhine, gunmen attacked the village of Ta Man Thar on Monday.', 'en', 'Ta Man Thar'],
    ['In Mali, gunmen attacked the village of Ba Wa Gao on Monday.', 'en', 'Ba Wa Gao'],
    ['Au Mali, des hommes armés ont attaqué lundi le village de Ba Wa Gao.', 'fr', 'Ba Wa Gao'],
    ['In Mali, gunmen attacked the village of Gao on Monday.', 'en', 'Gao'],
  ])('are named by all of a name, whatever else its words can be: %s', (text, language, words) => {
    expect(placeOf(text, language)?.text).toBe(words)
  })
})
