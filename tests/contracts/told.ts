import type { CorpusReader } from '../../src/command.ts'
import { type Claim, findingKey } from '../../src/core/index.ts'

/** All claims at or inside a place, the newest first. */
export async function toldAt(corpus: CorpusReader, place: string): Promise<readonly Claim[]> {
  return toldUnder(corpus, findingKey.inside(place))
}

/** All claims that name an actor. */
export async function toldOf(corpus: CorpusReader, actor: string): Promise<readonly Claim[]> {
  return toldUnder(corpus, findingKey.by(actor))
}

/** All claims that are shown. */
export async function everythingTold(corpus: CorpusReader): Promise<readonly Claim[]> {
  return toldUnder(corpus, findingKey.everything)
}

async function toldUnder(corpus: CorpusReader, key: string): Promise<readonly Claim[]> {
  const found = await corpus.findClaims([false, true].map((vague) => ({ key, vague, limit: 1_000 })))
  return found.flat()
}
