import type { Age, Article, Span } from '../model/index.ts'
import { formatAge, formatMonths, formatSpan } from '../time/format.ts'
import type { PageContext } from './page.ts'
import { text } from './spans.ts'

/** What every part of an answer repeats: that it is a demonstration, an archive, or has nothing newer. */
export function renderLabel(age: Age, articles: readonly Article[], context: PageContext): readonly Span[] {
  const { wording, zone, today } = context
  const words: string[] = []
  if (articles.some((article) => article.starter)) words.push(wording.messages('label.starter'))
  if (age.newest !== null && age.kind === 'archive') {
    const { language } = wording
    const events = formatMonths(age.newest, { language })
    words.push(wording.messages('label.archive', { events, age: formatAge(age.newest, today, { language }) }))
  }
  if (age.newest !== null && age.kind === 'stale') {
    const { text: newest } = formatSpan(age.newest, { language: wording.language, zone })
    words.push(wording.messages('label.stale', { newest }))
  }
  return words.length === 0 ? [] : [text(words.join(' · '), 'strong')]
}
