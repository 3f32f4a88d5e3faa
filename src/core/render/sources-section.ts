import type { Article, Block, Statement } from '../model/index.ts'
import { formatSpan } from '../time/format.ts'
import type { PageContext } from './page.ts'
import { item, text } from './spans.ts'
import { gradeCode } from './statement.ts'

/** Each article behind the answer: which lines, title, outlet, language, publication. */
export function renderSources(
  articles: readonly Article[],
  statements: readonly Statement[],
  context: PageContext,
): readonly Block[] {
  const { citer, wording } = context
  const items = articles.flatMap((article) => {
    const numbers = citer.cited.filter((source) => source.article === article.id).map((source) => source.n)
    if (numbers.length === 0) return []
    const cites = numbers.map((n) => ({ kind: 'cite', n }) as const)
    return [item(...cites, text(` ${describeArticle(article, context)}`))]
  })
  const reasons = new Map(statements.map(({ grade }) => [`${gradeCode(grade)} ${grade.reason}`, grade]))
  const graded = [...reasons.values()].map(
    (grade) =>
      `${gradeCode(grade)}${wording.messages('line.colon')}${wording.messages(`grade.${grade.reason}`)}`,
  )
  return items.length === 0
    ? []
    : [...items, item(text(graded.join(wording.messages('line.semicolon')), 'muted'))]
}

/** “Title”, outlet, language, published when. */
export function describeArticle(article: Article, { wording, zone }: PageContext): string {
  const { messages, language } = wording
  const published = article.published
  const dated = published !== undefined && (published.earliest !== null || published.latest !== null)
  return [
    messages('source.title', { title: article.title ?? messages('source.untitled') }),
    article.publisher ?? messages('source.no-publisher'),
    languageName(article.language, language),
    dated
      ? messages('source.published', { when: formatSpan(published, { language, zone }).text })
      : messages('source.not-published'),
  ].join(', ')
}

/** "French", "arabe": the name of a language in the reader's. */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
}
