import type { Knowledge } from '../../knowledge.ts'
import type { Actor, ActorMention, ActorRole } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { DocumentActors } from './actor-binding.ts'
import { apposedName } from './apposed-name.ts'
import { armiesNamed } from './armies-named.ts'
import { armysCountry } from './army-of-speaker.ts'
import { believedToBe } from './believed-to-be.ts'
import { armyOf, armyOfForces, stateParty } from './bind-actor.ts'
import { fittingSides, isBothSides } from './both-sides.ts'
import { enemyMeant } from './enemy.ts'
import { forceMeant } from './force-meant.ts'
import { createGroupReference, groupMeant, mayMeanGroup } from './group-reference.ts'
import { homeCountry } from './home-country.ts'
import { PartiesTold } from './last-parties.ts'
import { itself, pronounMeant } from './latter-named.ts'
import { groupLed } from './leaders.ts'
import { partyLed } from './led-party.ts'
import { hasLeftForce } from './left-force.ts'
import { menOfLeader } from './men-of-leader.ts'
import { namesInFull } from './name-in-full.ts'
import { named } from './named.ts'
import { isOpeningWord } from './opening-word.ts'
import { opponentOf } from './opponent.ts'
import { forceRuled, ownMen } from './own-men.ts'
import {
  arePeople,
  forcesTold,
  groupNoun,
  holdsPeople,
  isCollective,
  isDefinite,
  isGroupsMen,
  isMen,
  isNamed,
  isOneOfThem,
  isPossessive,
  namesPeople,
  nounName,
  ofMany,
  rules,
  somebody,
  textParty,
} from './party-words.ts'
import type { Phrase } from './phrase.ts'
import { bare, counted, endOfWhich, withManner, wordsOf } from './phrase-words.ts'
import { areOfPolice, policeNoun, standForArmy } from './police-officers.ts'
import { topicOf } from './topic.ts'

