import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What git does not take, and git itself. */
const left = new Set(['.git', 'node_modules', 'var', 'coverage', '.env'])

/** Where a file of the project is, given its path from the top. */
export function projectFile(path: string): string {
  return root + path
}

/** Every file of the project, by path from the top; read from the disk, so that an unpacked archive can be checked too. */
export function projectFiles(folder = ''): readonly string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter(({ name }) => !left.has(name))
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`
      return entry.isDirectory() ? projectFiles(`${path}/`) : entry.isFile() ? [path] : []
    })
}

/** What runs: src and commands. */
export function sourceFiles(): readonly string[] {
  return projectFiles().filter((path) => /^(?:src|commands)\/.*\.m?ts$/u.test(path))
}
