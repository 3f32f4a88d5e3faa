import { describe, expect, it } from 'vitest'
import { knowledge, readText } from '../claims/read-text.ts'

/** Countries at war and their neighbours that fight in them: English and French adjectives (feminine, plurals), "of" it. */
const countries: readonly (readonly [string, string, string, string, string, string])[] = [
  ['ML', 'Malian', 'malienne', 'maliens', 'maliennes', 'du Mali'],
  ['BF', 'Burkinabe', 'burkinabè', 'burkinabè', 'burkinabè', 'du Burkina Faso'],
  ['NE', 'Nigerien', 'nigérienne', 'nigériens', 'nigériennes', 'du Niger'],
  ['TD', 'Chadian', 'tchadienne', 'tchadiens', 'tchadiennes', 'du Tchad'],
  ['SD', 'Sudanese', 'soudanaise', 'soudanais', 'soudanaises', 'du Soudan'],
  ['SS', 'South Sudanese', 'sud-soudanaise', 'sud-soudanais', 'sud-soudanaises', 'du Soudan du Sud'],
  ['LY', 'Libyan', 'libyenne', 'libyens', 'libyennes', 'de Libye'],
  ['CF', 'Central African', 'centrafricaine', 'centrafricains', 'centrafricaines', 'de Centrafrique'],
  ['CD', 'Congolese', 'congolaise', 'congolais', 'congolaises', 'de RDC'],
  ['NG', 'Nigerian', 'nigériane', 'nigérians', 'nigérianes', 'du Nigeria'],
  ['CM', 'Cameroonian', 'camerounaise', 'camerounais', 'camerounaises', 'du Cameroun'],
  ['MZ', 'Mozambican', 'mozambicaine', 'mozambicains', 'mozambicaines', 'du Mozambique'],
  ['ET', 'Ethiopian', 'éthiopienne', 'éthiopiens', 'éthiopiennes', "d'Éthiopie"],
  ['ER', 'Eritrean', 'érythréenne', 'érythréens', 'érythréennes', "d'Érythrée"],
  ['SO', 'Somali', 'somalienne', 'somaliens', 'somaliennes', 'de Somalie'],
  ['RW', 'Rwandan', 'rwandaise', 'rwandais', 'rwandaises', 'du Rwanda'],
  ['UG', 'Ugandan', 'ougandaise', 'ougandais', 'ougandaises', "d'Ouganda"],
  ['BI', 'Burundian', 'burundaise', 'burundais', 'burundaises', 'du Burundi'],
  ['KE', 'Kenyan', 'kényane', 'kényans', 'kényanes', 'du Kenya'],
  ['SY', 'Syrian', 'syrienne', 'syriens', 'syriennes', 'de Syrie'],
  ['IQ', 'Iraqi', 'irakienne', 'irakiens', 'irakiennes', "d'Irak"],
  ['LB', 'Lebanese', 'libanaise', 'libanais', 'libanaises', 'du Liban'],
  ['IL', 'Israeli', 'israélienne', 'israéliens', 'israéliennes', "d'Israël"],
  ['IR', 'Iranian', 'iranienne', 'iraniens', 'iraniennes', "d'Iran"],
  ['TR', 'Turkish', 'turque', 'turcs', 'turques', 'de Turquie'],
  ['EG', 'Egyptian', 'égyptienne', 'égyptiens', 'égyptiennes', "d'Égypte"],
  ['JO', 'Jordanian', 'jordanienne', 'jordaniens', 'jordaniennes', 'de Jordanie'],
  ['SA', 'Saudi', 'saoudienne', 'saoudiens', 'saoudiennes', "d'Arabie saoudite"],
  ['UA', 'Ukrainian', 'ukrainienne', 'ukrainiens', 'ukrainiennes', "d'Ukraine"],
  ['RU', 'Russian', 'russe', 'russes', 'russes', 'de Russie'],
  ['MM', 'Myanmar', 'birmane', 'birmans', 'birmanes', 'de Birmanie'],
  ['AF', 'Afghan', 'afghane', 'afghans', 'afghanes', "d'Afghanistan"],
  ['PK', 'Pakistani', 'pakistanaise', 'pakistanais', 'pakistanaises', 'du Pakistan'],
  ['CO', 'Colombian', 'colombienne', 'colombiens', 'colombiennes', 'de Colombie'],
  ['MX', 'Mexican', 'mexicaine', 'mexicains', 'mexicaines', 'du Mexique'],
  ['HT', 'Haitian', 'haïtienne', 'haïtiens', 'haïtiennes', "d'Haïti"],
]

