import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { isLocated, type Trust } from './document-places.ts'
import type { SiteRole } from './site.ts'
import { callsTown } from './town-described.ts'
import { hasWord } from './town-meant.ts'

const bearPlaces: ReadonlySet<string | undefined> = new Set(
  'village camp displacement-site base airport port market outpost station police-station gendarmerie'.split(
    ' ',
  ),
)
/** "Zamzam camp", "the Sebha airport": named after where they are. */
export const isKindOfPlace = (phrase: Phrase | undefined): boolean => bearPlaces.has(phrase?.object?.id)

/** How surely an unknown name is a place here. */
export function trustOf(parse: Parse, phrase: Phrase, owner: Phrase | undefined, role: SiteRole): Trust {
  const { language } = parse
  if (phrase.settlement || isKindOfPlace(phrase) || isSaidTown(parse, phrase) || isInMiddle(parse, phrase))
    return 'certain'
  if (owner !== undefined) {
    if (owner.settlement || role === 'beside') return 'certain'
    if (isMansOwn(parse, phrase, owner)) return 'likely'
    return phrase.det === '' && (standsStill(owner) || hasWord(parse, owner, 'event nouns'))
      ? 'certain'
      : 'likely'
  }
  if (bearsOwnName(phrase)) return 'none'
  if (role === 'beside' && phrase.det === '') return 'certain'
  if (language.is('pinpoint', phrase.prep) && phrase.det === '') return 'certain'
  // "dans le Catatumbo", "in the Sambisa": regions have an article, and so do "au Parlement", "du Faso"; "in a Toyota" is none.
  const isOne = language.is('possessive', phrase.det) || language.is('one of many', phrase.det)
  const isRegion = phrase.det !== '' && !isOne && phrase.type === 'thing'
  if (isLocated(phrase, language) && isRegion) return 'certain'
  // "Sumy has paid as well": a subject may be a town that the index knows.
  return isLocated(phrase, language) || role === 'from' || role === 'to' || !phrase.afterVerb
    ? 'likely'
    : 'none'
}

/** "Tungan Bako, a farming settlement": what follows says that it is a place. */
const isSaidTown = ({ tokens, phraseAt, language }: Parse, phrase: Phrase): boolean =>
  callsTown(phrase, phraseAt[phrase.to + 1], tokens, language)

/** "Bashoura, in the heart of Beirut": so does where it lies. */
function isInMiddle(parse: Parse, { to, det }: Phrase): boolean {
  const { tokens, phrases } = parse
  const at = tokens[to]?.key === ',' ? to + 1 : to
  const next = phrases.find((one) => one.prepAt === at)
  return det === '' && next !== undefined && hasWord(parse, next, 'middles') && next.of?.places.length === 1
}

const movable: ReadonlySet<string> = new Set(
  'vehicles weapons livestock convoy money goods coup radio'.split(' '),
)
/** "Al-Thawra hospital": such a name is seldom a place's. */
const named: ReadonlySet<string> = new Set(
  'hospital school church hotel bank mine shops health-centre radio'.split(' '),
)
const bearsOwnName = ({ object, proper }: Phrase): boolean =>
  proper !== undefined && object !== undefined && named.has(object.id)
const local: ReadonlySet<string> = new Set(
  'mayor prefect governor local-officials district-commissioner traditional-chief garrison police gendarmes self-defence'.split(
    ' ',
  ),
)

const led: ReadonlySet<string> = new Set(['men', 'garrison', 'special-forces'])

/** "The men of Salim Barko", « la brigade de Salim Barko »: two names are rather a man's, whose they are. */
function isMansOwn({ tokens }: Parse, { from, to, places }: Phrase, { person }: Phrase): boolean {
  const names = tokens.slice(from, to).filter(({ capital, glued }) => capital && !glued)
  return person !== undefined && led.has(person.id) && places.length === 0 && names.length > 1
}

/** "the hospital of X", "the residents of X": what is where it is. */
function standsStill({ object, person }: Phrase): boolean {
  if (person !== undefined) return person.kind === 'civilians' || local.has(person.id)
  return object !== undefined && !movable.has(object.id)
}
