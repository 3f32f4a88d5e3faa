// The composition root begins here: this file sets the stage, cli/ does the work.
import './before-main.mjs'

// date-fns-tz errs unless the host's zone is UTC; set before anything that could make a date is loaded.
process.env.TZ = 'UTC'

const { run } = await import('./cli/program.ts')
process.exitCode = await run(process.argv.slice(2))
