import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFrontMatter } from '../../src/ingest/front-matter.ts'
import { RefusedError } from '../../src/ingest/refused-error.ts'
import { busyMs } from '../busy-time.ts'

const problemOf = (text: string): unknown => {
  try {
    return parseFrontMatter(text)
  } catch (error) {
    return (error as RefusedError).details
  }
}

describe('front matter', () => {
  test('gives what we know of it, and passes the rest over', () => {
    const text = [
      '---',
      '# a comment',
      'Title: "Mali: la chute"',
      "publisher: 'L''Essor'",
      'published: 2012-03-31T08:00:00+00:00',
      'language: FR-fr',
      'url: https://example.org/a?b=c:d',
      'author: somebody',
      'tags: [a, b]',
      'retold:',
      '  - Reuters, 30 March 2012',
      '  - "AFP"',
      '---',
      '',
      'Kidal.',
    ].join('\n')
    expect(parseFrontMatter(text)).toEqual({
      matter: {
        title: 'Mali: la chute',
        publisher: "L''Essor",
        published: '2012-03-31T08:00:00+00:00',
        language: 'fr-FR',
        url: 'https://example.org/a?b=c:d',
        retold: ['Reuters, 30 March 2012', 'AFP'],
      },
      body: '\nKidal.',
    })
  })

  test.each([
    ['retold: [Reuters, "AFP"]', ['Reuters', 'AFP']],
    ['retold: Reuters', ['Reuters']],
    ['retold:\n- Reuters\n- AFP', ['Reuters', 'AFP']],
    ['retold: [Reuters]\nother:\n  - x', ['Reuters']],
  ])('%j is a list', (line, retold) => {
    expect(parseFrontMatter(`---\n${line}\n---\nx`).matter).toEqual({ retold })
  })

  test('a key without a value is as if it were not there', () => {
    expect(parseFrontMatter('---\npublished:\ntitle: \nlanguage:\nretold: []\n---\nx')).toEqual({
      matter: {},
      body: 'x',
    })
  })

  test('line ends of Windows are line ends', () => {
    expect(parseFrontMatter('---\r\ntitle: a\r\n---\r\nx\r\n')).toEqual({
      matter: { title: 'a' },
      body: 'x\r\n',
    })
  })

  test.each([
    'Kidal.\n---\ntitle: x\n---\n',
    '---\n\nAfter a rule.\n',
    '---\nProse without a key.\n---\n',
    '',
  ])('%j has none', (text) => {
    expect(parseFrontMatter(text)).toEqual({ matter: {}, body: text })
  })

  test.each([
    ['title: a\n', { problem: 'unclosed' }],
    ['title: a\nprose in between\n---\n', { problem: 'line', line: '3' }],
    ['title: a\n  - item of nothing\n---\n', { problem: 'line', line: '3' }],
    ['published: 2012-02-30\n---\n', { problem: 'published', value: '2012-02-30' }],
    ['published: 31/03/2012\n---\n', { problem: 'published', value: '31/03/2012' }],
    ['published: 2012-03-31T08:00\n---\n', { problem: 'published', value: '2012-03-31T08:00' }],
    ['published: 2012\n---\n', { problem: 'published', value: '2012' }],
    ['language: the French one\n---\n', { problem: 'language', value: 'the French one' }],
    ['url: javascript:alert(1)\n---\n', { problem: 'url', value: 'javascript:alert(1)' }],
    ['url: kidal\n---\n', { problem: 'url', value: 'kidal' }],
  ])('%j is refused', (matter, details) => {
    expect(problemOf(`---\n${matter}`)).toEqual(details)
  })

  test('nothing but a refusal comes of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('---', '\n', 'a: ', ' - ', 'x', '[', '"', ':', '\r\n', 'url:')),
        (parts) => {
          try {
            const { body } = parseFrontMatter(`---\n${parts.join('')}`)
            expect(`---\n${parts.join('')}`.endsWith(body)).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(RefusedError)
          }
        },
      ),
    )
  })
})

test('a hostile line takes no longer than its length', () => {
  const blanks = ' '.repeat(200_000)
  const start = busyMs()
  for (const line of [`  -${blanks}\u2028x`, `a${blanks}x`, `a:${blanks}\u2028x`, `a: "${blanks}\u2028`]) {
    problemOf(`---\na: b\nretold:\n${line}\n---\nx`)
  }
  expect(busyMs() - start).toBeLessThan(1_000)
})
