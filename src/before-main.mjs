// Runs ahead of main.ts (npm scripts give it to --import). Plain JavaScript of 2020, since it speaks to versions of
// Node that can read no more: before 22.18 they cannot even open a file in TypeScript.
import module from 'node:module'
import process from 'node:process'

if (typeof globalThis.Temporal === 'undefined') {
  process.stderr.write(
    `sitrep needs Node.js 26 or newer, and this is ${process.version}: run "npm ci" without leaving out optional dependencies, which brings it, then "npm start" or "npm run sitrep".\n`,
  )
  process.exit(2)
}

// Without the cache every start strips the types of all files again. Here rather than in main.ts, so that main.ts is
// in it too: then the stripper is not loaded at all, which saves 25 ms and 20 MB.
module.enableCompileCache()

// Our own files name each other by their paths: what Node asks of the disk about each of the 400 (is it there, is it a
// link, which package is it of) takes it a tenth of a second. So do packages' whose names say what they are.
const formats = { '.ts': 'module-typescript', '.mjs': 'module' }
module.registerHooks({
  resolve: (specifier, context, next) => {
    const format = specifier.startsWith('.')
      ? formats[specifier.slice(specifier.lastIndexOf('.'))]
      : undefined
    return format !== undefined && context.parentURL !== undefined
      ? { url: new URL(specifier, context.parentURL).href, format, shortCircuit: true }
      : next(specifier, context)
  },
})
