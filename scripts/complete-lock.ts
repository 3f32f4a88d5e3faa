// Run as `npm run lock` after the dependencies have changed, where the registry is a mirror that lacks packages of other
// platforms: npm install leaves those out of package-lock.json, and npm ci then refuses the lock everywhere.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What package-lock.json says of one package. */
export interface LockEntry {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
}

/** By path: `node_modules/vitest`. */
export type LockPackages = Readonly<Record<string, LockEntry>>

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * Entries for the optional packages that others name and the lock lacks. They bear no integrity, as nobody here has
 * seen them; os, cpu and libc are read from their names, so that no other platform tries to install them.
 */
export function missingEntries(packages: LockPackages): LockPackages {
  const missing: Record<string, LockEntry> = {}
  for (const { dev, optionalDependencies } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (packages[`node_modules/${name}`] !== undefined) continue
      const words = name.split(/[-/]/u)
      const os = systems.filter((system) => words.includes(system))
      const cpu = processors.filter((processor) => words.includes(processor))
      const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc']
      missing[`node_modules/${name}`] = {
        version: version.replace(/^[~^]/u, ''),
        ...(cpu.length > 0 && { cpu }),
        ...(dev === true && { dev }),
        ...(os.includes('linux') && { libc }),
        optional: true,
        ...(os.length > 0 && { os }),
      }
    }
  }
  return missing
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockPackages }
  const missing = missingEntries(lock.packages)
  const [top, ...rest] = Object.entries({ ...lock.packages, ...missing })
  const sorted = rest.sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(
    file,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries([top!, ...sorted]) }, null, 2)}\n`,
  )
  process.stdout.write(`${Object.keys(missing).length} packages of other platforms added\n`)
}
