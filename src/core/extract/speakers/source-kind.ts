import type { ActorKind, SpeakerKind } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { kindWords } from './kind-words.ts'
import { sayingWords } from './saying-words.ts'
import { runAt } from './word-runs.ts'

/** What some words say of who speaks. */
export interface NamedKind {
  readonly kind: SpeakerKind
  /** Of an office ("spokesman", "president", "colonel"): whose it is counts more. */
  readonly office: boolean
  /** The token that says so. */
  readonly at: number
}

const kindOfActor: Partial<Record<ActorKind, SpeakerKind>> = {
  army: 'military',
  police: 'military',
  government: 'government',
  junta: 'government',
  'armed-group': 'armed-group',
  militia: 'armed-group',
  mission: 'un',
  agency: 'un',
  civilians: 'witness',
}

/** What sort of speaker an actor is. */
export const speakerOfActor = (kind: ActorKind): SpeakerKind | undefined => kindOfActor[kind]

/**
 * What sort of speaker some words name: by the first word that says so for sure, else by the first office.
 * "Le porte-parole de l'armée" is the army's, "the rebels' spokesman" the rebels', whoever speaks.
 */
export function namedKind(parse: Parse, { from, to }: Span): NamedKind | undefined {
  const { tokens, language } = parse
  const words = kindWords(language)
  const headLast = language.code === 'en'
  let office: NamedKind | undefined
  let sure: NamedKind | undefined
  for (let at = from; at < to; at += 1) {
    const { key, kind, time, classes } = tokens[at]!
    // "the daily Al Sabah": a paper, and no time.
    if (kind === 'mark' || (time >= 0 && words.find(tokens, at, at + 1)?.kind !== 'media')) continue
    if (at > from && (words.stops.has(key) || (classes & wordClass.subjectRelatives) !== 0)) break
    // Of "the teachers' union" the last noun tells, before any preposition.
    if (sure !== undefined && endsHead(parse, at)) break
    // "A press release from the army": whose it is, and not what it is called.
    const paper = runAt(tokens, at, sayingWords(language).documents, language)
    if (paper > 1) {
      at += paper - 1
      continue
    }
    const led = kindLed(parse, at, office !== undefined || at === from)
    if (led !== undefined) {
      sure = led
      if (!headLast) return sure
      at = Math.max(at, parse.phraseAt[at]!.leads!.to - 1)
      continue
    }
    const modifier = modifierEnd(parse, at)
    if (modifier > at) {
      at = modifier - 1
      continue
    }
    const hit = words.find(tokens, at, to)
    // "the Arakan Army": a party by its name, whatever it calls itself; "Sudan Witness Project" has seen nothing.
    const owner = parse.phraseAt[at]?.actor
    if (hit?.kind === 'military' && owner !== undefined && kindOfActor[owner.kind] === 'armed-group') {
      sure = { kind: 'armed-group', office: false, at }
      continue
    }
    if (hit?.kind === 'witness' && isPartOfName(parse, at, from)) continue
    // « La Direction de l'État civil et des Réfugiés »: what an office is named for has seen nothing.
    if (hit?.kind === 'witness' && office?.kind === 'official' && tokens[at]!.capital) continue
    // « A raconté Ali Dubo | à la presse »: who was told so is not who says it.
    if (hit?.kind === 'media' && isTold(parse, at, from)) break
    const ofPhrase = hit === undefined ? kindOfPhrase(parse.phraseAt[at], at) : undefined
    const one = hit ?? ofPhrase
    if (one === undefined) continue
    if (!one.office && !(sure !== undefined && hit === undefined)) {
      // "the displaced people's committee" is a body of theirs.
      // and "the movement's media wing" is the movement's.
      const owned = office?.kind === 'ngo' ? 'witness' : office?.kind === 'armed-group' ? 'military' : ''
      // "The military's media affairs wing" speaks for the military.
      if (one.kind === 'media' && sure !== undefined && tokens[sure.at + 1]?.key === 's') continue
      const kind = one.kind === owned ? office!.kind : ofMission(parse, at, one.kind, to)
      sure = { kind, office: false, at }
      if (!headLast) return sure
    }
    if (one.office) office ??= { kind: one.kind, office: true, at }
    if (hit !== undefined) at += hit.length - 1
  }
  return sure ?? nationally(parse, from, to, office)
}

/**
 * "Hemedti", "le général Burhan": a leader speaks for whom he leads, whatever his rank; so do those who hold an office
 * with him: "Netanyahu's spokesman", « le porte-parole de Poutine ».
 */
