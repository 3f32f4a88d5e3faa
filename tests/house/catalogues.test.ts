import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { projectFile, sourceFiles } from './project-files.ts'

/** Element types of the parsed form: text, and the number sign of a plural. Source: @formatjs/icu-messageformat-parser */
const literal = 0
const pound = 7

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const folder = projectFile('data/languages/')
const catalogues = Object.fromEntries(
  readdirSync(folder).map((language) => [
    language,
    JSON.parse(readFileSync(`${folder}${language}/messages.json`, 'utf8')) as Readonly<
      Record<string, string>
    >,
  ]),
)
const english = catalogues.en!

/** French fills "ofAgents" (du MNLA) where English writes "of {agents}". */
function plainName(name: string): string {
  return name.replace(/^of(?=[A-Z])/u, '').replace(/^[A-Z]/u, (letter) => letter.toLowerCase())
}

/** Names whose values a message shows, in the branches of plurals and selects too. One that only chooses a branch is grammar. */
function placeholders(message: string, language: string): readonly string[] {
  const names = new Set<string>()
  const visit = (elements: readonly Element[], counted?: string): void => {
    for (const element of elements) {
      if ('options' in element) {
        for (const option of Object.values(element.options)) visit(option.value, element.value)
      } else if (element.type === pound) names.add(plainName(counted ?? ''))
      else if (element.type !== literal) names.add(plainName(element.value))
    }
  }
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}

describe.each(Object.keys(catalogues).filter((language) => language !== 'en'))(
  'the messages in %s',
  (language) => {
    const messages = catalogues[language]!

    it('are as many as the English ones', () => {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
    })

    it('are filled with the same names', () => {
      for (const [key, message] of Object.entries(messages)) {
        // A word that one language says and the other leaves out would be lost without anybody noticing.
        expect(placeholders(message, language), key).toEqual(placeholders(english[key] ?? '', 'en'))
      }
    })
  },
)

describe('the sources', () => {
  it('ask for no message that is not there', () => {
    const asked = sourceFiles().flatMap((path) =>
      [
        ...readFileSync(projectFile(path), 'utf8').matchAll(/messages\(\s*'([^']+)'|'(refused\.[a-z-]+)'/gu),
      ].map(([, key, refusal]) => `${path}: ${key ?? refusal}`),
    )
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((one) => english[one.split(': ')[1]!] === undefined)).toEqual([])
  })
})
