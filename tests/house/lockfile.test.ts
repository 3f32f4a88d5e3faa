import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type LockPackages, missingEntries } from '../../scripts/complete-lock.ts'
import { projectFile } from './project-files.ts'

const { packages } = JSON.parse(readFileSync(projectFile('package-lock.json'), 'utf8')) as {
  packages: LockPackages
}

describe('package-lock.json', () => {
  it('names the packages of every platform, without which npm ci refuses it (mend: npm run lock)', () => {
    expect(Object.keys(missingEntries(packages))).toEqual([])
  })

  it('holds the runtime with its integrity for every platform we name', () => {
    const runtimes = Object.entries(packages).filter(([path]) =>
      /^node_modules\/node-(?:bin-)?\w+-\w+$/u.test(path),
    )
    expect(runtimes).toHaveLength(5)
    for (const [path, entry] of runtimes) expect(entry, path).toHaveProperty('integrity')
  })
})

describe('an entry for a package that the registry here lacks', () => {
  it('says where it may be installed', () => {
    const lacking = missingEntries({
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/cli-linux-arm64-musl': '1.2.3', 'tool-win32-x64': '^1.2.3' },
      },
    })
    expect(lacking).toEqual({
      'node_modules/@tool/cli-linux-arm64-musl': {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
      'node_modules/tool-win32-x64': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        optional: true,
        os: ['win32'],
      },
    })
  })
})
