import type { Speaker } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { namedKind } from './source-kind.ts'
import { speakerNamed, tellerBefore } from './teller-before.ts'
import type { Voices } from './voices.ts'

/**
 * Who a number is from that no verb of saying brings: whoever saw to the people counted, or gives their number.
 * undefined where nobody is.
 */
export const countTeller = (words: Span, voices: Voices): Speaker | undefined =>
  voices.voice.kind === 'reporter' ? (firstHand(words, voices) ?? giver(words, voices)) : undefined

/** "MSF has treated 47 wounded", "la Défense civile a dégagé onze corps": who sees to the dead and the wounded tells of them. */
function firstHand({ from, to }: Span, { parse, text }: Voices): Speaker | undefined {
  const { tokens, phrases, language } = parse
  for (let at = Math.max(0, from - beforeCount); at < to; at += 1) {
    if (!language.forms(tokens[at]!).some(({ lemma }) => language.is('first hand', lemma))) continue
    const subject = phrases.findLast((phrase) => phrase.to <= at && phrase.prep === '' && !phrase.afterVerb)
    if (subject === undefined || at - subject.to > beforeCount) continue
    const span = { from: subject.from, to: at }
    const named = namedKind(parse, span)
    if (named === undefined || !/^(?:ngo|medical|un|official)$/u.test(named.kind)) continue
    const words = text.slice(tokens[subject.from]!.start, tokens[subject.to - 1]!.end)
    return { kind: named.kind, name: words, text: words }
  }
  return undefined
}

// In tokens: "treated 47 women and girls raped", "a recensé au moins trente".
const beforeCount = 9

/** "The mission put the toll at 43 dead", « la police s'en tient, ce lundi, à vingt-cinq tués »: the subject of a verb that gives a number. */
function giver({ from, to }: Span, voices: Voices): Speaker | undefined {
  const { parse } = voices
  const { tokens, language, phrases } = parse
  // « Le maire ne donne pas de bilan »: no number.
  if (!phrases.some((one) => one.amount !== undefined && one.from <= to + numberReach && one.to >= from))
    return undefined
  let isBrought = false
  for (let at = to - 1; at >= Math.max(0, from - longestWay); at -= 1) {
    const { key, time, classes } = tokens[at]!
    if (gives(parse, at, isBrought)) return tellerBefore(at, voices) ?? tellerMeant(at, voices)
    if (language.is('brought to', key)) isBrought = true
    const isLink =
      at >= from ||
      key === ',' ||
      time >= 0 ||
      // « à 86, dont trente enfants, | le nombre de morts »
      parse.phraseAt[at]?.amount !== undefined ||
      language.is('counted among', key) ||
      language.is('number links', key) ||
      (classes & (wordClass.prepositions | wordClass.determiners | wordClass.adverbs)) !== 0
    if (!isLink || /^[.;:!?"«»“”]$/u.test(key)) return undefined
  }
  return undefined
}

/** "The prior, who speaks of 37 bodies", « l'abbé de la cathédrale, qui parle de trente-sept corps »: whom a clause is added to. */
function tellerMeant(verb: number, voices: Voices): Speaker | undefined {
  const { tokens, phrases } = voices.parse
  const isAdded =
    ((tokens[verb - 1]?.classes ?? 0) & wordClass.subjectRelatives) !== 0 && tokens[verb - 2]?.key === ','
  const meant = phrases.find(({ of, to }) => isAdded && (of?.to ?? to) === verb - 2)
  if (meant === undefined) return undefined
  const name = { from: meant.from, to: verb - 2 }
  return namedKind(voices.parse, name) === undefined ? undefined : speakerNamed(name, voices)
}

// In tokens: "put the toll | at some 40".
const numberReach = 2

// In tokens: « a porté dimanche soir le bilan provisoire à ».
const longestWay = 9

/** Whether a verb gives the number behind it: by itself ("gives"), or where it brings a sum to it ("puts … at", « en est à »). */
function gives({ tokens, language }: Parse, at: number, isBrought: boolean): boolean {
  const { key, classes } = tokens[at]!
  if (isBrought && (classes & wordClass.be) !== 0) return language.is('of it', tokens[at - 1]?.key ?? '')
  const lists = isBrought ? ['giving a toll', 'bringing a toll'] : ['giving a toll']
  return lists.some(
    (list) =>
      language.is(`${list} by form`, key) ||
      language.forms(tokens[at]!).some(({ lemma }) => language.is(list, lemma)),
  )
}
