import { describe, expect, onTestFinished, test } from 'vitest'
import { createParser, type ParserOptions } from '../../../src/ingest/web/parser.ts'
import { jsonLdPage, stories } from '../../fakes/site/pages.ts'

const labels = { published: [], updated: [] }
const good = jsonLdPage(stories.ambush, '2024-11-20')
const attributes = Array.from({ length: 450_000 }, (_, i) => `a${i}="1"`).join(' ')

function make(options: ParserOptions = {}) {
  const parser = createParser(labels, options)
  onTestFinished(() => parser.close())
  return parser
}

describe('the parser', () => {
  test('gives up on what takes too long, and goes on with the next', async () => {
    const parser = make({ timeoutMs: 4_000 })
    const slow = parser.page(`<html><body><p ${attributes}>${good}`)
    const next = parser.page(good)
    await expect(slow).rejects.toMatchObject({ code: 'refused.parse-limit', details: { why: 'time' } })
    expect(await next).toMatchObject({ title: stories.ambush.title })
  })

  test('gives up on what takes too much memory, and goes on with the next', async () => {
    const parser = make({ memoryMb: 48, timeoutMs: 60_000 })
    const large = parser.page(`<html><body><article>${'<p><b>x</b> y</p>'.repeat(290_000)}`)
    await expect(large).rejects.toMatchObject({ code: 'refused.parse-limit', details: { why: 'memory' } })
    expect(await parser.page(good)).toMatchObject({ title: stories.ambush.title })
  })

  test('refuses with the reason found inside', async () => {
    const parser = make()
    await expect(parser.feed('<!DOCTYPE x><rss/>', 'https://a.example/')).rejects.toMatchObject({
      code: 'refused.doctype',
    })
    await expect(parser.page('<p>x')).rejects.toMatchObject({ code: 'refused.no-article' })
  })

  test('sends things back in the order asked for', async () => {
    const parser = make()
    const titles = await Promise.all(
      Object.values(stories).map(async (story) => (await parser.page(jsonLdPage(story, '2024-01-01'))).title),
    )
    expect(titles).toEqual(Object.values(stories).map(({ title }) => title))
  })
})
