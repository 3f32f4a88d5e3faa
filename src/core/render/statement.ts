import { numberFormat } from '../language/intl.ts'
import { nounOf } from '../language/noun-of.ts'
import type {
  ActorMention,
  Addition,
  Claim,
  Figure,
  Grade,
  Span,
  Statement,
  TimeSpan,
} from '../model/index.ts'
import { formatDay } from '../time/format.ts'
import type { PageContext } from './page.ts'
import { text } from './spans.ts'
import { timeSpans } from './when.ts'
import type { Wording } from './wording.ts'

/** What a line needs besides the statement. */
export interface LineOptions extends PageContext {
  /** strong: the bottom line. bare: without the place's name, where the heading says it. */
  readonly strong?: boolean
  readonly bare?: boolean
  /** Without its time, where the line begins with it (timelines). */
  readonly timeless?: boolean
}

/** "Kidal: taken by Ansar Dine, with …, Friday 30 March 2012, according to … [1] F6". */
export function renderStatement(statement: Statement, options: LineOptions): readonly Span[] {
  const { wording, citer } = options
  const { lead } = statement
  const style = options.strong === true ? 'strong' : undefined
  const places = wording.list(statement.places.map(wording.place))
  const spans: Span[] = []
  if (places !== '' && options.bare !== true)
    spans.push(text(wording.messages('line.place', { places }), 'strong'))
  const body = stanced(lead, describe(lead, wording) + supporters(statement, wording), wording)
  spans.push(text(body, style))
  const time = statement.event.time
  if (options.timeless !== true && time !== null && !isEmpty(time)) {
    spans.push(
      text(wording.messages('line.before-time'), style),
      ...timeSpans(time, statement.event.place, options),
    )
  } else if (options.timeless !== true) spans.push(text(noTime(statement, wording)))
  const said = speaksOfItself(lead) ? '' : wording.attribution(lead.speaker)
  if (said !== '') spans.push(text(wording.messages('line.attribution', { said })))
  spans.push(
    text(' '),
    ...citer.cite(statement.claims),
    text(' '),
    gradeSpan(statement, wording, options.strong === true),
  )
  if (statement.contradictions.length > 0) {
    spans.push(text(wording.messages('line.but')), ...contradiction(statement.contradictions, lead, options))
  }
  return spans
}

/** What is done by saying it. */
const spoken: ReadonlySet<Claim['event']> = new Set<Claim['event']>(['appeal', 'statement', 'sanction'])

/**
 * Whether the speaker is the one who acts by speaking: the appeal or the threat of a junta needs no "according to the
 * junta"; that it has taken a town is its word only.
 */
function speaksOfItself(claim: Claim): boolean {
  const isSaid = spoken.has(claim.event) || (claim.stance !== 'asserted' && claim.stance !== 'hedged')
  return isSaid && claim.actors.some((actor) => actor.role === 'agent' && actor.id === claim.speaker.actor)
}

/** Others' words against it, each under its speaker. */
function contradiction(
  claims: readonly Claim[],
  lead: Claim,
  { wording, citer }: LineOptions,
): readonly Span[] {
  return claims.flatMap((claim, i) => {
    const said = wording.attribution(claim.speaker) || wording.messages('line.another-report')
    const words = stanced(
      claim,
      describe({ ...claim, acts: claim.acts.length > 0 ? claim.acts : lead.acts }, wording),
      wording,
    )
    return [
      text(`${i > 0 ? wording.messages('line.semicolon') : ''}${said}, ${words} `),
      ...citer.cite([claim]),
    ]
  })
}

/** "date not known", and by when it had been reported, where that is known. */
function noTime({ reportedBy }: Statement, { messages, language }: Wording): string {
  return reportedBy === undefined
    ? messages('line.no-time')
    : messages('line.no-time-reported', { day: formatDay(reportedBy, { language }) })
}

/** Letter and digit on every line; the reason once in the bottom line and once under the sources. */
function gradeSpan({ grade }: Statement, wording: Wording, explained: boolean): Span {
  const code = gradeCode(grade)
  return explained
    ? { kind: 'grade', code, text: wording.messages(`grade.${grade.reason}`) }
    : text(code, 'muted')
}

/** "F6". */
export function gradeCode(grade: Grade): string {
  return `${grade.source}${grade.information}`
}

function isEmpty(time: TimeSpan): boolean {
  return time.earliest === null && time.latest === null
}

