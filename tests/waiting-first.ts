import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that do little but wait, for longer than any other takes. */
const waiting = [
  'tests/end-to-end/digest-arrives.test.ts',
  'tests/end-to-end/outbox-killed.test.ts',
  'tests/adapters/discord/lifecycle.test.ts',
]

/** The order of test files: those that wait begin first, so that the others run meanwhile and nobody waits at the end. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const waits = ({ moduleId }: TestSpecification): boolean =>
      waiting.some((file) => moduleId.endsWith(file))
    return [...sorted.filter(waits), ...sorted.filter((one) => !waits(one))]
  }
}
