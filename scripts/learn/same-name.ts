import { alike } from '../../bench/eval/alike.ts'
import { fold } from '../../src/core/language/fold.ts'
import type { ActorMention } from '../../src/core/model/index.ts'

/** Whether gold means a party by one of its names. */
export const isNamed = ({ name, text, kind }: ActorMention, names: readonly string[]): boolean =>
  names.some((gold) => alike(gold, [name, text]) || (kind === 'civilians' && civil.has(fold(gold))))

/** What gold calls people who fight for nobody. */
const civil: ReadonlySet<string> = new Set([
  'civilians',
  'civils',
  'residents',
  'habitants',
  'villagers',
  'people',
])
