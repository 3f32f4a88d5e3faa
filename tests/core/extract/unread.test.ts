import { expect, test } from 'vitest'
import { readArticle } from '../../../src/core/pipeline.ts'
import { knowledge } from './claims/read-text.ts'

const taken = Date.parse('2026-01-05T00:00:00Z')

test.each([
  ['en', 'In March 1940 gunmen killed six farmers in Gao.', 'history'],
  ['fr', 'En mars 1940, des hommes armés ont tué six paysans à Gao.', 'history'],
  ['en', 'In 1940 gunmen killed six farmers in Gao. In 2024 gunmen killed six farmers in Gao.', null],
  ['en', 'Tomatoes are cheap in Gao.', 'no-claim'],
  ['de', 'In Gao ist nichts geschehen.', 'language'],
] as const)('%s: why nothing came of "%s": %s', (language, text, unread) => {
  const intake = { text, language, origin: 'test', published: '2024-05-17' }
  expect(readArticle(intake as never, knowledge, taken).article.unread).toBe(unread)
})
