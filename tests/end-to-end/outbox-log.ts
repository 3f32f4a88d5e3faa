import { readFileSync } from 'node:fs'
import { openDatabase } from '../../src/store/open-database.ts'
import { projectFile } from '../house/project-files.ts'
import type { OutboxRun } from './outbox-run.ts'

/** A digest as a platform stored it. */
interface Copy {
  readonly id: string
  readonly key: string
  /** It says that it may be a repetition. */
  readonly isMarked: boolean
}

interface Noted {
  readonly key: string
  readonly platform: string
  readonly state: string
  readonly message: string | null
}

/** What the printed key of a digest looks like: `<subscription>-<yyyymmdd>`. */
const printed = /[dt]\d{5}-\d{8}/u
const repeats = ['en', 'fr'].map((language) => {
  const messages = readFileSync(projectFile(`data/languages/${language}/messages.json`), 'utf8')
  return String((JSON.parse(messages) as Record<string, string>)['digest-page.repeat'])
})

/** How many deliveries have not ended, or were not noted yet, of all dates so far. */
export async function countOpen(run: OutboxRun, each: number): Promise<number> {
  const noted = await readNoted(run.place)
  const ended = noted.filter(({ state }) => state !== 'due' && state !== 'sending')
  return 2 * each * run.dates().length - ended.length
}

/**
 * What the platforms stored against what the store says: every date of every subscription ended in one way, none is lost,
 * none stands twice in a chat but one that says that it may. Empty: all is well.
 */
export async function findWrong(run: OutboxRun, each: number): Promise<readonly string[]> {
  const noted = new Map((await readNoted(run.place)).map((one) => [one.key, one]))
  const copies = Map.groupBy(readCopies(run), ({ key }) => key)
  const wrong: string[] = []
  for (const platform of ['d', 't'])
    for (let n = 0; n < each; n += 1)
      for (const date of run.dates()) {
        const key = `${platform}${String(n).padStart(5, '0')}-${date.replaceAll('-', '')}`
        wrong.push(...judge(key, noted.get(key), copies.get(key) ?? []))
        copies.delete(key)
      }
  for (const key of copies.keys()) wrong.push(`${key}: sent, and nobody asked for it`)
  return wrong
}

function judge(key: string, noted: Noted | undefined, copies: readonly Copy[]): readonly string[] {
  if (noted === undefined) return [`${key}: never noted`]
  const { state, message, platform } = noted
  const said = `${key}: ${state}, ${copies.length} copies, ${copies.filter(({ isMarked }) => isMarked).length} marked`
  const unmarked = copies.filter(({ isMarked }) => !isMarked).length
  const most = platform === 'discord' ? 1 : 2
  if (state === 'due' || state === 'sending') return [`${said}: has not ended`]
  if (unmarked > 1 || copies.length > most) return [`${said}: doubled`]
  if (state === 'sent' && copies.length === 0) return [`${said}: lost`]
  if (state === 'sent' && !copies.some(({ id }) => id === message)) return [`${said}: not the message noted`]
  if ((state === 'skipped' || state === 'failed') && copies.length > 0)
    return [`${said}: arrived unknown to us`]
  // Both platforms took whatever came: nothing was to be left out.
  if (state === 'skipped' || state === 'failed') return [`${said}: given up`]
  return []
}

async function readNoted(place: string): Promise<readonly Noted[]> {
  const database = await openDatabase(place)
  const rows = await database.all('SELECT subscription, date, platform, state, message FROM deliveries')
  await database.close()
  return rows.map(({ subscription, date, platform, state, message }) => ({
    key: `${subscription}-${String(date).replaceAll('-', '')}`,
    platform: String(platform),
    state: String(state),
    message: message as string | null,
  }))
}

function readCopies({ discord, telegram }: OutboxRun): readonly Copy[] {
  const all = [
    ...discord.channels.log().map(({ id, seen }) => ({ id, text: seen.text })),
    ...telegram.log.map(({ message, text }) => ({ id: String(message), text })),
  ]
  return all.map(({ id, text }) => ({
    id,
    key: printed.exec(text)?.[0] ?? `no key: ${text.slice(0, 80)}`,
    isMarked: repeats.some((words) => text.includes(words)),
  }))
}
