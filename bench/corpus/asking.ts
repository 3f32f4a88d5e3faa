import { commands } from '../../commands/index.ts'
import type { Answer, CorpusReader, Values } from '../../src/command.ts'
import type { Knowledge } from '../../src/core/index.ts'
import { loadMessages } from '../../src/data/load-messages.ts'
import { createPlaceFinder } from '../../src/data/place-finder.ts'
import { createDispatcher, type Dispatcher } from '../../src/dispatch.ts'
import type { Store } from '../../src/store/store.ts'

/** Asks from a terminal, as the operator. */
export const asker = { platform: 'console', person: 'bench', chat: 'bench', admin: true } as const

/** Two days after the last day that is told of. */
const nowMs = Date.parse('2026-01-02T12:00:00Z')

/** A dispatcher over a store, or over another corpus that stands beside it. */
export async function openDispatcher(
  store: Store,
  knowledge: Knowledge,
  dataFolder: string,
  corpus: CorpusReader = store.corpus,
): Promise<Dispatcher> {
  const named = await store.corpus.placesNamed()
  return createDispatcher({
    now: () => nowMs,
    commands,
    knowledge,
    catalogues: loadMessages(dataFolder),
    corpus,
    places: createPlaceFinder(knowledge, () => named),
    people: store.people,
    answers: store.answers,
    digests: {
      subscriptions: store.subscriptions,
      perSecond: { discord: 40, telegram: 25 },
      lateMs: 3 * 60 * 60 * 1000,
      fits: () => true,
    },
    defaults: { language: 'en', zone: 'UTC' },
    staleDays: 7,
    archiveDays: 90,
    zoneData: '',
    onFault: (_id, cause) => {
      throw cause
    },
  })
}

/** Asks one question by its option fields. @throws when it is not answered */
export async function ask(dispatcher: Dispatcher, command: string, values: Values): Promise<Answer> {
  const answer = await dispatcher.answer({ asker, command, values })
  if (answer.status !== 'answered') throw new Error(`${command} ${JSON.stringify(values)}: ${answer.status}`)
  return answer
}
