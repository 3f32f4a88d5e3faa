import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IReporterOutput } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'
import { projectFile } from './project-files.ts'

const { forbidden, options } = createRequire(import.meta.url)(projectFile('.dependency-cruiser.cjs'))

async function brokenRules(folder: string): Promise<readonly string[]> {
  const { output } = (await cruise(['src', 'commands'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
  })) as IReporterOutput
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)
}

/** Each breaks one line of "Who may import whom". */
const planted: Readonly<Record<string, string>> = {
  'src/core/index.ts': '',
  'src/core/model/place.ts': "import '../errors.ts'",
  'src/core/errors.ts': '',
  'src/core/brief/order.ts': "import '../extract/sentence.ts'",
  'src/core/extract/sentence.ts': '',
  'src/core/pipeline.ts': "import '../store/store.ts'",
  'src/core/extract/clock.ts': "import 'node:fs'",
  'src/command.ts': "import './log.ts'",
  'src/log.ts': '',
  'src/dispatch.ts': "import './adapters/telegram/adapter.ts'",
  'src/store/store.ts': "import '../ingest/ingest.ts'",
  'src/ingest/ingest.ts': "import '../adapters/console/adapter.ts'",
  'src/adapters/console/adapter.ts': "import '../telegram/adapter.ts'",
  'src/adapters/telegram/adapter.ts': "import '../../store/store.ts'",
  'src/adapters/discord/adapter.ts': "import 'grammy'",
  'src/main.ts': '',
  'src/cli/ask.ts': "import '../main.ts'",
  'commands/situation.ts': "import '../src/store/store.ts'",
}

/** Two files that need no more of each other than a shape. */
const circle: Readonly<Record<string, string>> = {
  'src/core/extract/rule-of-word.ts':
    "import type { Word } from './word.ts'\nexport interface Rule { words: Word[] }",
  'src/core/extract/word.ts':
    "import type { Rule } from './rule-of-word.ts'\nexport interface Word { rule: Rule }",
}

const folder = mkdtempSync(join(tmpdir(), 'sitrep-layers-'))
afterAll(() => rmSync(folder, { recursive: true }))

// That it is not broken is for `npm run check:layers`, of the same rules.
describe('who may import whom', () => {
  it('is found out where it is broken', async () => {
    for (const [file, text] of Object.entries({ ...planted, ...circle, 'tsconfig.json': '{}' })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    const rules = await brokenRules(folder)
    const breaking = Object.keys(planted).filter((file) => planted[file] !== '')
    for (const file of breaking) expect(rules.join('\n')).toContain(`: ${file} → `)
    // A circle is told once, from the first of its files.
    expect(rules).toContain(`no-cycle: ${Object.keys(circle).join(' → ')}`)
  })
})
