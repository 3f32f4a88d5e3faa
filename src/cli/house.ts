import { join } from 'node:path'
import { commands } from '../../commands/index.ts'
import type { CorpusReader, PlaceFinder } from '../command.ts'
import type { Knowledge, Messages } from '../core/index.ts'
import { dataVersion } from '../data/data-version.ts'
import { loadKnowledge } from '../data/load-knowledge.ts'
import { openKnowledge } from '../data/open-knowledge.ts'
import { createPlaceFinder, type PlaceLookUp } from '../data/place-finder.ts'
import type { DigestWriter } from '../digest-ports.ts'
import { createDispatcher, type Dispatcher } from '../dispatch.ts'
import { loadStarter } from '../ingest/load-starter.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { startClock } from './clock.ts'
import { openDigestDesk } from './digest-desk.ts'
import { openDigestWriter } from './digest-writer.ts'
import { createRereading, type Rereading, readAgainFirst } from './read-again.ts'
import { dataFolder, type Setup } from './setup.ts'

/** The corpus, open, and read by the data and rules of today. */
export interface CorpusRoom {
  readonly store: Store
  readonly knowledge: Knowledge
  /** Given where only one answer is wanted. */
  readonly lookUp?: PlaceLookUp
  /** What articles are read by: all of the data, checked. */
  whole(): Knowledge
  /** Version of data and rules, by which articles are read. */
  readonly version: string
  /** Looks whether places were imported since; given where the program runs on for long. */
  readonly renewPlaces?: () => Promise<void>
  /** UTC milliseconds. */
  readonly now: () => number
  close(): Promise<void>
}

/** Everything that answering needs. */
export interface House extends CorpusRoom {
  readonly dispatcher: Dispatcher
  /** Puts digests into words. */
  readonly digests: DigestWriter
  readonly places: PlaceFinder
}

/**
 * For one answer little of the data is opened; for many, all of it is checked and indexed first. Whoever runs on for
 * long answers at once, and brings a large corpus up to date meanwhile.
 */
export type Stay = 'one-answer' | 'many' | 'long'

/** So many articles are read again in a few seconds, before the first answer. */
const mostReadFirst = 500

/** Opens the home, and reads again what other data or rules had read. */
export async function openCorpus(setup: Setup, stay: Stay = 'many'): Promise<CorpusRoom> {
  const { config, shell } = setup
  const now = startClock(config.now, config.speed)
  let gazetteers: readonly Uint8Array[] = []
  const load = () => (shell.loadKnowledge ?? loadKnowledge)(dataFolder, config.overlay, () => gazetteers)
  const open =
    stay === 'one-answer'
      ? openKnowledge(dataFolder, config.overlay, () => gazetteers)
      : { knowledge: load() }
  const { knowledge } = open
  const whole = stay === 'one-answer' ? load : () => knowledge
  const ofData = dataVersion(dataFolder, config.overlay)
  const store = await openStore(config.databaseUrl ?? config.home, { now })
  const rereading = createRereading(setup)
  try {
    let imported = await store.gazetteers.version()
    if (imported !== '') gazetteers = await store.gazetteers.all()
    // Places that were imported are read from articles that came in before them too.
    const version = (): string => (imported === '' ? ofData : `${ofData}-${imported}`)
    const stale = (): Rereading => ({ store, knowledge, version: version(), gazetteers })
    const waits = stay === 'long' && (await store.readings.staleArticles(version())).length > mostReadFirst
    if (waits) rereading.start(stale())
    else await readAgainFirst(stale(), setup)
    const renewPlaces = async (): Promise<void> => {
      const found = await store.gazetteers.version()
      if (found === imported) return
      imported = found
      gazetteers = await store.gazetteers.all()
      rereading.start(stale())
    }
    const close = async (): Promise<void> => {
      await rereading.stop()
      await store.close()
    }
    return { ...open, whole, store, version: version(), now, ...(stay === 'long' && { renewPlaces }), close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Opens the corpus, brings the starter articles in or takes them out, and makes it answer. */
export async function openHouse(setup: Setup, stay: Stay = 'many'): Promise<House> {
  const room = await openCorpus(setup, stay)
  try {
    await settleStarter(setup, room)
    return { ...room, ...openAnswers(setup, room) }
  } catch (error) {
    await room.close()
    throw error
  }
}

function openAnswers(
  { config, catalogues, messages, log }: Setup,
  room: CorpusRoom,
): Pick<House, 'dispatcher' | 'digests' | 'places'> {
  const { store, knowledge, lookUp, now, renewPlaces } = room
  const { corpus, placesNamed } = withPlaces(store.corpus, renewPlaces)
  const places = createPlaceFinder(knowledge, placesNamed, lookUp)
  const messagesFor = (language: string): Messages => catalogues.get(language) ?? messages
  const dispatcher = createDispatcher({
    now,
    commands,
    knowledge,
    catalogues,
    corpus,
    places,
    people: store.people,
    answers: store.answers,
    digests: openDigestDesk(store.subscriptions, config.digestLateMs),
    defaults: { language: config.language, zone: config.zone },
    staleDays: config.staleDays,
    archiveDays: config.archiveDays,
    zoneData: process.versions.tz ?? '',
    onFault: (id, error) => log.error({ id, error }, 'fault'),
  })
  const { staleDays, archiveDays } = config
  const sources = { corpus, places, knowledge, messagesFor, staleDays, archiveDays }
  return { dispatcher, places, digests: openDigestWriter(sources, store.subscriptions) }
}

type NamedPlaces = Awaited<ReturnType<CorpusReader['placesNamed']>>

/**
 * Completion answers from memory, and yet what another process takes in is in the next answer: the list of places is
 * read again when dispatch, which asks before each answer, finds the corpus at another revision; so are the places that
 * another process has imported.
 */
function withPlaces(
  corpus: CorpusReader,
  renewPlaces: CorpusRoom['renewPlaces'],
): {
  readonly corpus: CorpusReader
  readonly placesNamed: () => NamedPlaces
} {
  let places: NamedPlaces = []
  let seen = -1
  const revision = async (): Promise<number> => {
    const now = await corpus.revision()
    if (now !== seen) {
      await renewPlaces?.()
      places = await corpus.placesNamed()
    }
    seen = now
    return now
  }
  return { corpus: { ...corpus, revision }, placesNamed: () => places }
}

/** The starter corpus is for trying the program out: with a token, or with articles of one's own, it has no place. */
async function settleStarter({ config, log }: Setup, room: CorpusRoom): Promise<void> {
  const { store, knowledge, whole, version, now } = room
  if (await store.hasEverHeldOwn()) return
  if (config.starter === 'off' || config.discord !== undefined || config.telegram !== undefined) {
    // One may have tried it before setting a token.
    await store.intake.keepStarter([])
    return
  }
  let data: Knowledge | undefined
  const { refused, failed } = await loadStarter(store, knowledge, join(dataFolder, 'articles'), now(), {
    readingVersion: version,
    // What little one answer needs of the data keeps nothing of its rules: they would all be worked out again.
    read: async (intake, _, fetchedAt) => {
      const { readArticle } = await import('../core/pipeline.ts')
      data ??= whole()
      return readArticle(intake, data, fetchedAt)
    },
  })
  for (const { origin, code } of refused) log.warn({ origin, code }, 'a starter article was refused')
  for (const { origin, error } of failed) log.error({ origin, error }, 'a starter article could not be read')
}