/** The event in words of the catalogue: "taken by Ansar Dine". */
export function describe(claim: Claim, wording: Wording): string {
  const by = (role: ActorMention['role']): readonly ActorMention[] =>
    claim.actors.filter((actor) => actor.role === role)
  const agents = wording.actors([...by('agent'), ...by('holder')])
  const targets = wording.actors(by('target'))
  const objects = wording.list(claim.objects.map(wording.object))
  const acts = wording.list(claim.acts.map(wording.act))
  const none = (words: string): string => (words === '' ? 'none' : words)
  if (claim.event === 'casualties' && claim.stance === 'unknown') {
    return wording.messages('event.unknown-toll', { targets: none(targets) })
  }
  const body = wording.messages(`event.${claim.event}`, {
    agents: none(agents),
    ofAgents: none(agents === '' ? '' : ofEach(claim, wording)),
    targets: none(targets),
    objects: none(objects),
    acts: none(acts),
    destination: none(claim.destination === undefined ? '' : wording.place(claim.destination)),
  })
  const figures = claim.figures.filter((figure) => isTold(figure, claim))
  const numbers = figures.map((figure) => figureWords(figure, wording))
  return numbers.length === 0
    ? body
    : wording.messages('line.figures', { body, figures: wording.list(numbers) })
}

/** Whether a line says it. Of a row the parts of its total stand with the figures, and no deaths are no toll. */
function isTold(figure: Figure, claim: Claim): boolean {
  return claim.row === undefined ? !isCounted(figure, claim) : figure.part !== true && figure.high !== 0
}

/** "of A and of B": French needs its preposition before each. */
function ofEach(claim: Claim, wording: Wording): string {
  const agents = claim.actors.filter((actor) => actor.role === 'agent' || actor.role === 'holder')
  return wording.list([...new Set(agents.map((agent) => wording.of(wording.actor(agent))))])
}

/** Whether the targets already say the number ("the governor and six officials" are the seven detained). */
function isCounted(figure: Figure, claim: Claim): boolean {
  const targets = claim.actors.filter((actor) => actor.role === 'target')
  // "Fifty Malian soldiers" are shown as "the Malian army", without their number.
  if (
    targets.length === 0 ||
    targets.some(({ id }) => !/^(?:unnamed|text):/u.test(id)) ||
    targets.some((actor) => actor.count === undefined && /s$/u.test(nounOf(actor.text)))
  )
    return false
  const counted = targets.reduce((sum, actor) => sum + (actor.count ?? 1), 0)
  return counted === figure.low && figure.high === figure.low
}

/** "at least 18 killed (civilians)". */
export function figureWords(figure: Figure, wording: Wording): string {
  const number = numberFormat(wording.language)
  const low = number.format(figure.low)
  const high = figure.high === null ? '' : number.format(figure.high)
  const shape = figure.high === null ? 'at-least' : figure.high === figure.low ? 'exact' : 'range'
  const amount = wording.messages(`figure.${shape}`, { low, high })
  const measure = wording.messages(`measure.${figure.measure}`, { count: figure.low })
  const entry = figure.who === null ? undefined : wording.lexicon.person(figure.who)
  const unknown = figure.who === 'unknown' ? wording.messages('figure.who-unknown') : undefined
  const who = figure.who === null ? '' : (unknown ?? entry?.counted ?? figure.who)
  const line =
    who === ''
      ? wording.messages('figure.line', { amount, measure })
      : wording.messages('figure.line-who', { amount, measure, who })
  return figure.best === undefined || figure.low === figure.high
    ? line
    : wording.messages('figure.line-best', { line, best: number.format(figure.best) })
}

/** The figures of a claim that are worth showing: of a dataset's total the parts that are not nought. */
export function figuresShown({ figures }: Claim): readonly Figure[] {
  return figures.filter((figure) => figure.part !== true || figure.low > 0)
}

function stanced(claim: Claim, body: string, wording: Wording): string {
  return claim.stance === 'asserted' || claim.stance === 'unknown'
    ? body
    : wording.messages(`stance.${claim.stance}`, { body })
}

/** ", with elements of the MNLA and, according to witnesses, elements of AQIM". */
function supporters({ lead, additions }: Statement, wording: Wording): string {
  const own = wording.actors(lead.actors.filter((actor) => actor.role === 'supporter'))
  const added = additions.map((addition) => addedBy(addition, wording))
  if (own === '' && added.length === 0) return ''
  if (own === '') return wording.messages('line.supported', { supporters: added.join('; ') })
  const all = added.reduce((words, more) => wording.messages('line.and-said', { words, more }), own)
  return wording.messages('line.supported', { supporters: all })
}

function addedBy({ actors, speaker }: Addition, wording: Wording): string {
  const names = wording.actors(actors)
  const said = wording.attribution(speaker)
  return said === '' ? names : wording.messages('line.said-names', { said, names })
}
