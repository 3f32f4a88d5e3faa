import type { Knowledge } from '../../knowledge.ts'
import { remembering } from '../../language/remembering.ts'
import type { Actor, ActorMention, ActorRole } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import type { Parse } from '../events/parse.ts'
import { dominantGroup, isNamedAsTie } from './dominant-group.ts'
import { isNamedBeside, isToldBeside } from './named-beside.ts'
import { isDefinite } from './party-words.ts'
import type { Phrase } from './phrase.ts'

/** Which armed group "the rebels", "le mouvement", "les assaillants" mean, as an article goes on. */
export interface GroupReference {
  /** Takes note of the groups that a sentence names. */
  meet(parse: Parse): void
  /** Takes note of who has just acted. */
  acted(agent: ActorMention): void
  /** Whom a common noun means; undefined: nobody that the text makes plain. @param pointed "this group", "the same group" */
  find(noun: PersonNoun, phrase: Phrase, pointed?: boolean): Actor | ActorMention | undefined
  /** Whose fighters a number counts without a name: those of the one group in sight. */
  counted(noun: PersonNoun): Actor | undefined
  /** Whose "rebels" fight without an article: those of the one group that the whole text names. */
  bare(noun: PersonNoun): Actor | undefined
  /** Takes note of the country under whose heading the next sentence stands; undefined: under none. */
  under(section: string | undefined): void
  /** The one group that an article speaks of; below a country's heading, only where it is that country's. */
  readonly dominant: Actor | undefined
}

interface Met {
  readonly actor: Actor
  readonly sentence: number
  readonly at: number
}

/** Nouns for a body of men, taken as one: "bandits raided Kula … the same gang". */
const bodies: ReadonlySet<string> = new Set(['armed-group', 'gangs'])

/** Nouns for whoever did it. */
const anonymous: ReadonlySet<string> = new Set(['assailants', 'gunmen', 'bandits'])

const faithful: ReadonlySet<string> = new Set(['jihadists', 'islamists', 'terrorists'])
const worldly: ReadonlySet<string> = new Set(['rebels', 'separatists', 'guerrillas', 'dissidents', 'gangs'])

// Who acted farther back than this, in sentences, is out of sight.
const sight = 4

// In a text of any length "the group" is one of those named last.
const mostMet = 200