/** @param main the article's first country, undefined when it names none @param leaders those it tells of itself */
export function createDocumentActors(
  knowledge: Knowledge,
  language: ClaimLanguage,
  main: string | undefined,
  text: string,
  parses: readonly Parse[],
  leaders: ReadonlyMap<string, Actor>,
): DocumentActors {
  let country = main
  let section: string | undefined
  const groups = createGroupReference(parses, knowledge, main)
  const armies = armiesNamed(parses, main)
  const byName = armiesNamed(parses, undefined)
  const fullNames = namesInFull(parses)
  const last = new PartiesTold()
  /** The sentence before, and the one that is read. */
  let [before, here]: (Parse | undefined)[] = []

  const mention = (
    parse: Parse,
    phrase: Phrase,
    role: ActorRole,
    articleText: string,
  ): ActorMention | undefined => {
    const words = wordsOf(parse, phrase, articleText)
    if (phrase.type === 'pronoun') return undefined
    const bound = (one: Phrase): ActorMention | undefined => mention(parse, one, role, articleText)
    if (hasLeftForce(parse, phrase)) return textParty(words, phrase, role)
    const enemy = enemyMeant(parse, phrase, { knowledge, last, bound })
    if (enemy !== undefined) return { ...enemy, role, text: words }
    const led = role === 'target' ? undefined : partyLed(parse, phrase, knowledge)
    if (led !== undefined) return named(led, phrase, role, words)
    const forces = armyOfForces(parse, phrase, knowledge)
    if (forces !== undefined) return named(forces, phrase, role, words)
    if (phrase.actor !== undefined && phrase.object === undefined)
      return named(phrase.actor, phrase, role, words)
    const apposed = apposedName(parse, phrase)
    if (apposed !== undefined) return named(apposed.actor!, phrase, role, words)
    const inner = phrase.of
    if (inner?.person !== undefined && isCollective(parse, phrase))
      return mention(parse, inner, role, articleText)
    const { men, owner, speaks } = ownMen(parse, phrase, last, bound)
    // "Nos hommes" are those of whoever speaks.
    if (men !== undefined && language.is('first', men.det)) return undefined
    if (men !== undefined && men.of === undefined && owner !== undefined) {
      if (!rules(owner, men)) return { ...owner, role, text: words, ...counted(phrase) }
      const force = forceRuled(owner, men, knowledge, text)
      if (force !== undefined) return named(force, phrase, role, words)
    }
    // "Its men", of somebody whom nothing has told: not known.
    if (men?.person?.id === 'men' && men.of === undefined) return undefined
    if (
      isPossessive(parse, phrase) &&
      (speaks ?? last.any) !== undefined &&
      phrase.person === undefined &&
      inner === undefined
    )
      return holdsPeople(phrase, parse) ? { ...(speaks ?? last.any)!, role, text: words } : undefined
    const army =
      phrase.object?.kind === 'military' && phrase.nation !== undefined
        ? armyOf(knowledge, phrase.nation)
        : undefined
    if (army !== undefined) return named(army, phrase, role, words)
    const theirs = menOfLeader(parse, phrase, role, knowledge, articleText, leaders)
    if (theirs !== undefined) return theirs
    // "neuf chauffeurs de l'Unicef": those who work for a party are not it.
    const staff = phrase.person?.kind === 'civilians' && phrase.person.id !== 'men'
    const isOwn = role === 'agent' && isOneOfThem(parse, phrase)
    if (inner?.actor !== undefined && (isOwn || (!staff && holdsPeople(phrase, parse)))) {
      const partial = parse.language.is('shares of a force', parse.tokens[phrase.head]?.key ?? '')
      return {
        ...named(inner.actor, phrase, role, wordsOf(parse, phrase, articleText, inner.to)),
        ...(partial ? { partial: true } : {}),
      }
    }
    if (inner?.person !== undefined && phrase.person === undefined && holdsPeople(phrase, parse))
      return mention(parse, inner, role, articleText)
    const guessed = believedToBe(parse, phrase, country, knowledge)
    if (guessed?.actor !== undefined) return { ...named(guessed.actor, phrase, role, words) }
    // "Combattants de l'armée", "hommes de la gendarmerie": men of a force that the country has.
    if (inner?.person?.as === 'bind' && phrase.person !== undefined && isMen(phrase.person))
      return { ...mention(parse, inner, role, articleText)!, text: words, ...counted(phrase) }
    const group =
      inner !== undefined && isGroupsMen(phrase, inner, parse.language)
        ? mention(parse, inner, role, articleText)
        : undefined
    if (group !== undefined && knowledge.actors.has(group.id))
      return { ...group, text: words, ...counted(phrase) }
    if (phrase.person !== undefined) {
      const wide =
        inner !== undefined &&
        (inner.nation !== undefined ||
          inner.seat !== undefined ||
          inner.places.length > 0 ||
          inner.proper !== undefined)
          ? inner
          : undefined
      return person(
        parse,
        phrase,
        phrase.person,
        wide,
        role,
        wide === undefined ? words : wordsOf(parse, phrase, articleText, wide.to),
      )
    }
    // "Combats à Khartoum": there, and not against those who rule from there.
    const isWhere = role === 'target' && parse.language.is('whereabouts', phrase.prep)
    if (isWhere && phrase.object === undefined && (phrase.places.length > 0 || phrase.seat !== undefined))
      return undefined
    // « Un drone de fabrication turque »: nobody.
    if (language.is('where it was made', parse.tokens[phrase.from - 1]?.key ?? '')) return undefined
    if (phrase.nation !== undefined && phrase.type === 'thing' && !isNamed(phrase)) {
      // A Russian strike, an Iraqi F-16 is that country's army.
      const army = armyOf(knowledge, phrase.nation)
      if (army !== undefined && !arePeople(parse, phrase))
        return named(army, { ...phrase, amount: undefined }, role, words)
    }
    if (phrase.type === 'thing' && phrase.of?.person !== undefined && phrase.of.det !== 'le')
      return mention(parse, phrase.of, role, articleText)
    if (phrase.seat !== undefined) return stateParty(knowledge, phrase.seat, role, words)
    // "Chad Miller": a name behind a country's is a person's.
    const state =
      phrase.proper === undefined ? phrase.places.find(({ kind }) => kind === 'country') : undefined
    if (state !== undefined) return stateParty(knowledge, state.country, role, words)
    if (phrase.type === 'object' || phrase.type === 'place' || phrase.places.length > 0) return undefined
    // A thing acts in metaphors only; people without an entry are told by their number.
    if (phrase.proper === undefined)
      return (
        forcesTold(parse, phrase, words, role) ??
        (role === 'target' ? somebody(parse, phrase, words) : undefined)
      )
    if (isOpeningWord(parse, phrase, articleText)) return undefined
    return textParty(words, phrase, role, fullNames.get(bare(words)))
  }

  const person = (
    parse: Parse,
    phrase: Phrase,
    noun: PersonNoun,
    inner: Phrase | undefined,
    role: ActorRole,
    words: string,
  ): ActorMention => {
    const common = { text: words, role, kind: noun.kind, ...counted(phrase) }
    // What a president orders, the government does.
    const near = phrase.nation ?? phrase.seat ?? phrase.places[0]?.country ?? inner?.nation
    const ruled = near ?? inner?.places[0]?.country ?? country
    if (role === 'agent' && /^(?:president|minister)$/u.test(noun.id) && ruled !== undefined)
      return stateParty(knowledge, ruled, role, words)
    // An officer that is hit is his army's; "attacked a police post, killing two officers", "police said officers".
    const isOfficer = noun.id === 'army-officers'
    const isOfPolice = isOfficer && areOfPolice(parse, phrase, role, before)
    if (noun.as.startsWith('bind') || isOfPolice || (isOfficer && standForArmy(parse, phrase, role))) {
      const meant = isOfPolice ? policeNoun : noun
      const said =
        near ?? inner?.seat ?? inner?.places[0]?.country ?? armysCountry(parse, phrase, last, knowledge)
      const of = said ?? country
      const bound = forceMeant(meant, of, {
        parse,
        phrase,
        inner,
        acting: said === undefined ? last.force : undefined,
        armies: byName,
        knowledge,
        text,
      })
      if (bound !== undefined) return { ...common, id: bound.id, name: bound.name, kind: bound.kind }
      const isCoalition = meant.as === 'bind-coalition'
      // "The coalition", where no states have formed one: a group that has been named.
      if (isCoalition) {
        const group = isDefinite(phrase, language) ? groups.find(groupNoun(meant), phrase) : undefined
        if (group !== undefined) return { ...common, id: group.id, name: group.name, kind: group.kind }
      }
      const nation = of === undefined || isCoalition ? undefined : language.nationName(of)
      return {
        ...common,
        id: `unnamed:${noun.id}`,
        name: nation === undefined ? bare(words) : `${nation} ${nounName[noun.kind] ?? noun.id}`,
      }
    }
    if (inner?.proper !== undefined || phrase.proper !== undefined) {
      const name = phrase.proper ?? inner!.proper!
      if (noun.kind === 'armed-group' || noun.kind === 'militia')
        return { ...common, id: `text:${name}`, name }
    }
    if (
      mayMeanGroup(noun, phrase, parse.language) &&
      phrase.nation === undefined &&
      !namesPeople(parse, phrase)
    ) {
      const found = groupMeant(groups, noun, phrase, role, parse)
      if (found !== undefined) return { ...common, id: found.id, name: found.name, kind: found.kind }
    }
    const own = ofMany(withManner(parse, phrase, text), phrase, parse)
    const which = bare(wordsOf(parse, phrase, text, endOfWhich(parse, phrase), phrase.head))
    // Of those whom violence meets the usual English name is one; their own words stay in the text.
    return noun.kind === 'civilians' && role === 'target' && noun.as !== 'crowd'
      ? { ...common, id: `unnamed:${noun.id}`, name: 'civilians', text: which }
      : { ...common, id: `unnamed:${noun.id}`, name: own }
  }

  return {
    mention,
    pronoun: (key, role, force) => {
      const named = {
        parse: before,
        mention: (phrase: Phrase) => mention(before!, phrase, role, text),
        fights: isForce,
      }
      const meant =
        itself(key, here, last) ?? pronounMeant(key, last, named, { language, force: force === true })
      return meant === undefined ? undefined : { ...meant, role }
    },
    remember: (actors) => last.remember(actors),
    acted: (actors) => {
      for (const actor of actors) if (actor.role === 'agent') groups.acted(actor)
    },
    hear: (party, to) => last.hear(party, to),
    topic: (parse) => {
      const found = topicOf(parse, (phrase) => mention(parse, phrase, 'agent', text))
      if (found !== undefined) last.speakOf(found)
    },
    ledBy: (name, role) => groupLed(leaders, name, role),
    bothSides: (parse, phrase, role) =>
      isBothSides(parse, phrase)
        ? fittingSides(phrase, last.sides).map((one) => ({
            ...one,
            role,
            text: wordsOf(parse, phrase, text),
          }))
        : [],
    opponent: (all, at) => opponentOf(all, at ?? country, { knowledge, dominant: groups.dominant, armies }),
    meet: (parse, under) => {
      if (under !== section) last.forget()
      section = under
      groups.under(under)
      ;[before, here] = [here, parse]
      last.listen()
      groups.meet(parse)
    },
    in: (here) => {
      const isThere = section !== undefined && (here === undefined || here === section)
      country = isThere ? section : homeCountry(main, here, byName, knowledge)
    },
  }
}