const agentsOf = (text: string, language: string): readonly string[] =>
  readText(text, language)
    .drafts[0]?.actors.filter(({ role }) => role === 'agent')
    .map(({ id }) => id) ?? []

const inEnglish = (subject: string): string =>
  `On Tuesday, ${subject} attacked the village of Kamanda, killing three civilians.`
const inFrench = (subject: string): string =>
  `Mardi, ${subject} attaqué le village de Kamanda, tuant trois civils.`

describe.each(countries)('the forces of %s', (code, en, feminine, men, women, of) => {
  const id = code.toLowerCase()

  it.each([
    `${en} army`,
    `${en} military`,
    `${en} armed forces`,
    `${en} forces`,
    `${en} troops`,
    `${en} soldiers`,
    `${en} government forces`,
  ])('in English: the %s', (words) => {
    expect(agentsOf(inEnglish(`the ${words}`), 'en')).toEqual([`${id}-army`])
  })

  it.each([
    `l'armée ${feminine} a`,
    `les forces ${women} ont`,
    `les forces armées ${women} ont`,
    `les soldats ${men} ont`,
    `les militaires ${men} ont`,
    `les troupes ${women} ont`,
    `les forces gouvernementales ${women} ont`,
    `l'armée ${of} a`,
    `l'armée nationale ${feminine} a`,
  ])('in French: %s', (words) => {
    expect(agentsOf(inFrench(words), 'fr')).toEqual([`${id}-army`])
  })

  it('and its police and government', () => {
    const kinds = ['police', 'government'].filter((kind) => knowledge.actors.has(`${id}-${kind}`))
    for (const kind of kinds) {
      expect(agentsOf(inEnglish(`the ${en} ${kind}`), 'en')).toEqual([`${id}-${kind}`])
      const french = kind === 'police' ? `la police ${feminine} a` : `les autorités ${women} ont`
      expect(agentsOf(inFrench(french), 'fr')).toEqual([`${id}-${kind}`])
    }
  })
})

describe('a seat of government', () => {
  it.each([
    ['en', "On Tuesday, Kyiv's forces attacked the village of Kamanda, killing three civilians.", 'ua-army'],
    ['en', 'Malian government troops attacked the village of Kamanda, killing three civilians.', 'ml-army'],
    ['fr', 'Les forces de Moscou ont attaqué mardi le village de Kamanda, tuant trois civils.', 'ru-army'],
    ['fr', 'Les forces du gouvernement malien ont attaqué mardi Kamanda, tuant trois civils.', 'ml-army'],
  ])('stands for its army before "forces" (%s: %s)', (language, text, id) => {
    expect(agentsOf(text, language)).toEqual([id])
  })
})

describe('parties of one name', () => {
  it.each([
    ['In Jowhar, Somalia, the SNA attacked a base on Tuesday, killing three civilians.', 'so-army'],
    ['In Azaz, Syria, the SNA attacked a base on Tuesday, killing three civilians.', 'sna'],
    ['In Tripoli, Libya, the SDF attacked a base on Tuesday, killing three civilians.', 'ly-rada'],
    ['In Raqqa, Syria, the SDF attacked a base on Tuesday, killing three civilians.', 'sdf'],
    ['In Bunia, DR Congo, the UPC attacked a base on Tuesday, killing three civilians.', 'upc-cd'],
    ['In Bambari, Central African Republic, the UPC attacked a base, killing three civilians.', 'upc'],
  ])('are told apart by the country: %s', (text, id) => {
    expect(agentsOf(text, 'en')).toEqual([id])
  })
})

describe('short acronyms', () => {
  it('are no words written small', () => {
    expect(agentsOf('Fact is that in Faya they attacked a base on Tuesday, killing two.', 'en')).toEqual([])
  })
})
