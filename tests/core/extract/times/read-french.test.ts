import { describe, expect, test } from 'vitest'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { timesPack } from './test-pack.ts'

const pack = timesPack('fr')

/** Sentence, then "words = value" of every expression expected. */
const sentences: readonly (readonly [string, ...string[]])[] = [
  ['Vendredi, les insurgés sont entrés dans le bourg.', 'Vendredi = XXXX-WXX-5'],
  ['Le pont a sauté vendredi soir.', 'vendredi soir = XXXX-WXX-5TEV'],
  [
    'Dans la nuit de jeudi à vendredi, trois obus sont tombés.',
    'la nuit de jeudi à vendredi = XXXX-WXX-4TNI',
  ],
  ['La base est tombée le 30 mars 2012.', 'le 30 mars 2012 = 2012-03-30'],
  ['Le putsch du 22 mars a tout changé.', '22 mars = XXXX-03-22'],
  ['Le 1er avril, la ville était vide.', 'Le 1er avril = XXXX-04-01'],
  ['Mardi 3 avril, ils ont hissé leur drapeau.', 'Mardi 3 avril = XXXX-04-03'],
  [
    'Le mercredi 21 mai 2014 au matin, la ville a changé de mains.',
    'Le mercredi 21 mai 2014 au matin = 2014-05-21TMO',
  ],
  ['Depuis la mi-janvier, le nord brûle.', 'la mi-janvier = XXXX-01'],
  ['Ils sont partis début février.', 'début février = XXXX-02'],
  ['La trêve expire fin mars 2013.', 'fin mars 2013 = 2013-03'],
  ['Du 17 au 24 janvier, la route fut coupée.', '17 = XXXX-01-17', '24 janvier = XXXX-01-24'],
  ['Entre le 3 et le 5 mai 2013, douze morts.', 'le 3 = 2013-05-03', 'le 5 mai 2013 = 2013-05-05'],
  ['Du 28 janvier au 2 février, on se battit.', '28 janvier = XXXX-01-28', '2 février = XXXX-02-02'],
  ['Le siège a duré trois jours.', 'trois jours = P3D'],
  ['Après 48 heures de tirs, la garnison a cédé.', '48 heures = PT48H'],
  ['Chaque vendredi, la place se remplit.', 'Chaque vendredi = XXXX-WXX-5'],
  ['Tous les deux jours, un convoi passe.', 'Tous les deux jours = P2D'],
  ['Le lendemain, tout était calme.', 'Le lendemain = XXXX-XX-XX'],
  ['La veille au soir, une mine avait explosé.', 'La veille au soir = XXXX-XX-XXTEV'],
  ['Il y a dix jours, le marché brûlait.', 'Il y a dix jours = XXXX-XX-XX'],
  ['La semaine dernière, deux maires ont fui.', 'La semaine dernière = XXXX-WXX'],
  ["Hier, l'aviation a frappé.", 'Hier = XXXX-XX-XX'],
  ["Aujourd'hui, le drapeau flotte sur le fort.", "Aujourd'hui = XXXX-XX-XX"],
  ['Un chef a récemment fait défection.', 'récemment = PAST_REF'],
  ["L'annonce est venue à 14H30 GMT.", '14H30 GMT = XXXX-XX-XXT14:30'],
  ['Vers 12 heures locales, la foule a couru.', 'Vers 12 heures locales = XXXX-XX-XXT12:00'],
  ['Les tirs ont cessé à 6h15.', '6h15 = XXXX-XX-XXT06:15'],
  ['Le couvre-feu va de 20 h à 5 h.', '20 h = XXXX-XX-XXT20:00', '5 h = XXXX-XX-XXT05:00'],
  ['En 2012, la rébellion prit trois villes.', '2012 = 2012'],
  ['La guerre dure depuis 1998.', '1998 = 1998'],
  ['Dans les années 1990, la paix revint.', 'les années 1990 = 199'],
  ["L'été 2014 fut sanglant.", "L'été 2014 = 2014-SU"],
  ['Pris en août dernier, le puits est à sec.', 'août dernier = XXXX-08'],
  ['Le scrutin aura lieu dimanche prochain.', 'dimanche prochain = XXXX-WXX-7'],
  ['Dimanche dernier, un camion a sauté.', 'Dimanche dernier = XXXX-WXX-7'],
  ['Ce lundi, la radio se tait.', 'Ce lundi = XXXX-WXX-1'],
  ["L'an dernier, la moisson fut bonne.", "L'an dernier = XXXX"],
  ['Le mois prochain, il partira.', 'Le mois prochain = XXXX-XX'],
  ["Deux jours plus tard, l'armée revint.", 'Deux jours plus tard = XXXX-XX-XX'],
  ['Six mois auparavant, il était ministre.', 'Six mois auparavant = XXXX-XX-XX'],
  ['Il reviendra dans trois semaines.', 'dans trois semaines = XXXX-XX-XX'],
  ['La nuit dernière, les chiens ont hurlé.', 'La nuit dernière = XXXX-XX-XXTNI'],
  ['Ce matin, la piste est libre.', 'Ce matin = XXXX-XX-XXTMO'],
  [
    'Le jour même, on compta les absents, le 12 mai 2013.',
    'Le jour même = XXXX-XX-XX',
    'le 12 mai 2013 = 2013-05-12',
  ],
  ['Publié le 25/03/2020.', 'le 25/03/2020 = 2020-03-25'],
  ['Note du 2013-01-10.', '2013-01-10 = 2013-01-10'],
  ['La base ferme en juin.', 'juin = XXXX-06'],
  ["Ils l'occupent depuis octobre 2023.", 'octobre 2023 = 2023-10'],
  ['Le camp fut fondé au 19e siècle.', '19e siècle = 18'],
  ['Avant-hier, le fleuve a débordé.', 'Avant-hier = XXXX-XX-XX'],
  ["Demain matin, l'école rouvre.", 'Demain matin = XXXX-XX-XXTMO'],
  ['Le surlendemain, ils étaient cent.', 'Le surlendemain = XXXX-XX-XX'],
  ["Tout s'arrête à midi.", 'midi = XXXX-XX-XXT12:00'],
  ['Pendant plusieurs semaines, rien.', 'plusieurs semaines = PXW'],
  ['Ces derniers jours, les prix montent.', 'Ces derniers jours = PXD'],
  [
    'Une quinzaine de jours a suffi : une quinzaine de jours.',
    'Une quinzaine de jours = P15D',
    'une quinzaine de jours = P15D',
  ],
  ["La fin de l'année 2011 fut calme, fin 2011 surtout.", "La fin de l'année 2011 = 2011", 'fin 2011 = 2011'],
  ['De mardi à jeudi, trois convois.', 'mardi = XXXX-WXX-2', 'jeudi = XXXX-WXX-4'],
  ['Les 30 et 31 août, deux bourgs brûlent.', 'Les 30 = XXXX-08-30', '31 août = XXXX-08-31'],
  ['Samedi après-midi, la pluie.', 'Samedi après-midi = XXXX-WXX-6TAF'],
  ['Ce week-end, deux barrages ont sauté.', 'Ce week-end = XXXX-WXX-WE'],
]

