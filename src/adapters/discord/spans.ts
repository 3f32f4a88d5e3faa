import { type Span, stripControls } from '../../core/index.ts'
import { escapePart, escapeStart, findEscapes } from './escape.ts'
import { findSafeHref } from './href.ts'

/** A run of a line's text with the Markdown around it. */
interface Run {
  readonly text: string
  readonly mark: '' | '**' | '*' | '`'
  readonly href?: string
  /** Written after the text as it is. */
  readonly tail?: string
}

/** Spans as one line of Discord's Markdown, in which nothing of their texts can act. '' when they say nothing. */
export function encodeSpans(spans: readonly Span[]): string {
  const runs = mergeRuns(spans.map(runOf).filter((run) => run.text !== ''))
  // Over the whole line: half a mention may end one span and the other half begin the next.
  const whole = runs.map((run) => run.text).join('')
  const escapes = findEscapes(whole)
  let out = ''
  let at = 0
  let closed = false
  for (const run of runs) {
    const escaped = run.mark === '`' ? run.text : escapePart(run.text, at, escapes)
    at += run.text.length
    const marked = markUp(run, escaped)
    // `**a***b*` would be read wrongly; a joiner parts the marks.
    const touches = closed && marked !== escaped && /^[*`[]/u.test(marked)
    out += (touches ? '\u2060' : '') + marked
    closed = marked !== escaped && !/\s$/u.test(marked)
  }
  return escapeStart(out).trimEnd()
}

/** The same words for a plain text file. */
export function plainSpans(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.kind !== 'link' || span.text === span.href) return stripControls(wordsOf(span))
      return stripControls(`${span.text} (${span.href})`)
    })
    .join('')
}

/** Source: https://discord.com/developers/docs/reference#message-formatting (seconds, as far as clocks count) */
const lastSecond = 8_640_000_000_000

function runOf(span: Span): Run {
  const text = stripControls(wordsOf(span))
  switch (span.kind) {
    case 'text':
      if (span.style === 'strong') return { text, mark: '**' }
      return { text, mark: span.style === 'code' && isPlainCode(text) ? '`' : '' }
    case 'link': {
      const href = findSafeHref(span.href)
      return href === undefined ? { text, mark: '' } : { text: text.trim() || href, mark: '', href }
    }
    case 'time': {
      const seconds = span.atMs === undefined ? Number.NaN : Math.floor(span.atMs / 1000)
      const native = Math.abs(seconds) <= lastSecond ? { tail: ` (<t:${seconds}:f>)` } : {}
      return { text, mark: '', ...native }
    }
    case 'cite':
      return { text, mark: '' }
    default:
      return { text, mark: '*' }
  }
}

function wordsOf(span: Span): string {
  if (span.kind === 'cite') return `[${span.n}]`
  if (span.kind === 'grade') return span.text === '' ? span.code : `${span.code} (${span.text})`
  return span.text
}

/** In code nothing can be escaped, so only what needs no escaping may stand in it; the rest is plain text. */
function isPlainCode(text: string): boolean {
  return /^[\p{L}\p{N} /:,'"()_=+-]+$/u.test(text) && !text.includes('://') && text.trim() !== ''
}

/** Puts neighbouring runs of one mark together: `**a****b**` is not bold. */
function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const plain = run.href === undefined && last?.href === undefined && last?.tail === undefined
    if (last !== undefined && plain && last.mark === run.mark && run.mark !== '`') {
      out[out.length - 1] = { ...run, text: last.text + run.text }
    } else out.push(run)
  }
  return out
}

function markUp(run: Run, escaped: string): string {
  const tail = run.tail ?? ''
  if (run.href !== undefined) return link(run, escaped, run.href)
  const inner = escaped.trim()
  if (run.mark === '' || inner === '') return escaped + tail
  // Marks do not work with spaces inside them.
  const before = escaped.slice(0, escaped.length - escaped.trimStart().length)
  return before + run.mark + inner + run.mark + escaped.slice(before.length + inner.length) + tail
}

/**
 * `[text](<address>)`: angle brackets keep previews away. Discord shows no link whose text looks like an address,
 * so there the address itself is the link. Square brackets within the text would end it early; they become round.
 */
function link(run: Run, escaped: string, href: string): string {
  if (/:\/\/|^www\./iu.test(run.text)) return run.text === href ? `<${href}>` : `${escaped} (<${href}>)`
  return `[${escaped.replaceAll('\\[', '(').replaceAll('\\]', ')')}](<${href}>)`
}
