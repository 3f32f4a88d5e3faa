import { leftOpen } from '../claims/hedged.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { according } from './according.ts'
import { adding } from './adding.ts'
import type { Attribution, Span } from './attribution.ts'
import { denying } from './denying.ts'
import { labelled } from './labelled.ts'
import { reachBack } from './reach-back.ts'
import { reportedBy } from './reported-by.ts'
import { restAfter } from './rest-after.ts'
import { type SayingVerb, sayingVerb } from './saying-verb.ts'
import { sayingWords } from './saying-words.ts'
import { isPredicated, pointsBack, sourceAfter } from './source-after.ts'
import { hasVerb, type SourceBefore, sourceBefore } from './source-before.ts'
import { namedKind } from './source-kind.ts'
import { clauseEnd, clauseStart, phraseEnd } from './speaker-span.ts'
import { unlistedSayings } from './unlisted-sayings.ts'
import { withSayings } from './with-saying.ts'
import { withoutAdded } from './without-added.ts'

/** Finds who says what in a sentence, in the order of the text. */
export function findAttributions(parse: Parse): readonly Attribution[] {
  if (parse.attributions === undefined) {
    const listed = [...labelled(parse), ...according(parse), ...spoken(parse)]
    const sayings = [...listed, ...unlistedSayings(parse, listed)]
    const told = [...sayings, ...denying(parse, sayings)].map((one) => withoutAdded(parse, one))
    parse.attributions = reachBack(
      parse,
      withSayings(parse, [...told, ...reportedBy(parse, sayings), ...adding(parse, told)]).toSorted(
        (a, b) => a.from - b.from,
      ),
    )
  }
  return parse.attributions
}

/** "a annoncé le porte-parole", "police said": verbs of saying with their subjects. */
function spoken(parse: Parse): readonly Attribution[] {
  const all: Attribution[] = []
  const open = leftOpen(parse)
  let until = 0
  for (let at = 0; at < parse.tokens.length; at += 1) {
    if (at < until || (open !== undefined && at >= open.from && at < open.to)) continue
    const verb = sayingVerb(parse, at)
    const one = verb === undefined ? undefined : speech(parse, verb)
    if (one === undefined) continue
    all.push(one)
    until = Math.max(at + 1, one.to)
  }
  return all
}

function speech(parse: Parse, verb: SayingVerb): Attribution | undefined {
  if (verb.pronounInside)
    return around(parse, { from: verb.from, to: verb.from }, verb.from, verb.to, said(verb), true)
  return impersonal(parse, verb) ?? inverted(parse, verb) ?? before(parse, verb)
}

/** "…, peut-on lire dans un communiqué de l'armée": who wrote it stands in the circumstance. */
function impersonal(parse: Parse, verb: SayingVerb): Attribution | undefined {
  const { tokens, language } = parse
  const nobody =
    verb.phrased &&
    tokens.slice(verb.from, verb.to).some((token) => token.glued && language.is('nobody speaks', token.key))
  // « …, y lit-on », « peut-on y lire »: in what was told of before.
  if (nobody && tokens.slice(verb.from, verb.to).some(({ key }) => language.is('therein', key)))
    return around(parse, { from: verb.from, to: verb.from }, verb.from, verb.to, said(verb), true)
  if (!nobody || ((tokens[verb.to]?.classes ?? 0) & wordClass.prepositions) === 0) return undefined
  const close = tokens.findIndex((token, i) => i >= verb.to && token.kind === 'mark' && token.key !== "'")
  const name = { from: verb.to + 1, to: close < 0 ? tokens.length : close }
  return namedKind(parse, name) === undefined
    ? undefined
    : around(parse, name, verb.from, name.to, said(verb))
}

type Said = Pick<Attribution, 'verb' | 'verbFrom' | 'negated'>

const quotes: ReadonlySet<string> = new Set(['"', '»', '”', '“'])
const insertionMarks: ReadonlySet<string> = new Set([',', '–', '—'])

