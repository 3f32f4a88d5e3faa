import { describe, expect, it } from 'vitest'
import { settleLeaders } from '../../src/core/extract/actors/settle-leaders.ts'
import { claimLanguage } from '../../src/core/extract/claims/language-data.ts'
import { parseAll } from '../../src/core/extract/extract-claims.ts'
import { splitSentences } from '../../src/core/extract/sentences.ts'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { ownData } from './data-folder.ts'

const knowledge = loadKnowledge(ownData)

const everywhere = [...new Set([...knowledge.actors.values()].flatMap(({ countries }) => countries))]

/** Who is found in a sentence, on the last day on which he led anything. */
function foundIn(text: string, language: string, day: string): string | undefined {
  const pack = knowledge.packs.get(language)!
  const parses = parseAll(splitSentences(text, pack), [], claimLanguage(pack), knowledge)
  settleLeaders(parses, knowledge, everywhere, new Map(), day)
  return parses.flatMap(({ phrases }) => phrases).find(({ leads }) => leads?.himself === true)?.leads?.name
}

const today = '2026-11-01'

describe('our leaders', () => {
  const names = knowledge.leaders.flatMap(({ name, spellings, alone, leads }) =>
    [name, ...spellings, ...alone].map((one) => ({ one, name, day: leads.at(-1)!.until ?? today })),
  )

  it('are each found by each of their names, in both languages', () => {
    const missed = names.filter(
      ({ one, name, day }) =>
        foundIn(`${one} threatened to shell the town.`, 'en', day.padEnd(10, '-01')) !== name ||
        foundIn(`${one} a menacé de bombarder la ville.`, 'fr', day.padEnd(10, '-01')) !== name,
    )
    expect(missed.map(({ one }) => one)).toEqual([])
  })

  it('bear names of their own', () => {
    const known = [...knowledge.actors.values()].filter(({ kind }) => kind !== 'person')
    const taken = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]))
    expect(names.map(({ one }) => one).filter((one) => taken.has(one))).toEqual([])
    const whole = knowledge.leaders.flatMap(({ name, spellings }) => [name, ...spellings])
    expect(whole.filter((one, i) => whole.indexOf(one) !== i)).toEqual([])
  })
})
