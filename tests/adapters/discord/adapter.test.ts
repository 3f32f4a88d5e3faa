import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Action } from '../../../src/core/index.ts'
import { readContent } from '../../fakes/discord/markdown.ts'
import { answerOf, doc, end, type Harness, line, startHarness } from './harness.ts'

const open: Harness[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(end))
})

const start: typeof startHarness = async (...args) => {
  const harness = await startHarness(...args)
  open.push(harness)
  return harness
}

const longDoc = (parts: number) =>
  doc('', {
    label: [{ kind: 'text', text: 'ARCHIVE, March 2012', style: 'strong' }],
    blocks: Array.from({ length: parts }, (_, i) => line(`part${i} ${'word '.repeat(350)}end${i}`)),
    actions: [{ label: 'More', command: '/new' }],
  })

describe('a slash command', () => {
  it('is asked with who, where, what and in which language, and answered', async () => {
    const { discord, asked } = await start()
    const [person, where] = [discord.addPerson('fr'), discord.addChannel()]
    const exchange = discord.invoke(person, where, 'situation', { place: 'kidal', 'as-of': '2012-06' })
    const [message] = await discord.seen(exchange, 1)
    expect(message).toMatchObject({ text: 'answer to situation', ephemeral: false, flags: 4 })
    expect(asked).toEqual([
      {
        asker: { platform: 'discord', person: person.id, chat: where.channel, admin: false },
        command: 'situation',
        values: { place: 'kidal', 'as-of': '2012-06' },
        platformLanguage: 'fr',
        mayPost: expect.any(Function),
      },
    ])
  })

  it('knows who may manage the server, and whose chat it is', async () => {
    const { discord, asked } = await start()
    const person = discord.addPerson()
    for (const where of [discord.addChannel({ admin: true }), discord.addChat(), discord.addChannel()])
      await discord.seen(discord.invoke(person, where, 'help'), 1)
    expect(asked.map(({ asker }) => asker.admin)).toEqual([true, true, false])
  })

  it('passes whole numbers on as text', async () => {
    const { discord, asked } = await start()
    await discord.seen(discord.invoke(discord.addPerson(), discord.addChat(), 'source', { n: 3 }), 1)
    expect(asked[0]!.values).toEqual({ n: '3' })
  })

  it('shows a long answer in order, its label on every part, buttons under the last', async () => {
    const { discord } = await start(() => answerOf(longDoc(4)))
    const exchange = discord.invoke(discord.addPerson(), discord.addChannel(), 'help')
    const messages = await discord.seen(exchange, 4)
    expect(messages.length).toBe(4)
    messages.forEach((message, i) => {
      expect(message.text.startsWith('ARCHIVE, March 2012\n')).toBe(true)
      expect(message.text).toContain(`part${i} `)
      expect(message.text.endsWith(`(${i + 1}/4)`)).toBe(true)
      expect(message.buttons.length).toBe(i === 3 ? 1 : 0)
    })
  })

  it('puts what is too long for a person-installed app into a file', async () => {
    const { discord } = await start(() => answerOf(longDoc(9)))
    const where = discord.addChannel({ userInstalled: true })
    const messages = await discord.seen(discord.invoke(discord.addPerson(), where, 'help'), 6)
    expect(messages.length).toBe(6)
    const [file] = messages[5]!.files
    expect(file!.name).toBe('briefing.txt')
    const everything = messages.map((message) => message.text).join('\n') + file!.text
    for (let i = 0; i < 9; i++) expect(everything).toContain(`end${i}`)
    expect(messages[5]!.text).toContain('discord.rest-attached {"from":6,"to":9}')
    expect(messages[5]!.buttons.length).toBe(1)
  })

  it('holds the place of a slow answer', async () => {
    const { discord } = await start(async () => sleep(400).then(() => answerOf(longDoc(2))), { quickMs: 100 })
    const exchange = discord.invoke(discord.addPerson(), discord.addChannel(), 'help')
    await discord.until(() => exchange.messages[0]?.loading === true)
    const messages = await discord.seen(exchange, 2)
    expect(messages.map((message) => message.text.slice(-5))).toEqual(['(1/2)', '(2/2)'])
    expect(discord.calls('edit').length).toBe(1)
  })
})