/** ", a annoncé mercredi le porte-parole de l'armée", "», said Ali": the subject after the verb. */
function inverted(parse: Parse, verb: SayingVerb): Attribution | undefined {
  const { tokens, language } = parse
  const words = sayingWords(language)
  const mark = tokens[verb.from - 1]
  const quoted = mark !== undefined && quotes.has(mark.key)
  const marked = quoted || (mark !== undefined && insertionMarks.has(mark.key))
  // "comme l'a dit le maire", "que confirme le préfet"
  const relative = mark !== undefined && language.is('before an inversion', mark.key)
  if (!marked && !relative) return undefined
  if (language.code === 'en' && (verb.from !== verb.at || (words.addressed.has(verb.lemma) && !quoted)))
    return undefined
  if (words.seeing.has(verb.lemma)) return undefined
  const guarded = words.guarded.has(verb.lemma) && !quoted
  const name = sourceAfter(parse, verb.to, guarded, marked)
  if (name === undefined) return undefined
  // "Local media, citing police, said gunmen had …": a clause follows, and no subject.
  const begins = tellsClause(parse, name) || isPredicated(parse, name.to)
  if (language.code === 'en' && !quoted && begins && standsBefore(parse, verb)) return undefined
  // "Captain X, an officer in Y, confirmed | the death | of twelve rebels": what he confirmed.
  const head = parse.phraseAt[name.from]
  const isThing = head?.type === 'thing' && head.proper === undefined && namedKind(parse, head) === undefined
  if (language.code === 'en' && !quoted && isThing) return undefined
  // "Le maire, X, avance un chiffre plus lourd": who speaks stands before.
  const unnamed = namedKind(parse, name) === undefined && !pointsBack(parse, name)
  if (!quoted && unnamed && namesBefore(parse, verb)) return undefined
  const joins = marked && endsInAnd(parse, verb.from - 1)
  if (joins) {
    // "ainsi que, disent des témoins, des éléments de X": what follows, and nothing before.
    const next = tokens[name.to]?.key === ',' ? name.to + 1 : name.to
    return {
      ...blank(parse, name, verb.from, next, {}),
      coversFrom: next,
      coversTo: phraseEnd(parse, next),
    }
  }
  return around(parse, name, verb.from, name.to, said(verb))
}

/** Whether a verb stands in some words, but for one of a relative clause: "a man who fled". */
const tellsClause = (parse: Parse, { from, to }: Span): boolean =>
  hasVerb(parse, from, to) &&
  !parse.tokens.slice(from, to).some(({ classes }) => (classes & wordClass.subjectRelatives) !== 0)

const said = (verb: SayingVerb): Said => ({ verb: verb.lemma, verbFrom: verb.from, negated: verb.negated })

