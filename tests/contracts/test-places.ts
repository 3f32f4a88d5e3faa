import { makeFolder } from '../store/samples.ts'
import { makeSchema, testServer } from './test-server.ts'

/** Places of an empty store, by name: a home or, where there is a test server, a schema of it; in torture both. */
export const testPlaces: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ...(testServer === undefined || process.env.TORTURE === '1'
    ? [['a home', async () => makeFolder()] as const]
    : []),
  ...(testServer === undefined ? [] : [['a server', makeSchema] as const]),
]
