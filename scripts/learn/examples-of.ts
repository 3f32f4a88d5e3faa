import { claimLanguage } from '../../src/core/extract/claims/language-data.ts'
import { parseAll } from '../../src/core/extract/extract-claims.ts'
import { readTimes } from '../../src/core/extract/read-times.ts'
import type { Knowledge } from '../../src/core/index.ts'
import type { Example } from './example.ts'
import type { Page } from './page.ts'

/** The sentences of a page's body, each with the events that are told in it. */
export function examplesOf({ language, text, told }: Page, knowledge: Knowledge): readonly Example[] {
  const pack = knowledge.packs.get(language)!
  const { sentences, expressions } = readTimes(text, pack, knowledge, undefined)
  return parseAll(sentences, expressions, claimLanguage(pack), knowledge)
    .filter(({ sentence }) => sentence.kind === 'body')
    .map((parse) => {
      const { start, end } = parse.sentence
      const events = told.filter(({ at }) => at >= start && at < end).map(({ event }) => event)
      return { parse, events: [...new Set(events)] }
    })
}
