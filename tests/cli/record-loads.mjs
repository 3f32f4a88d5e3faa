// Given to --import: writes the packages that a run loads to standard error, when it ends.
import { registerHooks } from 'node:module'

const loaded = new Set()

registerHooks({
  load(url, context, next) {
    const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(url)?.[1]
    if (name !== undefined) loaded.add(name)
    return next(url, context)
  },
})

process.on('exit', () => process.stderr.write(`loaded: ${[...loaded].sort().join(' ')}\n`))
