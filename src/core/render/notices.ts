import type { ArticleHead, Block, Mark } from '../model/index.ts'
import { formatInstant } from '../time/format.ts'
import type { PageContext } from './page.ts'
import { describeArticle } from './sources-section.ts'
import { item, text } from './spans.ts'

interface Marked {
  readonly article: ArticleHead
  readonly mark: Mark
}

/** What became of reports that an answer would rest on: withdrawn, corrected, held back. */
export function renderNotices(
  {
    withdrawn,
    corrected,
    held,
  }: { readonly withdrawn: readonly Marked[]; readonly corrected: readonly Marked[]; readonly held: boolean },
  context: PageContext,
): readonly Block[] {
  const { messages } = context.wording
  const say = (key: 'notice.withdrawn' | 'notice.corrected', { article, mark }: Marked): Block =>
    item({ kind: 'gap', text: messages(key, noticeDetails(article, mark, context)) })
  return [
    ...withdrawn.map((one) => say('notice.withdrawn', one)),
    ...corrected.map((one) => say('notice.corrected', one)),
    ...(held ? [item({ kind: 'gap', text: messages('notice.held') })] : []),
  ]
}

/** What became of one article, for /source. */
export function renderMarks(article: ArticleHead, context: PageContext): readonly Block[] {
  const { messages } = context.wording
  const { copyOf, marks = [] } = article
  return [
    ...(copyOf === undefined ? [] : [item(text(messages('source.copy', { id: copyOf })))]),
    ...marks.map((mark) =>
      item(text(messages(`mark.${mark.mark}`, noticeDetails(article, mark, context)), 'strong')),
    ),
  ]
}

function noticeDetails(
  article: ArticleHead,
  { at, reason }: Mark,
  context: PageContext,
): Readonly<Record<string, string>> {
  const { wording, zone } = context
  const when = formatInstant(Temporal.Instant.fromEpochMilliseconds(at).toString(), {
    language: wording.language,
    zone,
  })
  return { article: describeArticle(article, context), when, reason: reason ?? 'none' }
}
