import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readLabelled } from '../../scripts/learn/read-labelled.ts'
import { makeFolder } from '../cli/sitrep.ts'

const folder = makeFolder()
afterAll(() => folder.remove())

const write = (text: string) => writeFileSync(`${folder.path}/01.tsv`, text)

test('a page is its sentences, each label at its word', () => {
  write(
    'page\ta\ntitle\tHeads\n-\tNothing new.\narrests:held\tTwo men were held.\n\n-\tRain.\npage\tb\n-\tSun.\n',
  )
  const [first, second] = readLabelled(folder.path, 'en')
  expect(first!.text.slice(first!.told[0]!.at)).toMatch(/^held\. /u)
  expect(first!.told.map(({ event }) => event)).toEqual(['arrests'])
  expect(first!.text).toContain('Nothing new. Two men were held.')
  expect(second).toMatchObject({ text: 'Sun. \n\n', told: [] })
})

test('a label that is none is refused with its line', () => {
  write('page\ta\nraid:held\tTwo men were held.\n')
  expect(() => readLabelled(folder.path, 'en')).toThrow('01.tsv:2: raid:held')
  write('page\ta\narrests:jailed\tTwo men were held.\n')
  expect(() => readLabelled(folder.path, 'en')).toThrow('01.tsv:2')
})
