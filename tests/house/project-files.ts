import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where a file of the project is, given its path from the top. */
export function projectFile(path: string): string {
  return root + path
}

/** Files git knows or would take, by path from the top; in an unpacked archive without git, none. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return listed.split('\0').filter((path) => path !== '' && existsSync(root + path))
}

/** What runs: src and commands. */
export function sourceFiles(): readonly string[] {
  return projectFiles().filter((path) => /^(?:src|commands)\/.*\.m?ts$/u.test(path))
}
