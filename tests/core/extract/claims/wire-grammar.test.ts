import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** "event @ place | agents > targets | figures" of all that a text tells. */
const told = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map(({ event, place, actors, figures }) => {
    const of = (role: string): string =>
      actors
        .filter((one) => one.role === role)
        .map(({ name }) => name)
        .join(', ')
    const counted = figures.map(({ measure, low, high }) => `${measure} ${low}-${high}`).join(', ')
    return `${event} @ ${place?.name ?? '-'} | ${of('agent')} > ${of('target')} | ${counted}`
  })

describe('whom somebody accuses did it, whatever the arms', () => {
  test.each([
    [
      "Le maire accuse l'artillerie turque de bombarder Kobané, tuant trois habitants.",
      'shelling-artillery-missile @ Kobani | Turkish army > civilians | killed 3-3',
    ],
    [
      "Un chef du M23 accuse l'armée congolaise de bombarder Kitchanga, blessant deux enfants.",
      'air-drone-strike @ Kitchanga | Congolese army > civilians | wounded 2-2',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, 'fr')).toEqual([expected])
  })
})

describe('what is said more of a group is not the group', () => {
  test.each([
    [
      "Les rebelles ADF, groupe affilié à l'État islamique (EI), ont tué neuf civils à Fataki.",
      'attack @ Fataki | ADF > civilians | killed 9-9',
    ],
    [
      'À Gao, les rebelles du MNLA, groupe lié au Jnim, ont tué deux civils.',
      'attack @ Gao | MNLA > civilians | killed 2-2',
    ],
    [
      "Le groupe Etat islamique au Sahel a pris le camp d'Ansongo.",
      'non-state-actor-overtakes-territory @ Ansongo | Islamic State in the Sahel > Malian army | ',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, 'fr')).toEqual([expected])
  })
})

describe('the names of those whom a number counts are nobody more', () => {
  test.each([
    [
      'fr',
      'Trois soldats, Moussa Traoré, Issa Keïta et Ali Koné, ont été tués à Ménaka.',
      'casualties @ Ménaka |  > Malian army | killed 3-3',
    ],
    [
      'fr',
      'Une frappe a tué deux reporters, Farah Haddad et Rabih Salloum, à Khiam.',
      'air-drone-strike @ Khiam |  > civilians | killed 2-2',
    ],
    [
      'fr',
      'Deux soldats et Ali Koné ont été tués à Ménaka.',
      'casualties @ Ménaka |  > Malian army, Ali Koné | killed 3-3',
    ],
    [
      'en',
      'Two soldiers, John Kay and Paul Obi, were killed in Gwoza.',
      'casualties @ Gwoza |  > Nigerian army | killed 2-2',
    ],
    [
      'en',
      'Two soldiers, a teacher and John Kay were killed in Gwoza.',
      'casualties @ Gwoza |  > Nigerian army, civilians, John Kay | killed 4-4',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual([expected])
  })
})

describe('words that look like an event, a deed or a saying and are none', () => {
  test.each([
    ['Des hélicoptères de combat ont survolé Gao.', []],
    ['Des drones ont frappé le siège de la brigade à Gao.', ['air-drone-strike @ Gao |  > Malian army | ']],
    ['La guerre continue de frapper les civils à Khartoum.', ['armed-clash @ Khartoum |  >  | ']],
    [
      'Les assaillants ont commis une nouvelle attaque jihadiste à Ayorou.',
      ['attack @ Ayorou | assaillants >  | '],
    ],
    [
      'Les troupes nigériennes ont en riposte abattu dix jihadistes à Ayorou.',
      ['armed-clash @ Ayorou | Nigerien army > jihadistes | killed 10-10'],
    ],
    ["Le siège d'El-Fasher dure depuis mai.", ['siege @ El Fasher |  >  | ']],
  ])('%s', (text, expected) => {
    expect(told(text, 'fr')).toEqual(expected)
  })

  test('a massacre that adds to others says nothing', () => {
    const text =
      "Ce massacre s'ajoute à un bilan déjà lourd : 300 civils ont été tués à El-Obeid, selon l'ONU."
    expect(readText(text, 'fr').drafts.map(({ speaker }) => speaker.kind)).toEqual(['un'])
  })
})
