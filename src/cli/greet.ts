import { type Coverage, formatDay, type Messages } from '../core/index.ts'

/** The chat's first words: what the corpus holds, and how to ask. */
export function greet(coverage: Coverage, messages: Messages): string {
  const { articles, earliest, latest, starter } = coverage
  const how = messages('console.greeting.how')
  if (articles === 0) return `${messages('coverage.empty')}\n${how}`
  const { language } = messages
  const day = (date: string): string => formatDay(date.slice(0, 10), { language })
  const held =
    earliest === null || latest === null
      ? messages('console.greeting.undated', { articles })
      : messages('console.greeting.held', { articles, from: day(earliest), to: day(latest) })
  return [held, ...(starter ? [messages('coverage.starter')] : []), how].join('\n')
}
