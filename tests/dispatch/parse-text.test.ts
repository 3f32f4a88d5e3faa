import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import en from '../../data/languages/en/messages.json' with { type: 'json' }
import fr from '../../data/languages/fr/messages.json' with { type: 'json' }
import { createMessages, UserError } from '../../src/core/index.ts'
import { parseText } from '../../src/dispatch/parse-text.ts'

const catalogues = [createMessages('en', en), createMessages('fr', fr)]
const parse = (text: string) => {
  const { command, values } = parseText(text, commands, catalogues)
  return { name: command.name, values }
}
const codeOf = (text: string): string => {
  try {
    parse(text)
    return 'parsed'
  } catch (cause) {
    return cause instanceof UserError ? cause.code : 'other'
  }
}

describe('parseText', () => {
  it('takes plain words as the lead argument and the rest as name:value', () => {
    expect(parse('/situation kidal as-of:2012-06 zone:local')).toEqual({
      name: 'situation',
      values: { place: 'kidal', 'as-of': '2012-06', zone: 'local' },
    })
  })

  it('keeps a place of several words, wherever options stand', () => {
    expect(parse('/situation zone:utc Gourma Rharous').values).toEqual({
      place: 'Gourma Rharous',
      zone: 'utc',
    })
    expect(parse('/situation place:"Gourma Rharous"').values).toEqual({ place: 'Gourma Rharous' })
  })

  it('knows commands by their French names, with or without accents', () => {
    expect(parse('/chronologie gao').name).toBe('timeline')
    expect(parse('/reglages').name).toBe('settings')
  })

  it('reads what Telegram makes of names: an underscore, the bot behind an @', () => {
    expect(parse('/forget_me@sitrep_bot').name).toBe('forget-me')
  })

  it('says what is wrong instead of guessing', () => {
    expect(codeOf('/situatoin kidal')).toBe('unknown-command')
    expect(codeOf('/situation kidal zoen:local')).toBe('bad-option')
    expect(codeOf('/coverage kidal')).toBe('unexpected-words')
  })
})
