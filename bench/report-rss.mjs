// Loaded into every Node process of a measured command: appends its peak memory, in bytes, when it ends.
import { appendFileSync } from 'node:fs'

const file = process.env.BENCH_RSS_FILE
if (file !== undefined) {
  process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS * 1024}\n`))
}
