import type { Age, ArticleHead, Span, TimeSpan } from '../model/index.ts'
import { formatMonths, formatSpan } from '../time/format.ts'
import { formatSpanAge } from '../time/format-age.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'
import type { PageContext } from './page.ts'
import { text } from './spans.ts'

/** The first line of an answer, which can be older than its newest events. */
export interface BottomLine {
  readonly time: TimeSpan | null
  readonly age: Age
}

/** What every part of an answer repeats: that it is a demonstration, an archive, or has nothing newer. */
export function renderLabel(
  age: Age,
  articles: readonly ArticleHead[],
  context: PageContext,
  bottomLine?: BottomLine,
): readonly Span[] {
  const { messages } = context.wording
  const words: string[] = []
  if (articles.some((article) => article.starter)) words.push(messages('label.starter'))
  const { newest, kind } = age
  const newestAge = newest === null || kind === 'fresh' ? '' : ageWords(newest, context)
  if (newest !== null && kind !== 'fresh') words.push(ageLabel(newest, kind, newestAge, context))
  const bottomAge = bottomLine === undefined ? '' : ageOfBottom(bottomLine, context)
  if (bottomAge !== newestAge && bottomAge !== '')
    words.push(messages('label.bottom-line', { age: bottomAge }))
  return words.length === 0 ? [] : [text(words.join(' · '), 'strong')]
}

function ageLabel(
  newest: TimeSpan,
  kind: 'stale' | 'archive',
  age: string,
  { wording: { messages, language }, zone }: PageContext,
): string {
  if (kind === 'stale') {
    return messages('label.stale', { newest: formatSpan(newest, { language, zone }).text, age })
  }
  // The label says in which months, not on what day.
  const [first, last] = [firstDay(newest, zone), lastDay(newest, zone)]
  const events = formatMonths({ ...(first && { first }), ...(last && { last }) }, { language })
  return messages('label.archive', { events, age })
}

/** The age of what is old; of a span too wide for a number, that of its last day. */
function ageWords(time: TimeSpan, { wording: { language }, zone, now }: PageContext): string {
  const options = { language, zone }
  return formatSpanAge(time, now, options) ?? formatSpanAge({ ...time, earliest: null }, now, options) ?? ''
}

/** Of what happened days ago or is to come; news of these days needs no age. */
function ageOfBottom({ time, age }: BottomLine, context: PageContext): string {
  if (time === null) return ''
  const toCome = (firstDay(time, context.zone) ?? '') > context.today
  return age.kind !== 'fresh' || toCome ? ageWords(time, context) : ''
}
