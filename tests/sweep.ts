/**
 * Parameters of a property test: in `npm test` a share with a fixed seed, the same every time; in `npm run torture`
 * a hundred times as many, or as many as asked, with a seed of its own, which fast-check prints when something fails.
 */
export function sweep(
  runs: number,
  tortured = 100 * runs,
): { readonly numRuns: number; readonly seed?: number } {
  const torture = process.env.TORTURE === '1'
  return torture ? { numRuns: tortured } : { numRuns: runs, seed: 20_120_330 }
}

/** How long a test may take: past this it hangs, however busy the machine. */
export const sweepTimeoutMs = process.env.TORTURE === '1' ? 3_600_000 : 120_000
