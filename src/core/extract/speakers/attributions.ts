import type { Phrase } from '../actors/phrase.ts'
import { standsAt } from '../claims/phrase-list.ts'
import { findSubject } from '../events/find-subject.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/verb-group.ts'
import { according } from './according.ts'
import type { Attribution } from './attribution.ts'
import { clauseEnd, clauseStart, lastPronoun, nameEnd, phraseEnd, timesEnd } from './speaker-span.ts'

/** Finds who says what in a sentence, in the order of the text. */
export function findAttributions(parse: Parse): readonly Attribution[] {
  const found = [...according(parse), ...spoken(parse)]
  return found.sort((a, b) => a.from - b.from)
}

/** "a annoncé le porte-parole", "police said": a verb of saying with its subject. */
function spoken(parse: Parse): readonly Attribution[] {
  const { tokens, language } = parse
  const verbs = language.verbsOf('verbs')
  const found: Attribution[] = []
  let until = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < until || tokens[at]!.glued) continue
    const phrased = savingPhrase(parse, at)
    const form = language.forms(tokens[at]!).find((one) => verbs.has(one.lemma))
    if (form === undefined && phrased === 0) continue
    const owner = parse.phraseAt[at]
    if (owner !== undefined && owner.det !== '' && phrased === 0) continue
    const tag =
      form === undefined
        ? 'pres'
        : language.code === 'fr' && form.tag === 'pp'
          ? 'pp'
          : (language.forms(tokens[at]!).find((one) => verbs.has(one.lemma) && one.tag !== 'pp')?.tag ??
            form.tag)
    const group = readVerbGroup(parse, at, form?.lemma ?? '', tag)
    if (group.passive && !group.reflexive) continue
    if (tag === 'ger' || tag === 'inf') continue
    const end = at + Math.max(1, phrased)
    const one = speechAt(parse, group.from, end, form?.lemma ?? 'dire', group.negated)
    if (one === undefined) continue
    found.push(one)
    until = one.to
  }
  return found
}

// In tokens: what may follow a verb of saying at the end of its clause.
const shortRest = 5

/** "a fait savoir": the length of a phrase of saying at a token, 0 for none. */
function savingPhrase({ tokens, language }: Parse, at: number): number {
  const phrases = language.phrases(language.speakers.phrases).startingWith(tokens[at]!.key)
  return phrases.find((words) => standsAt(words, tokens, at))?.length ?? 0
}

function speechAt(
  parse: Parse,
  from: number,
  to: number,
  verb: string,
  negated: boolean,
): Attribution | undefined {
  const { tokens } = parse
  const start = clauseStart(parse, from)
  const subject = findSubject(parse, { from })
  const inverted = invertedSubject(parse, from, to, subject?.phrases[0])
  if (inverted !== undefined && tokens[from - 1]?.key === ',' && endsInAnd(parse, from - 1)) {
    // "ainsi que, disent des témoins, des éléments de X": what follows, and nothing before.
    const next = tokens[inverted.to]?.key === ',' ? inverted.to + 1 : inverted.to
    return { ...inverted, to: next, coversFrom: next, coversTo: phraseEnd(parse, next) }
  }
  if (inverted !== undefined)
    return {
      ...inverted,
      verb,
      negated,
      coversFrom: start,
      coversTo: Math.max(inverted.to, clauseEnd(parse, inverted.to)),
    }
  if (subject === undefined) return undefined
  if (subject.phrases[0] === undefined) {
    const at = lastPronoun(parse, from)
    const trailing = tokens[at - 1]?.key === ',' || /^["»”]$/u.test(tokens[at - 1]?.key ?? '')
    return {
      from: trailing ? at : from,
      to,
      nameFrom: at,
      nameTo: at,
      pronoun: true,
      verb,
      negated,
      coversFrom: start,
      coversTo: clauseEnd(parse, to),
    }
  }
  const phrase = subject.phrases[0]
  const nameTo = Math.max(phrase.to, Math.min(from, nameEnd(parse, phrase.from)))
  // "..., police said": the subject opens an attribution of its own after a comma or a quotation.
  const before = tokens[phrase.from - 1]
  const trailing = before !== undefined && before.kind === 'mark' && phrase.from > start
  // "said on Thursday", "said by telephone": little follows, and no clause.
  const close = tokens.findIndex((token, i) => i >= to && token.kind === 'mark')
  const rest = (close < 0 ? tokens.length : close) - timesEnd(parse, to)
  const atEnd =
    rest <= shortRest &&
    !parse.phrases.some((one) => one.from >= to && one.from < to + rest && one.prep === '')
  if (trailing && atEnd && /^[,"»”]$/u.test(before.key)) {
    return {
      from: phrase.from,
      to: timesEnd(parse, to),
      nameFrom: phrase.from,
      nameTo,
      pronoun: false,
      phrase,
      verb,
      negated,
      coversFrom: start,
      coversTo: clauseEnd(parse, to),
    }
  }
  const end = timesEnd(parse, to)
  return {
    from: phrase.from,
    to: end,
    nameFrom: phrase.from,
    nameTo,
    pronoun: false,
    phrase,
    verb,
    negated,
    coversFrom: end,
    coversTo: clauseEnd(parse, to),
  }
}

/** Whether the words before a token join what follows: "et", "ainsi que". */
function endsInAnd({ tokens, language }: Parse, at: number): boolean {
  const [before, last] = [tokens[at - 2], tokens[at - 1]]
  if (last === undefined) return false
  return language.is('and', last.key) || (last.key === 'que' && before?.key === 'ainsi')
}

/** ", a annoncé mercredi le porte-parole de l'armée": the subject after the verb. */
function invertedSubject(
  parse: Parse,
  from: number,
  to: number,
  before: Phrase | undefined,
): Omit<Attribution, 'coversFrom' | 'coversTo'> | undefined {
  const { tokens, language, phraseAt } = parse
  const mark = tokens[from - 1]
  // "a-t-il ajouté", "ajoute-t-il"
  const inside = tokens
    .slice(from, to + 3)
    .findIndex((token) => token.glued && /^(?:il|elle|ils|elles|on)$/u.test(token.key))
  if (inside >= 0)
    return { from, to: Math.max(to, from + inside + 1), nameFrom: from, nameTo: from, pronoun: true }
  if (mark === undefined || !/^[,"»”]$/u.test(mark.key)) return undefined
  let at = to
  while (
    at < tokens.length &&
    (tokens[at]!.time >= 0 ||
      language.is('adverbs', tokens[at]!.key) ||
      (tokens[at]!.kind === 'mark' &&
        tokens[at]!.key === ',' &&
        tokens[at + 1]?.key !== undefined &&
        before === undefined))
  )
    at += 1
  // "mercredi soir à la télévision le porte-parole"
  let phrase = phraseAt[at] ?? phraseAt[at + 1]
  while (phrase !== undefined && phrase.prep !== '' && phrase.prepAt >= to) {
    const next = parse.phrases[parse.phrases.indexOf(phrase) + 1]
    phrase = next !== undefined && next.from - phrase.to <= 2 ? next : undefined
  }
  if (phrase === undefined || phrase.from - at > 8) return undefined
  // "X, who led the coup, said troops had been told": a subject of its own.
  const next = tokens[nameEnd(parse, phrase.from)]
  if (
    language.code === 'en' &&
    next !== undefined &&
    (language.is('avoir', next.lower) || language.is('etre', next.key))
  )
    return undefined
  return {
    from,
    to: nameEnd(parse, phrase.from),
    nameFrom: phrase.from,
    nameTo: nameEnd(parse, phrase.from),
    pronoun: false,
    phrase,
  }
}
