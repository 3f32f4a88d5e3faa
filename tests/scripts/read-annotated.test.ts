import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readAnnotated } from '../../scripts/learn/read-annotated.ts'
import { makeFolder } from '../cli/sitrep.ts'

const folder = makeFolder()
afterAll(() => folder.remove())

const read = (...lines: string[]) => {
  writeFileSync(`${folder.path}/01.tsv`, lines.join('\n'))
  return readAnnotated(folder.path, 'en')
}

test('a statement is its fields, each at the word that tells it', () => {
  const [page, next] = read(
    'page\ta',
    'published\t2024-05-14',
    'title\tHeads',
    '+\tRain.',
    '',
    '+\tTwo men were held by the army and Wagner men.',
    'arrests:held\tMalian army, Wagner Group + police\tmen\tGao ML\t2024-05-12/2024-05\tmilitary\tasserted\tdetained 2',
    'not:men\tattack\tonly named',
    'page\tb',
    'published\t-',
    '+\tThey were let go.',
    'arrests:let\t-\t-\t-\t-\treporter\tasserted\t-',
  )
  expect(page).toMatchObject({ published: '2024-05-14', language: 'en' })
  expect(page!.text.slice(page!.told[0]!.at)).toMatch(/^held by/u)
  expect(page!.told).toEqual([
    {
      event: 'arrests',
      at: expect.any(Number),
      agents: ['Malian army', 'Wagner Group'],
      targets: ['men'],
      place: 'Gao',
    },
  ])
  expect(next).toMatchObject({ published: null, told: [{ agents: [], place: null }] })
})

test.each([
  'raid:held\t-\t-\t-\t-\treporter\tasserted\t-',
  'arrests:jailed\t-\t-\t-\t-\treporter\tasserted\t-',
  'arrests:held\t-',
])('what is no statement is refused with its line: %s', (statement) => {
  expect(() => read('page\ta', 'published\t-', '+\tTwo men were held.', statement)).toThrow('01.tsv:4')
})
