import { defineCommand } from '../src/command.ts'
import { renderCoverage } from '../src/core/index.ts'

/** /coverage: what the corpus holds, and what it does not. */
export const coverage = defineCommand({
  name: 'coverage',
  arguments: [{ name: 'zone', kind: 'zone' }],
  async run(_values, { corpus, messages, zone, defaultZone, zoneData }) {
    const shown = zone === 'local' ? defaultZone : zone
    return {
      zone: shown,
      label: [],
      blocks: renderCoverage(await corpus.coverage(), messages, shown, zoneData),
      actions: [],
    }
  },
})