/** @param country the article's first country, undefined when it names none */
export function createGroupReference(
  parses: readonly Parse[],
  knowledge: Knowledge,
  country: string | undefined,
): GroupReference {
  const met: Met[] = []
  /** Nouns that have brought a group without a name: "des rebelles". */
  const told = new Set<string>()
  let sentence = 0
  let last: { readonly agent: ActorMention; readonly sentence: number } | undefined
  const called = namesByNoun(parses)
  const spoken = dominantGroup(parses, country, (actor) => isAuxiliary(actor, knowledge))
  let dominant = spoken
  let section: string | undefined

  const record = (parse: Parse): void => {
    for (const phrase of parse.phrases) {
      const { actor, person, of } = phrase
      if (person?.as === 'group' && actor === undefined && of?.actor === undefined && isNew(phrase, parse))
        for (const id of nounsIn(person, parse.language)) told.add(id)
      if (
        actor !== undefined &&
        isArmed(actor) &&
        !isAuxiliary(actor, knowledge) &&
        !isNamedAsTie(parse, phrase)
      )
        met.push({ actor, sentence, at: phrase.from })
    }
    if (met.length > mostMet) met.splice(0, met.length - mostMet)
  }
  for (const parse of parses) if (parse.sentence.kind === 'title') record(parse)

  const alone = groupsNamed(parses) === 1
  /** In a war against one group, from where it has been named. */
  const onlyOne = (noun: PersonNoun): Actor | undefined => {
    if (!alone || dominant === undefined || noun.id === 'militants' || met.length === 0) return undefined
    const fits = faithful.has(noun.id)
      ? isJihadist(dominant, knowledge)
      : !worldly.has(noun.id) || !isJihadist(dominant, knowledge)
    return fits ? dominant : undefined
  }

  return {
    get dominant() {
      return dominant
    },
    under: (next) => {
      if (next === section) return
      section = next
      // Another country's news: nobody has been told of yet.
      met.length = 0
      told.clear()
      last = undefined
      dominant = next === undefined || spoken?.countries.includes(next) === true ? spoken : undefined
    },
    meet: (parse) => {
      sentence += 1
      record(parse)
    },
    acted: (agent) => {
      const isOther = agent.kind === 'armed-group' || agent.kind === 'militia'
      const known = knowledge.actors.get(agent.id)
      if (isOther && (known === undefined || !isAuxiliary(known, knowledge))) last = { agent, sentence }
    },
    counted: (noun) =>
      noun.id !== 'militants' && met.some((one) => one.actor === dominant && sentence - one.sentence <= sight)
        ? dominant
        : onlyOne(noun),
    bare: onlyOne,
    find: (noun, phrase, pointed = false) => {
      const before = met.filter((one) => one.sentence < sentence || one.at < phrase.from)
      if (anonymous.has(noun.id)) {
        // "une incursion du FPRC … huit assaillants tués"; else who acted last.
        const here = before.findLast((one) => one.sentence === sentence)
        if (here !== undefined) return here.actor
        if (last !== undefined && (met.length === 0 || sentence - last.sentence <= sight)) return last.agent
        if (noun.as !== 'group') return undefined
      }
      // "This group", « le même mouvement »: the one named last, whoever else is told of.
      const shown = pointed && bodies.has(noun.id) ? before.at(-1) : undefined
      if (shown !== undefined && sentence - shown.sentence <= 1) return shown.actor
      const fits = narrow(before, noun, called, knowledge, section ?? country)
      const actors = new Set(fits.map((one) => one.actor))
      // "A non-State armed group burned … the group beheaded": who acted last, though nobody names it.
      const lastOne = last !== undefined && sentence - last.sentence <= sight ? last.agent : undefined
      if (actors.size === 0) return dominant ?? (bodies.has(noun.id) ? lastOne : undefined)
      // "Soldiers drove out the UPC. The movement …": of one that is spoken of as one, who has just been named alone.
      const near = noun.id === 'armed-group' ? aloneNear(before, sentence) : undefined
      if (near !== undefined && !near.allegiance?.some(({ to }) => to === dominant?.id)) return near
      if (dominant !== undefined && actors.has(dominant)) return dominant
      // "des rebelles", told before, are the rebels meant, whatever groups have been named as well.
      if (told.has(noun.id) && called.get(noun.id) === undefined && severalNamed(before)) return undefined
      if (actors.size === 1) return fits[0]!.actor
      // Of several groups only one that has just been named alone.
      return aloneNear(fits, sentence)
    },
  }
}

/** Whether a noun may mean a group told before: "the rebels"; "the gunmen", though not "gunmen". */
export const mayMeanGroup = (noun: PersonNoun, phrase: Phrase, language: ClaimLanguage): boolean =>
  noun.as === 'group' || (anonymous.has(noun.id) && isDefinite(phrase, language))

/** Whom a common noun for fighters means, by how it stands: "the rebels", "trois jihadistes", "rebels". */
export function groupMeant(
  groups: GroupReference,
  noun: PersonNoun,
  phrase: Phrase,
  role: ActorRole,
  parse: Parse,
): Actor | ActorMention | undefined {
  const meant = groupInSight(groups, noun, phrase, role, parse)
  if (meant === undefined || role === 'target') return meant
  // "Troops, helped by militiamen, drove out the M23": nobody helps against himself.
  const isOther =
    role === 'supporter'
      ? parse.phrases.some(({ actor }) => actor?.id === meant.id)
      : isNamedBeside(parse, phrase, meant.id) ||
        isToldBeside(parse, phrase, (other) => groups.find(other.person!, other)?.id === meant.id)
  return isOther ? undefined : meant
}

function groupInSight(
  groups: GroupReference,
  noun: PersonNoun,
  phrase: Phrase,
  role: ActorRole,
  parse: Parse,
): Actor | ActorMention | undefined {
  const { language, tokens } = parse
  const isSome = noun.id === 'assailants' && !language.is('some', phrase.det)
  const isPointed = tokens
    .slice(phrase.from, phrase.head + 1)
    .some(({ key }) => language.is('pointing at', key))
  if (isDefinite(phrase, language) || phrase.owner !== undefined || isSome)
    return groups.find(noun, phrase, isPointed)
  // "onze jihadistes ont péri": in a war against one group they are its own.
  if (role === 'target' && phrase.amount !== undefined) return groups.counted(noun)
  const isBare =
    phrase.head === phrase.from &&
    phrase.det === '' &&
    phrase.amount === undefined &&
    language.field<boolean>('bare many')
  return isBare ? groups.bare(noun) : undefined
}

