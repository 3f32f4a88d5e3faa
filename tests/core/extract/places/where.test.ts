import { describe, expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

/** The places of the statements of a text, as its words name them. */
const placesOf = (text: string, language: string) =>
  readText(text, language).drafts.map(({ place }) => place?.text ?? null)

describe('of the places of a sentence, the one where it happened', () => {
  test.each([
    // Measured from, lies in, a dateline.
    [
      'Des hommes armés ont attaqué le village de Tangara, à 40 km au nord de Gao, tuant six civils.',
      'Tangara',
    ],
    ['Un convoi malien est tombé dans une embuscade près de Douentza, dans la région de Mopti.', 'Douentza'],
    ['BAMAKO (Agence du Niger) – Cinq soldats maliens ont péri dans une attaque à Boulikessi.', 'Boulikessi'],
    ['Des hommes armés ont attaqué Dioura, au nord-ouest de Mopti.', 'Dioura'],
    ['Six civils ont été tués lundi dans une attaque près de Djibo, dans le nord du Burkina Faso.', 'Djibo'],
    ['Des frappes russes ont fait deux morts près de Soumy, dans le nord-est de l’Ukraine.', 'Soumy'],
    // A house may be named like a country.
    ['Une frappe a touché l’hôtel Liban, à Khartoum.', 'Khartoum'],
    ['L’hôpital Turquie, à Mogadiscio, a été touché par un obus.', 'Mogadiscio'],
    // Said there, not happened there.
    ['Les rebelles ont attaqué Bria, a affirmé depuis Bangui le ministre de la Défense.', 'Bria'],
    ['Selon des habitants de Bukavu, les rebelles ont pris Kavumu.', 'Kavumu'],
    // From and to.
    ['Les soldats se sont retirés de Labbezanga pour Ansongo.', 'Labbezanga'],
    ['Quelque 3 200 habitants de Bourem ont rejoint Gao.', 'Bourem'],
    // What stands still is where it is.
    ['Des jihadistes maliens ont attaqué la gendarmerie de Sarakobo mardi.', 'Sarakobo'],
    ['Au Burkina Faso, le maire de Dorikuy a été enlevé dimanche par des hommes armés.', 'Dorikuy'],
    ['La RDC est en guerre. Des combattants ont enlevé quatre commerçants sur la route de Kibalo.', 'Kibalo'],
    // Headings of entries; roads wait for what is nearer; an agency is no town.
    ['NIGER\n• 18/08, Sarakoba : attaque de la gendarmerie par des jihadistes, deux morts.', 'Sarakoba'],
    [
      "Au Burkina, une mine a tué deux soldats sur l'axe Kongoussi-Djibo, à la hauteur de Boulounga.",
      'Boulounga',
    ],
    ["Des rebelles ont attaqué Kidal, selon l'agence Ménaka.", 'Kidal'],
    ["L'aviation de Bamako a bombardé Tessalit.", 'Tessalit'],
    // A street lies in no town that it is called after.
    ['Des hommes armés ont tué deux personnes rue de Damas à Tripoli.', 'Tripoli'],
    // A quarter is told of its town.
    ['Au quartier Boulengo de Goma, un homme a été abattu dans la nuit.', 'Goma'],
  ])('%s', (text, place) => {
    expect(placesOf(text, 'fr')).toEqual([place])
  })

  test.each([
    ['Gunmen attacked the village of Tangara, 40 km north of Gao, killing six civilians.', 'Tangara'],
    ['An army convoy was ambushed near Douentza, in the Mopti region.', 'Douentza'],
    ['GOMA, Feb 3 (Lake News) - M23 rebels took the town of Nyabibwe on Monday.', 'Nyabibwe'],
    ['Insurgents in Mozambique burned houses in Nanduli, Ancuabe district, on Thursday.', 'Nanduli'],
    ['Police in Maiduguri said a bomb killed five at a market in Konduga.', 'Konduga'],
    ['Residents of Bukavu said the rebels had captured Kavumu.', 'Kavumu'],
    ['Troops withdrew from Labbezanga to Ansongo.', 'Labbezanga'],
    ["In Ukraine, Russian forces shelled Kharkiv's Saltivka district overnight.", 'Saltivka'],
    [
      'Gang members killed seven people in the Carrefour-Feuilles district of Port-au-Prince.',
      'Port-au-Prince',
    ],
    ['In Nigeria, gunmen abducted ten traders on the road to Kolodumba.', 'Kolodumba'],
    ['In Syria, government troops abandoned Deir ez-Zor on Friday.', 'Deir ez-Zor'],
    ['MALI\n- 16 Dec, Darbali (Gao): gunmen massacred 21 traders and left.', 'Darbali'],
    ['In Sudan, fighters overran Um Dam Haj Idris on Tuesday.', 'Um Dam Haj Idris'],
    ["In Somalia, gunmen killed two traders near Wo'ami on Friday.", "Wo'ami"],
    ['Iraqi jets bombed a camp in the Kandil mountains on Monday.', 'Kandil mountains'],
    ["Bamako's envoy spoke in Cairo, the Gao Press agency said: rebels killed two men in Kidal.", 'Kidal'],
    ['Eight wounded men were brought to a hospital in Gao after rebels attacked Ber.', 'Ber'],
    ['In Nigeria, gunmen killed nine men in Wako, a farming settlement in Kebbi State.', 'Wako'],
    ['An explosion tore through a mosque in the Imam Sahib district of Kunduz province.', 'Imam Sahib'],
    ['GOMA, DRC (Ber Press) - A mine killed two soldiers near Sake on Monday.', 'Sake'],
    ['In Somalia, al-Shabaab gunmen seized Wadamago, a village on the Juba river.', 'Wadamago'],
    // What lies around it.
    ['In India, gunmen shot two labourers at Taribal in Kokernag on Friday.', 'Taribal'],
    ['In Mali, at Tessit, in the Gao region, where gunmen killed six herders, nobody is left.', 'Tessit'],
    ['In Mali, gunmen killed six herders in Tessit, Gao governorate.', 'Tessit'],
    // A car, a man, whom a village is of, a church.
    ['In Mali, gunmen killed six herders in a stolen Toyota near Tessit.', 'Tessit'],
    ['In Mali, near Tessit, the men of Salim Barko fought the army.', 'Tessit'],
    ['In Mali, the governor of Gao, Salim Barko, was abducted.', 'Gao'],
    ['In India, a mob burst into the Naga hamlets of Tungjoy and burned ten houses.', 'Tungjoy'],
    ['In Chad, at Moundou, soldiers killed three men at the Catholic dispensary.', 'Moundou'],
  ])('%s', (text, place) => {
    expect(placesOf(text, 'en')).toEqual([place])
  })
})

describe('the place told before', () => {
  test.each([
    ['fr', 'Le village de Sobane a été bombardé. Des maisons y ont été brûlées.', 'Sobane'],
    ['fr', "L'armée malienne a perdu Ber. Le gouverneur de Gao se taisait. La ville a été pillée.", 'Ber'],
    [
      'en',
      'Rebels attacked Gao on Friday. A mine killed two soldiers near Ber. The rebels claimed the attack.',
      'Gao',
    ],
    ['en', 'Rebels attacked Gao. A helicopter from Kidal killed two rebels.', 'Gao'],
    // What is fought for is where; what somebody leaves for is not.
    ['en', 'Rebels and the Malian army fought for Gao on Friday.', 'Gao'],
    ['fr', 'Les rebelles et l’armée malienne se sont battus vendredi pour Gao.', 'Gao'],
    ['en', 'Mali held its breath. Shots rang out in Bamba all night. Two soldiers were killed.', 'Bamba'],
  ])('%s: %s', (language, text, place) => {
    expect(placesOf(text, language).at(-1)).toBe(place)
  })
})

test('a road between two towns is one place, towns joined by "and" are several', () => {
  expect(placesOf('Fighters abducted ten traders between Gossi and Hombori.', 'en')).toEqual(['Gossi'])
  expect(placesOf('Fighters abducted ten traders in Dablo and in Pensa, Burkina Faso.', 'en')).toEqual([
    'Dablo',
    'Pensa',
  ])
})