function kindLed(
  { phraseAt, tokens, language }: Parse,
  at: number,
  isOffice: boolean,
): NamedKind | undefined {
  const phrase = phraseAt[at]
  const leads = phrase?.leads
  if (leads === undefined || at < phrase!.head) return undefined
  const isOwner = tokens[leads.to]?.key === 's'
  const speaks = isOwner
    ? leads.to + 1 < tokens.length &&
      kindWords(language).find(tokens, leads.to + 1, tokens.length)?.office === true
    : leads.himself && (isOffice || !language.is('of', phrase!.prep))
  const kind = speaks && leads.party !== undefined ? kindOfActor[leads.party.kind] : undefined
  return kind === undefined ? undefined : { kind, office: false, at }
}

/** « Une source militaire de l'ONU », "a military source of the UN": those of its soldiers speak for it. */
function ofMission({ tokens, language }: Parse, at: number, kind: SpeakerKind, to: number): SpeakerKind {
  if (kind !== 'military') return kind
  let of = at + 1
  while (of < to && (tokens[of]!.classes & wordClass.of) === 0) of += 1
  if (of - at > longestSource) return kind
  let name = of + 1
  while (name < to && (tokens[name]!.classes & wordClass.determiners) !== 0) name += 1
  return name < to && kindWords(language).find(tokens, name, to)?.kind === 'un' ? 'un' : kind
}

// In tokens: "military source", « source militaire ».
const longestSource = 3

/** Whether a noun inside a speaker's name is whom he spoke to. */
function isTold({ tokens, language }: Parse, at: number, from: number): boolean {
  const i = ((tokens[at - 1]?.classes ?? 0) & wordClass.determiners) !== 0 ? at - 2 : at - 1
  return i > from && language.is('telling whom', tokens[i]?.key ?? '')
}

/** "Sudan Witness Project", "Citizens' Watch", « Veille citoyenne »: what a body calls itself has seen nothing. */
function isPartOfName({ tokens, language, phraseAt }: Parse, at: number, from: number): boolean {
  const { capital } = tokens[at]!
  if (capital) {
    let next = at + 1
    while (tokens[next]?.key === "'" || tokens[next]?.key === '’' || tokens[next]?.key === 's') next += 1
    const apart = next > at + 1
    return (at > from || apart) && tokens[next]?.capital === true && tokens[next]!.kind === 'word'
  }
  const before = tokens[at - 1]
  // A person's name is parted from what he is: "Awa Keïta, commerçante".
  return (
    language.code === 'fr' &&
    at > from + 1 &&
    before?.capital === true &&
    !language.is('determiners', before.key) &&
    phraseAt[at - 1]?.type !== 'place' &&
    kindWords(language).find(tokens, at - 1, at) === undefined
  )
}

/** What ends the nouns of a name: "a militia member | assisting the army", "residents | and officials". */
function endsHead({ tokens, language }: Parse, at: number): boolean {
  const { glued, classes } = tokens[at]!
  if ((classes & (wordClass.prepositions | wordClass.and)) !== 0) return true
  return !glued && language.forms(tokens[at]!).some((form) => form.tag === 'ger' || form.tag === 'past')
}

/** "Turkish officials", "un responsable américain": those of a state speak for it. */
function nationally(
  parse: Parse,
  from: number,
  to: number,
  office: NamedKind | undefined,
): NamedKind | undefined {
  if (office?.kind !== 'official') return office
  const { tokens, language } = parse
  const national = tokens.slice(from, to).some((token) => language.nations.has(token.key))
  return national ? { ...office, kind: 'government' } : office
}

/** "UN-backed", "rebel-held", "Houthi-run": of what follows they say nothing. */
function modifierEnd({ tokens, language }: Parse, at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + 3); i += 1) {
    const { glued, key } = tokens[i]!
    if (!glued) return at
    if (language.is('joined descriptions', key)) return i + 1
  }
  return at
}

function kindOfPhrase(
  phrase: Phrase | undefined,
  at: number,
): { kind: SpeakerKind; office: boolean } | undefined {
  if (phrase === undefined || at < phrase.head || at >= phrase.to) return undefined
  if (phrase.actor !== undefined) {
    const kind = kindOfActor[phrase.actor.kind]
    // "Turkey's army": a state that is named says only whose.
    return kind === undefined ? undefined : { kind, office: kind === 'government' }
  }
  const person = phrase.person === undefined ? undefined : kindOfActor[phrase.person.kind]
  return person === undefined ? undefined : { kind: person, office: true }
}