const endings = new WeakMap<ClaimLanguage, (id: string) => readonly string[]>()

/** The nouns that an id ends in: "tuareg-rebels" are rebels. */
function nounsIn({ id }: PersonNoun, language: ClaimLanguage): readonly string[] {
  let find = endings.get(language)
  if (find === undefined) {
    const all = [...language.people.keys()]
    find = remembering(all.length, (whole) => all.filter((one) => whole.endsWith(one)))
    endings.set(language, find)
  }
  return find(id)
}

/** Whether a phrase brings somebody new: "des rebelles", "rebels", "a militia". */
function isNew({ det }: Phrase, { language }: Parse): boolean {
  return !language.is('definite', det) && !language.is('possessive', det)
}

/** How many armed groups an article names. */
function groupsNamed(parses: readonly Parse[]): number {
  const ids = new Set<string>()
  for (const { phrases } of parses)
    for (const { actor } of phrases) if (actor !== undefined && isArmed(actor)) ids.add(actor.id)
  return ids.size
}

/** Whether a militia is an army's own: the rebels, the assailants are those whom it fights. */
const isAuxiliary = ({ allegiance }: Actor, { actors }: Knowledge): boolean =>
  allegiance?.some(({ to }) => actors.get(to)?.kind === 'army') === true

const isArmed = ({ kind }: Actor): boolean => kind === 'armed-group' || kind === 'militia'

/** The one group that this sentence or the one before names; undefined where they name several. */
function aloneNear(met: readonly Met[], sentence: number): Actor | undefined {
  const near = new Set(met.filter((one) => sentence - one.sentence <= 1).map((one) => one.actor))
  return near.size === 1 ? [...near][0] : undefined
}

const severalNamed = (met: readonly Met[]): boolean => new Set(met.map((one) => one.actor)).size > 1

/** "M23 rebels" once said, "the rebels" are the M23: nouns by the groups that bear them. */
function namesByNoun(parses: readonly Parse[]): ReadonlyMap<string, ReadonlySet<string>> {
  const called = new Map<string, Set<string>>()
  for (const { phrases } of parses) {
    for (const { actor, person, of } of phrases) {
      const named = actor ?? of?.actor
      if (named === undefined || person === undefined || !isArmed(named)) continue
      called.set(person.id, (called.get(person.id) ?? new Set()).add(named.id))
    }
  }
  return called
}

/** Leaves those that a noun can mean; a clue that nobody fits is no clue. */
function narrow(
  met: readonly Met[],
  noun: PersonNoun,
  called: ReadonlyMap<string, ReadonlySet<string>>,
  knowledge: Knowledge,
  country: string | undefined,
): readonly Met[] {
  let left = met
  const keep = (fits: (actor: Actor) => boolean): void => {
    const some = left.filter((one) => fits(one.actor))
    if (some.length > 0) left = some
  }
  if (country !== undefined) keep((actor) => actor.countries.includes(country))
  if (faithful.has(noun.id)) keep((actor) => isJihadist(actor, knowledge))
  if (worldly.has(noun.id)) keep((actor) => !isJihadist(actor, knowledge))
  if (noun.kind === 'militia') keep((actor) => actor.kind === 'militia')
  // "The coalition": a group whose own name says that it is one.
  if (noun.id === 'coalition')
    keep(({ name, aliases }) => [name, ...aliases].some((one) => /coalition/iu.test(one)))
  keep((actor) => called.get(noun.id)?.has(actor.id) === true)
  return left
}

/** Whether its allegiances lead to al-Qaeda or Islamic State. */
export function isJihadist(actor: Actor, knowledge: Knowledge): boolean {
  const seen = new Set<string>()
  const open = [actor.id]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === 'al-qaeda' || id === 'islamic-state') return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(knowledge.actors.get(id)?.allegiance ?? []).map((one) => one.to))
  }
  return false
}
