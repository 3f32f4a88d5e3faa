import type { Parse } from '../../src/core/extract/events/parse.ts'
import type { EventCode } from '../../src/core/model/index.ts'

/** A sentence and the events that it tells, each once; none for most. */
export interface Example {
  readonly parse: Parse
  readonly events: readonly EventCode[]
}
