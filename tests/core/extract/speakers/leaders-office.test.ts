import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

const speakers = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(({ speaker }) => speaker.kind)

test.each([
  ['en', 'Israeli prime minister Benjamin Netanyahu’s office says soldiers took Rafah.', ['government']],
  ['en', "Soldiers took Rafah, Israeli prime minister Benjamin Netanyahu's office said.", ['government']],
  [
    'fr',
    'Les soldats ont pris Rafah, selon le bureau du premier ministre Benjamin Netanyahu.',
    ['government'],
  ],
] as const)('%s: the office of a leader who is named speaks for him: %s', (language, text, kinds) => {
  expect(speakers(text, language)).toEqual(kinds)
})

test('of every leader known the office can speak, in any order of words', () => {
  for (const name of leaderNames())
    for (const text of [
      `Army chief ${name}'s office says rebels took Gao.`,
      `Rebels took Gao, the president ${name}’s spokesman said.`,
    ])
      expect(readText(text, 'en').drafts, text).not.toEqual([])
})

test('a text may end behind whose something is', () => {
  // As the sweep over made words shrank it.
  const text =
    "vendeurs Jimmy Chérizier, forces de l'ordre said Goma Malian site d'information Jimmy Chérizier secrétaire général des nations unies said Vitel'homme Innocent's"
  expect(() => readText(text, 'en')).not.toThrow()
})

function leaderNames(): readonly string[] {
  const folder = new URL('../../../../data/leaders/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly { readonly name: string }[]).map(
      ({ name }) => name,
    ),
  )
}
