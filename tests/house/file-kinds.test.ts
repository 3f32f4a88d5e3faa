import { extname } from 'node:path'
import { expect, test } from 'vitest'
import { projectFiles } from './project-files.ts'

/** By ending; '' for files that are all name. What a tool leaves behind by accident has another. */
const kinds = new Set(['', '.ts', '.mjs', '.cjs', '.json', '.txt', '.tsv', '.md', '.example', '.bin', '.log'])

test('nothing lies here that is no source, text or data of ours', () => {
  expect(projectFiles().filter((path) => !kinds.has(extname(path)))).toEqual([])
})
