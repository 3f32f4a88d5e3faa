import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/**
 * Ends a run with the line "N passed, N failed" that scripts read.
 * What keeps tests from running (a file that does not load, a hook that throws, a worker that dies) counts as failed.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      failed += module.errors().length
      for (const suite of module.children.allSuites()) failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
      }
    }
    // "No test files found" and an interrupted run bring no error of their own.
    if (reason !== 'passed' && failed === 0) failed = 1
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  }
}
