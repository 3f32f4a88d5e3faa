// Says in one sentence that Node is too old. Plain JavaScript of 2020: the versions it speaks to can read no more.
// npm scripts load it ahead of main.ts, as Node before 22.18 cannot even open a file in TypeScript.
if (typeof globalThis.Temporal === 'undefined') {
  process.stderr.write(
    `sitrep needs Node.js 26 or newer, and this is ${process.version}: run "npm ci" without leaving out optional dependencies, which brings it, then "npm start" or "npm run sitrep".\n`,
  )
  process.exit(2)
}
