import { beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/command.ts'
import type { Delivery } from '../../src/digest.ts'
import { admin, type DigestDesk, openDesk } from './digest-desk.ts'

/** Wednesday, 9:00 in Jerusalem. */
const wednesday = '2026-11-25T07:00:00Z'
const chat = { platform: 'discord', chat: '70' } as const

let desk: DigestDesk
beforeEach(async () => {
  desk = await openDesk(wednesday)
})

const all = () => desk.store.subscriptions.ofChat(chat)
const one = async () => (await all())[0]!
const refusal = async (text: string, asker?: Asker): Promise<string> => {
  const { status, doc } = await desk.ask(text, asker)
  expect(status).toBe('refused')
  return JSON.stringify([doc.blocks, doc.actions])
}

describe('/digest set', () => {
  it('sets one, and says when the next comes, how soon after its time, and what it would hold now', async () => {
    const words = await desk.say('/digest set kidal at:7h30')
    const subscription = await one()
    expect(subscription).toMatchObject({
      topic: { kind: 'place', id: 'ml-kidal' },
      schedule: { at: '07:30', zone: 'Asia/Jerusalem', days: [1, 2, 3, 4, 5, 6, 7] },
      to: chat,
      language: 'en',
      empty: 'say',
      state: 'active',
      createdBy: '7',
      number: 0,
      version: 1,
      covered: { at: desk.now },
      next: { date: '2026-11-26', at: Date.parse('2026-11-26T05:30:00Z') },
    })
    expect(subscription.id).toMatch(/^[a-z0-9]{6}$/u)
    expect(words).toContain(`Digest ${subscription.id} is set`)
    expect(words).toContain('Kidal: every day at 07:30 (Asia/Jerusalem), in English.')
    expect(words).toContain('Next: Thursday, <26 November 2026, 07:30 (+02:00)|1795671000000>')
    expect(words).toContain('1 digest is due in that minute; it is here within 1 minute.')
    expect(words).toContain('What it would hold now: the last 24 hours\n')
    expect(words).toContain('Nothing new in the corpus')
  })

  it('takes zone, days, language and silence; weekly is the weekday of today in that zone', async () => {
    desk.now = Date.parse('2026-11-25T23:30:00Z')
    await desk.ask('/digest set gao at:06:00 zone:local days:weekly language:fr empty:silent')
    expect(await one()).toMatchObject({
      // Still Wednesday in Mali, Thursday in Jerusalem.
      schedule: { at: '06:00', zone: 'Africa/Bamako', days: [3] },
      language: 'fr',
      empty: 'silent',
      next: { date: '2026-12-02' },
    })
    await desk.ask('/digest set MNLA at:06:00 days:"lundi et jeudi"')
    expect((await all()).find(({ topic }) => topic.kind === 'actor')).toMatchObject({
      schedule: { days: [1, 4], zone: 'Asia/Jerusalem' },
    })
  })

  it('sets the same topic at the same time anew, also where it rested', async () => {
    await desk.ask('/digest set kidal at:07:30')
    const before = await one()
    await desk.ask('/digest pause')
    const words = await desk.say('/digest set kidal at:07:30 days:mon,thu language:fr')
    expect(words).toContain(`Digest ${before.id} is changed`)
    const after = await one()
    expect(after).toMatchObject({ id: before.id, state: 'active', language: 'fr', version: 3 })
    expect(after.paused).toBeUndefined()
    expect(await all()).toHaveLength(1)
    await desk.ask('/digest set kidal at:19:30')
    expect(await all()).toHaveLength(2)
  })

  it('says so where the clocks skip the time that was asked for, and is right again the day after', async () => {
    desk.now = Date.parse('2027-03-25T10:00:00Z')
    const words = await desk.say('/digest set kidal at:02:30 zone:jerusalem')
    expect(words).toContain('<26 March 2027, 03:30 (+03:00)|')
    expect(words).toContain('02:30 does not exist there on Friday 26 March 2027')
    desk.now = Date.parse('2027-03-26T10:00:00Z')
    expect(await desk.say('/digest set kidal at:02:30')).toContain('<27 March 2027, 02:30 (+03:00)|')
    // In autumn 01:30 comes twice: the first one counts.
    desk.now = Date.parse('2027-10-30T10:00:00Z')
    expect(await desk.say('/digest set kidal at:01:30')).toContain('<31 October 2027, 01:30 (+03:00)|')
  })

  it('tells how long the queue of a crowded minute takes, and which minutes near by are free', async () => {
    const crowded = Date.parse('2026-11-26T05:30:00Z')
    const countNext = async (_: string, from: number): Promise<number> =>
      from === crowded ? 6_001 : from === crowded - 60_000 ? 1_300 : 3
    Object.assign(desk.store.subscriptions, { countNext })
    const words = await desk.say('/digest set gao at:07:30')
    expect(words).toContain('6,001 digests are due in that minute; it is here within 3 minutes.')
    expect(words).toContain('Less crowded: 07:27, 07:28, or 07:33.')
    const quiet = await desk.say('/digest set gao at:08:00')
    expect(quiet).toContain('3 digests are due in that minute; it is here within 1 minute.')
    expect(quiet).not.toContain('Less crowded')
  })

  it('is for administrators, however it is asked', async () => {
    const member = { ...admin, admin: false }
    for (const text of [
      '/digest set kidal at:07:30',
      '/digest list',
      '/digest remove',
      '/digest now kidal',
    ]) {
      expect(await refusal(text, member)).toContain('Only an admin')
    }
    expect(await all()).toEqual([])
  })

  it('is refused where a message surely would not be taken, and doubted where nobody knows', async () => {
    for (const may of ['not-here', 'no-view', 'no-send', 'no-send-in-threads'] as const) {
      desk.mayPost = may
      expect(await refusal('/digest set kidal at:07:30')).toContain('no digest could be posted')
    }
    expect(await all()).toEqual([])
    desk.mayPost = 'unknown'
    expect(await desk.say('/digest set kidal at:07:30')).toContain('could not be found out')
    desk.mayPost = 'unseen'
    expect(await desk.say('/digest set gao at:07:30')).toContain('Read Message History')
  })

  it('says what is wrong with what was given', async () => {
    expect(await refusal('/digest set kidal at:7')).toContain('is no time of day')
    expect(await refusal('/digest set kidal at:07:30 days:someday')).toContain('are no days')
    expect(await refusal('/digest set kidal at:07:30 zone:nowhere')).toContain('is no time zone')
    expect(await refusal('/digest set nowhereville at:07:30')).toContain('nowhereville')
    expect(await refusal('/digest set kidal')).toContain('at')
    expect(await refusal('/digest')).toContain('/digest set')
  })

  it('takes twenty in one chat', async () => {
    for (let i = 10; i < 30; i++) await desk.ask(`/digest set kidal at:07:${i}`)
    expect(await all()).toHaveLength(20)
    expect(await refusal('/digest set kidal at:08:00')).toContain('20 digests')
    expect((await desk.ask('/digest set kidal at:07:10 days:mon')).status).toBe('answered')
  })

  it('keeps the topics of a forum apart, and speaks French', async () => {
    const topic: Asker = { ...admin, platform: 'telegram', thread: '5' }
    const words = await desk.say('/bulletin programmer kidal at:07:30 days:semaine', topic, 'fr')
    expect(words).toContain('ne sont pas des jours')
    const set = await desk.say('/bulletin programmer kidal at:07:30 days:"jours ouvrés"', topic, 'fr')
    expect(set).toContain('Kidal : en semaine, du lundi au vendredi à 07:30 (Asia/Jerusalem), en français.')
    const { subscriptions } = desk.store
    expect(await subscriptions.ofChat({ platform: 'telegram', chat: '70', thread: '5' })).toHaveLength(1)
    expect(await subscriptions.ofChat({ platform: 'telegram', chat: '70' })).toEqual([])
  })
})

describe('/digest list, pause, resume and remove', () => {
  it('lists what is set, with buttons, and how to set one', async () => {
    expect(await desk.say('/digest list')).toContain('None is set here.')
    await desk.ask('/digest set kidal at:07:30')
    await desk.ask('/digest set gao at:08:00 days:weekend')
    const { doc } = await desk.ask('/digest list')
    const [kidal, gao] = await all()
    expect(await desk.say('/digest list')).toContain(`${gao!.id} – Gao: on Saturday and Sunday at 08:00`)
    expect(doc.actions).toContainEqual({ label: 'Pause Kidal 07:30', command: `/digest pause ${kidal!.id}` })
  })

  it('lets one rest and come again; nothing is due meanwhile', async () => {
    await desk.ask('/digest set kidal at:07:30')
    const { id } = await one()
    expect(await desk.say('/digest pause')).toContain(`Digest ${id} rests.`)
    expect(await one()).toMatchObject({ state: 'paused', paused: { reason: 'asked', at: desk.now } })
    expect((await one()).next).toBeUndefined()
    expect(await desk.say('/digest list')).toContain('Paused by an administrator.')
    desk.now += 3 * 24 * 60 * 60 * 1000
    expect(await desk.say(`/digest resume ${id}`)).toContain(`Digest ${id} comes again.`)
    expect(await one()).toMatchObject({ state: 'active', next: { date: '2026-11-29' } })
    expect((await one()).covered.at).toBe(Date.parse(wednesday))
    desk.mayPost = 'no-send'
    await desk.ask(`/digest pause ${id}`)
    expect(await refusal(`/digest resume ${id}`)).toContain('may not write')
  })

  it('asks which is meant where there are several, with a button for each', async () => {
    expect(await refusal('/digest pause')).toContain('No digest is set')
    await desk.ask('/digest set kidal at:07:30')
    await desk.ask('/digest set gao at:08:00')
    const [kidal, gao] = await all()
    const asked = await refusal('/digest remove')
    expect(asked).toContain(`/digest remove ${kidal!.id}`)
    expect(asked).toContain(`/digest remove ${gao!.id}`)
    expect(await refusal('/digest why nosuch')).toContain('no digest nosuch')
    expect(await refusal(`/digest remove ${kidal!.id}`, { ...admin, chat: '71' })).toContain(
      'No digest is set',
    )
  })

  it('removes one for good', async () => {
    await desk.ask('/digest set kidal at:07:30')
    const { id } = await one()
    expect(await desk.say(`/digest remove ${id.toUpperCase()}`)).toContain(`Digest ${id} is removed`)
    expect(await all()).toEqual([])
    expect(await desk.store.subscriptions.get(id)).toMatchObject({ state: 'removed' })
    await desk.ask('/digest set kidal at:07:30')
    expect((await one()).id).not.toBe(id)
  })
})

describe('/digest now and why', () => {
  it('shows on any platform what one would hold, and refuses to set one where none can go', async () => {
    const shell: Asker = { platform: 'console', person: 'operator', chat: 'console', admin: true }
    const { status, doc } = await desk.ask('/digest now kidal zone:utc', shell)
    expect([status, doc.zone]).toEqual(['answered', 'UTC'])
    expect(await refusal('/digest set kidal at:07:30', shell)).toContain('Discord channel or a Telegram chat')
    expect(await refusal('/digest list', shell)).toContain('Discord channel or a Telegram chat')
    expect(await refusal('/digest now', shell)).toContain('place')
  })

  it('shows what the digest of this chat would hold since the last that arrived', async () => {
    await desk.ask('/digest set kidal at:07:30 zone:utc')
    desk.now += 60_000
    const { doc } = await desk.ask('/digest now')
    expect(doc.zone).toBe('UTC')
    expect(await desk.say('/digest now')).toContain('25 November 2026, 07:00 (+00:00)')
    expect(await one()).toMatchObject({ number: 0, version: 1 })
  })

  it('tells of each date what became of it, and why', async () => {
    await desk.ask('/digest set kidal at:07:30')
    expect(await desk.say('/digest why')).toContain('None has been due yet.')
    const deliveries: Partial<Delivery>[] = [
      { date: '2026-11-24', state: 'sent', settledAt: Date.parse('2026-11-24T05:30:12Z'), tries: 1 },
      {
        date: '2026-11-23',
        state: 'sent',
        settledAt: Date.parse('2026-11-23T06:30:00Z'),
        reason: 'found',
        tries: 2,
      },
      { date: '2026-11-22', state: 'skipped', reason: 'too-late' },
      { date: '2026-11-21', state: 'failed', reason: 'refused', detail: '400 50035 nonsense' },
      { date: '2026-11-20', state: 'unknown', reason: 'no-answer', repeat: true },
      {
        date: '2026-11-19',
        state: 'due',
        reason: 'rate-limited',
        nextTryAt: Date.parse('2026-11-25T07:05:00Z'),
      },
    ]
    const history = async (): Promise<readonly Delivery[]> =>
      deliveries.map((delivery) => ({
        subscription: '',
        date: '',
        dueAt: Date.parse(`${delivery.date}T05:30:00Z`),
        state: 'due',
        nextTryAt: 0,
        tries: 0,
        repeat: false,
        ...delivery,
      }))
    Object.assign(desk.store.subscriptions, { history })
    const words = (await desk.say('/digest why')).split('\n')
    expect(words).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Tuesday 24 November 2026: sent, <24 November 2026, 07:30 .*>, 12 seconds after/u,
        ),
        expect.stringMatching(/^Monday 23 .*: sent – it was found .*60 minutes after its time; 2 attempts$/u),
        expect.stringMatching(/^Sunday 22 .*: left out – it would have come too late/u),
        expect.stringMatching(/^Saturday 21 .*: not sent – .* \(400 50035 nonsense\)$/u),
        expect.stringMatching(/^Friday 20 .*: it is not known whether it arrived – .*possible repeat$/u),
        expect.stringMatching(/^Thursday 19 .*: waits to be sent – .*next try: <25 November 2026, 09:05/u),
      ]),
    )
  })
})