const traps: readonly string[] = [
  'Le Mouvement du 23 mars avance.',
  '82 personnes ont péri.',
  'Une fille de 17 ans a disparu.',
  'Le camp du 5e régiment a brûlé.',
  'Le M23 tient la colline.',
  'La version 2.0.12 du logiciel.',
  'Le match finit sur le score de 3-1.',
  'Oum Ahmad, 41 ans, attend.',
  "L'hôpital du 22-Mai est plein.",
  'La rue du 7-Juillet est barrée.',
  'Un fusil de calibre 50 fut saisi.',
  'La résolution 2085 autorise la force.',
  '1998 habitants ont fui.',
  'Le poste a été pris.',
  'Une quarantaine de localités sont tombées.',
  'Deux cents hommes gardent le puits.',
  'Le 3e étage a brûlé.',
  'Un obus de 122 mm a touché le toit.',
  'La route nationale 6 est coupée.',
  'Les moins de 17 ans jouent ce tournoi.',
]

const say = (text: string): readonly string[] =>
  extractTimes(text, pack).map((time) => `${time.text} = ${time.value}`)

describe('French news sentences give the times they hold', () => {
  test.each(sentences)('%s', (text, ...expected) => {
    expect(say(text)).toEqual(expected)
  })
})

describe('French words and numbers that only look like times give none', () => {
  test.each(traps)('%s', (text) => {
    expect(say(text)).toEqual([])
  })
})

describe('what turns an expression is kept beside it', () => {
  test.each([
    ['La route est coupée depuis la mi-janvier.', { relation: 'since', mod: 'MID' }],
    ["D'ici à dimanche, ils seront là.", { relation: 'until' }],
    ['Avant le 12 mai, personne.', { relation: 'before' }],
    ['Vers 18 heures, on tira.', { mod: 'APPROX' }],
    ['Samedi 5 mai, un car a sauté.', { weekday: 6 }],
    ['À 14H30 GMT, le feu prit.', { zone: 'UTC' }],
    ['Vers 12 heures locales, on pria.', { zone: 'local' }],
    ['Le lendemain, il partit.', { shift: { from: 'previous', unit: 'day', by: 1 } }],
    ['Fait le 05/06/2021.', { value: '2021-06-05', otherValue: '2021-05-06' }],
  ])('%s', (text, expected) => {
    expect(extractTimes(text, pack)[0]).toMatchObject(expected)
  })
})
