import type { Age, Article, Span, TimeSpan } from '../model/index.ts'
import { formatAge, formatSpan } from '../time/format.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'
import type { PageContext } from './page.ts'
import { text } from './spans.ts'

/** What every part of an answer repeats: that it is a demonstration, an archive, or has nothing newer. */
export function renderLabel(age: Age, articles: readonly Article[], context: PageContext): readonly Span[] {
  const { wording, zone, today, now } = context
  const words: string[] = []
  if (articles.some((article) => article.starter)) words.push(wording.messages('label.starter'))
  if (age.newest !== null && age.kind === 'archive') {
    const { language } = wording
    const events = monthsOf(age.newest, language)
    words.push(
      wording.messages('label.archive', {
        events,
        age: formatAge(lastDay(age.newest) ?? today, now, { language, zone }),
      }),
    )
  }
  if (age.newest !== null && age.kind === 'stale') {
    const { text: newest } = formatSpan(age.newest, { language: wording.language, zone })
    words.push(wording.messages('label.stale', { newest }))
  }
  return words.length === 0 ? [] : [text(words.join(' · '), 'strong')]
}

/** "March 2012", or from which month to which; the label says when, not what day. */
function monthsOf(span: TimeSpan, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const month = (day: string): string =>
    format.format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)
  const months = [firstDay(span), lastDay(span)].filter((day) => day !== undefined).map(month)
  return [...new Set(months)].join(' – ')
}
