import { commands } from '../../commands/index.ts'
import { openDigestDesk } from '../../src/cli/digest-desk.ts'
import { dataFolder } from '../../src/cli/setup.ts'
import type { Answer, Asker, MayPost } from '../../src/command.ts'
import type { Block, Span } from '../../src/core/index.ts'
import { loadMessages } from '../../src/data/load-messages.ts'
import { openKnowledge } from '../../src/data/open-knowledge.ts'
import { createPlaceFinder } from '../../src/data/place-finder.ts'
import { createDispatcher } from '../../src/dispatch.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { makeFolder } from '../store/samples.ts'

/** An administrator in a channel of Discord. */
export const admin: Asker = { platform: 'discord', person: '7', chat: '70', admin: true }

export interface DigestDesk {
  readonly store: Store
  /** The clock, UTC milliseconds; it stands still. */
  now: number
  mayPost: MayPost
  /** The answer to something typed. */
  ask(text: string, asker?: Asker, language?: string): Promise<Answer>
  /** Its words, a line a block. */
  say(text: string, asker?: Asker, language?: string): Promise<string>
}

const { knowledge, lookUp } = openKnowledge(dataFolder)

/** Commands over a store of their own, with a clock that stands where it is put. */
export async function openDesk(at: string): Promise<DigestDesk> {
  const store = await openStore(makeFolder(), { now: () => desk.now })
  const dispatcher = createDispatcher({
    now: () => desk.now,
    commands,
    knowledge,
    catalogues: loadMessages(dataFolder),
    corpus: store.corpus,
    places: createPlaceFinder(knowledge, () => [], lookUp),
    people: store.people,
    answers: store.answers,
    digests: openDigestDesk(store.subscriptions),
    defaults: { language: 'en', zone: 'Asia/Jerusalem' },
    staleDays: 7,
    archiveDays: 90,
    zoneData: '2026a',
    onFault: (_id, cause) => {
      throw cause
    },
  })
  const desk: DigestDesk = {
    store,
    now: Date.parse(at),
    mayPost: 'yes',
    ask: (text, asker = admin, language) =>
      dispatcher.answer({
        asker,
        text,
        mayPost: async () => desk.mayPost,
        ...(language !== undefined && { language }),
      }),
    async say(...asked) {
      const { doc } = await desk.ask(...asked)
      return doc.blocks
        .filter(({ kind }) => kind !== 'clock')
        .map(wordsOf)
        .join('\n')
    },
  }
  return desk
}

function wordsOf({ spans }: Block): string {
  return spans.map(spanWords).join('')
}

function spanWords(span: Span): string {
  if (span.kind === 'cite') return `[${span.n}]`
  return span.kind === 'time' ? `<${span.text}|${span.atMs}>` : span.text
}