describe('a private answer', () => {
  it('is seen by the asker alone when it comes at once', async () => {
    const { discord } = await start(() => answerOf(longDoc(2), { private: true }))
    const messages = await discord.seen(discord.invoke(discord.addPerson(), discord.addChannel(), 'help'), 2)
    expect(messages.map((message) => message.ephemeral)).toEqual([true, true])
  })

  it('has its place held in private when it was asked for so', async () => {
    const slow = async () => sleep(300).then(() => answerOf(longDoc(2), { private: true }))
    const { discord } = await start(slow, { quickMs: 50 })
    const options = { place: 'kidal', private: 'yes' }
    const exchange = discord.invoke(discord.addPerson(), discord.addChannel(), 'situation', options)
    await discord.until(() => exchange.messages.length > 0)
    expect(exchange.messages[0]).toMatchObject({ loading: true, ephemeral: true })
    const messages = await discord.seen(exchange, 2)
    expect(messages.map((message) => message.ephemeral)).toEqual([true, true])
    expect(discord.calls('delete')).toEqual([])
  })

  it('is never shown in a place held for all', async () => {
    const slow = async () => sleep(300).then(() => answerOf(longDoc(2), { private: true }))
    const { discord } = await start(slow, { quickMs: 50 })
    const exchange = discord.invoke(discord.addPerson(), discord.addChannel(), 'help')
    await discord.until(() => exchange.messages[0]?.loading === true)
    expect(exchange.messages[0]!.ephemeral).toBe(false)
    const messages = await discord.seen(exchange, 2)
    expect(messages.map((message) => message.ephemeral)).toEqual([true, true])
  })

  it('is not shown when the place held for all cannot be taken away', async () => {
    const slow = async () => sleep(200).then(() => answerOf(longDoc(1), { private: true }))
    const { discord } = await start(slow, { quickMs: 50 })
    discord.fail('delete', { status: 403, code: 50013 })
    const exchange = discord.invoke(discord.addPerson(), discord.addChannel(), 'help')
    const [message] = await discord.seen(exchange, 1)
    expect(message!.text).toBe('en-US discord.failed {}')
    expect(JSON.stringify(exchange.messages)).not.toContain('part0')
  })
})

describe('typing', () => {
  it('is offered at most 25 values of at most 100 characters', async () => {
    const many = (prefix: string) => [
      { label: 'é'.repeat(120), value: 'long name' },
      { label: 'long value', value: 'v'.repeat(101) },
      ...Array.from({ length: 40 }, (_, i) => ({ label: `${prefix}${i}`, value: `value${i}` })),
    ]
    const { discord } = await start(undefined, { complete: many })
    const choices = await discord.type(discord.addPerson(), discord.addChannel(), 'situation', 'place', 'kid')
    expect(choices.length).toBe(25)
    expect(choices[0]).toEqual({ name: `${'é'.repeat(99)}…`, value: 'long name' })
    expect(choices[1]).toEqual({ name: 'kid0', value: 'value0' })
  })

  it('goes without suggestions when they fail', async () => {
    const fail = () => {
      throw new Error('out of memory')
    }
    const { discord, log, asked } = await start(undefined, { complete: fail })
    const person = discord.addPerson()
    const where = discord.addChannel()
    discord.type(person, where, 'situation', 'place', 'k').catch(() => undefined)
    await discord.until(() => log.lines.some((words) => words.includes('suggestions failed')))
    await discord.seen(discord.invoke(person, where, 'help'), 1)
    expect(asked.length).toBe(1)
  })
})

describe('a button', () => {
  const actions: readonly Action[] = [
    { label: 'Gao', command: '/situation gao' },
    { label: 'Gao again', command: '/situation gao' },
    { label: '', command: '/help' },
    { label: 'L'.repeat(200), command: '/timeline kidal' },
    { label: 'Too long', command: `/situation ${'x'.repeat(100)}` },
    ...Array.from({ length: 30 }, (_, i) => ({ label: `n${i}`, command: `/source ${i}` })),
  ]
  const withActions = () => answerOf(doc('answer', { actions }))

  it('asks its command, and those that fit none are written out', async () => {
    const { discord, asked } = await start(withActions)
    const [person, where] = [discord.addPerson(), discord.addChannel()]
    const [message] = await discord.seen(discord.invoke(person, where, 'help'), 1)
    expect(message!.buttons.length).toBe(25)
    expect(message!.buttons[1]).toEqual({ label: '/help', customId: '/help' })
    expect(message!.text).toContain(`Too long: /situation ${'x'.repeat(100)}`)
    expect(message!.text).toContain('n29: /source 29')
    const other = discord.addPerson('fr')
    await discord.seen(discord.press(other, where, message!, 'Gao'), 1)
    expect(asked[1]).toMatchObject({ text: '/situation gao', platformLanguage: 'fr' })
    expect(asked[1]!.asker.person).toBe(other.id)
  })

  it('under a private answer leads to a private one', async () => {
    const { discord } = await start((request) => ({
      ...withActions(),
      private: request.command !== undefined,
    }))
    const [person, where] = [discord.addPerson(), discord.addChannel()]
    const [first] = await discord.seen(discord.invoke(person, where, 'help'), 1)
    const [second] = await discord.seen(discord.press(person, where, first!, 'Gao'), 1)
    expect(second!.ephemeral).toBe(true)
  })
})

describe('article text', () => {
  it('mentions, links and formats nothing on its way through', async () => {
    const text =
      '@everyone <@1> <t:1:R> [a](https://evil.example) -# x </a:1> discord.gg/abc https://x.org **b**'
    const { discord } = await start(() => answerOf(doc(text)))
    const [message] = await discord.seen(discord.invoke(discord.addPerson(), discord.addChannel(), 'help'), 1)
    expect(readContent(message!.content)).toEqual({ text, active: [], looks: [] })
    // The server refuses any body that allows mentions or lacks the field; this is the field itself.
    const [call] = discord.calls('callback')
    expect(call!.body).toMatchObject({ data: { allowed_mentions: { parse: [] }, flags: 4 } })
  })
})