/** "The army said …", "…, police said.", "…, they said, …". */
function before(parse: Parse, verb: SayingVerb): Attribution | undefined {
  const { tokens, language } = parse
  const words = sayingWords(language)
  const source = sourceBefore(parse, verb.from)
  if (source === undefined || source.relative === 'restrictive') return undefined
  // « Les deux régions comptent 200 000 déplacés »: a place tells nothing.
  const subject = parse.phraseAt[source.to - 1] ?? parse.phraseAt[source.from]
  const head = parse.phrases.find(({ to }) => to > source.from)
  const isPlace =
    head !== undefined && language.is('settlements', tokens[head.to - 1]!.key.replace(/s$/u, ''))
  if (isPlace && subject?.seat === undefined && language.is('counting verbs', verb.lemma)) return undefined
  if (isNoun(parse, verb, source)) return undefined
  // "residents heard shelling" tells, "soldiers saw a car" does not.
  if (words.seeing.has(verb.lemma) && !sees(parse, source)) return undefined
  const addressed = words.addressed.has(verb.lemma)
  // "soldiers told to leave", "men told by …": they were told.
  const alone = words.unaddressed.has(verb.lemma) && /^[,.;]$/u.test(tokens[verb.to]?.key ?? '.')
  if (
    addressed &&
    !alone &&
    (language.is('after being told', tokens[verb.to]?.key ?? '') ||
      /^[,.;]$/u.test(tokens[verb.to]?.key ?? '.')) &&
    tokens[verb.to]?.kind !== 'number'
  )
    return undefined
  const rest = restAfter(parse, verb.to, addressed && !alone)
  const name = { from: source.from, to: source.to }
  const more = source.apposition === undefined ? {} : { apposition: source.apposition }
  const opens = source.boundary === ',' || /^["»”“]$/u.test(source.boundary) || source.boundary === 'as'
  if (!rest.content && source.relative === 'no') {
    const trails = opens && !source.joined
    const whole = source.boundary === '' || source.boundary === 'as' || trails
    if (whole || source.pronoun || source.joined) {
      const all = around(parse, name, source.from, rest.to, said(verb), source.pronoun)
      return { ...all, ...more }
    }
  }
  // "…, police said late on Monday a statement": nothing that is said follows, and a clause stands before.
  const nothing = !rest.content || !tells(parse, rest.to)
  if (
    opens &&
    !source.joined &&
    nothing &&
    source.relative === 'no' &&
    hasVerb(parse, clauseStart(parse, source.from), source.from - 1)
  ) {
    return { ...around(parse, name, source.from, rest.to, said(verb), source.pronoun), ...more }
  }
  const close =
    source.relative === 'added' ? tokens.findIndex((token, i) => i >= rest.to && token.key === ',') : -1
  return {
    ...blank(parse, name, source.pronoun ? verb.from : source.from, rest.to, said(verb), source.pronoun),
    ...more,
    coversFrom: rest.to,
    coversTo: close > 0 ? close : clauseEnd(parse, rest.to),
  }
}

/** "Issuing periodic | reports", "an annual | claim": a noun, as what stands before it names nobody. */
function isNoun(parse: Parse, verb: SayingVerb, source: SourceBefore): boolean {
  const { tokens, language } = parse
  const isAlone = verb.from === verb.at && !source.pronoun && source.apposition === undefined
  if (!isAlone || !language.is('verbs like nouns', tokens[verb.at]!.key)) return false
  return (
    !tokens.slice(source.from, source.to).some(({ capital }, i) => capital && source.from + i > 0) &&
    namedKind(parse, source) === undefined
  )
}

/** "Awa Cissé, a member of the council, said soldiers fired": somebody, whatever he is, and no clause. */
function standsBefore(parse: Parse, verb: SayingVerb): boolean {
  const source = sourceBefore(parse, verb.from)
  return source !== undefined && !tellsClause(parse, source)
}

function namesBefore(parse: Parse, verb: SayingVerb): boolean {
  const source = sourceBefore(parse, verb.from)
  return source !== undefined && !tellsClause(parse, source) && namedKind(parse, source) !== undefined
}

function sees(parse: Parse, source: SourceBefore): boolean {
  const kind = source.pronoun ? undefined : namedKind(parse, source)?.kind
  return kind === 'witness' || kind === 'medical'
}

/** Whether what follows tells something: a clause, or a noun that nothing brings. */
function tells(parse: Parse, from: number): boolean {
  const { tokens, language, phrases } = parse
  const close = tokens.findIndex(
    (token, i) => i >= from && token.kind === 'mark' && /^[,;]$/u.test(token.key),
  )
  const to = close < 0 ? tokens.length : close
  if (language.is('that', tokens[from]?.key ?? '') || /^[:"«“]$/u.test(tokens[from]?.key ?? '')) return true
  return (
    hasVerb(parse, from, to) ||
    phrases.some((one) => one.from >= from && one.from < to && one.prep === '') ||
    tokens.slice(from, to).some((token) => language.forms(token).some((form) => form.tag === 'inf'))
  )
}

function blank(
  parse: Parse,
  name: { readonly from: number; readonly to: number },
  from: number,
  to: number,
  said: Said,
  pronoun = false,
): Omit<Attribution, 'coversFrom' | 'coversTo'> {
  const phrase = pronoun ? undefined : parse.phrases.find((one) => one.from < name.to && one.to > name.from)
  return {
    from,
    to,
    nameFrom: name.from,
    nameTo: pronoun ? name.from : name.to,
    pronoun,
    ...said,
    ...(phrase === undefined ? {} : { phrase }),
  }
}

function around(
  parse: Parse,
  name: { readonly from: number; readonly to: number },
  from: number,
  to: number,
  said: Said,
  pronoun = false,
): Attribution {
  return {
    ...blank(parse, name, from, to, said, pronoun),
    coversFrom: clauseStart(parse, from),
    coversTo: Math.max(to, clauseEnd(parse, to)),
  }
}

/** Whether the words before a token join what follows: "et", "ainsi que". */
function endsInAnd({ tokens, language }: Parse, at: number): boolean {
  const [earlier, last] = [tokens[at - 2], tokens[at - 1]]
  if (last === undefined) return false
  return (
    (last.classes & wordClass.and) !== 0 ||
    (language.is('that', last.key) && language.is('likewise', earlier?.key ?? ''))
  )
}
