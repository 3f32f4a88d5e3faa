import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Answer, Asker } from '../../src/command.ts'
import type { Article, Claim, Intake, PlaceMention, Reading } from '../../src/core/index.ts'
import type { Capture } from '../../src/store/store.ts'

/** A folder of its own, gone when the test has ended. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  // Ten thousand files on a busy machine take their time.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 120_000)
  return folder
}

export const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

export const kidal: PlaceMention = {
  id: 'ml-kidal',
  name: 'Kidal',
  text: 'Kidal',
  country: 'ML',
  lat: 18.4,
  lon: 1.4,
}

export const gao: PlaceMention = { id: 'ml-gao', name: 'Gao', text: 'Gao', country: 'ML', lat: 16.3, lon: 0 }

export function makeClaim(article: string, n: number, claim: Partial<Claim> = {}): Claim {
  return {
    id: `${article}:0:armed-clash:${n}`,
    article,
    event: 'armed-clash',
    place: kidal,
    actors: [{ id: 'mnla', name: 'MNLA', text: 'le MNLA', role: 'agent', kind: 'armed-group' }],
    time: {
      earliest: '2012-03-30',
      latest: '2012-03-30',
      precision: 'day',
      basis: 'stated',
      value: '2012-03-30',
      text: 'le 30 mars 2012',
      why: [],
    },
    speaker: { kind: 'reporter', text: '' },
    stance: 'asserted',
    figures: [],
    acts: [],
    objects: [],
    quote: 'Le MNLA a pris Kidal.',
    start: 0,
    end: 21,
    ...claim,
  }
}

export function makeReading(
  text: string,
  article: Partial<Article> = {},
  claims: readonly Partial<Claim>[] = [{}],
): Reading {
  const id = `a${hash(text).slice(0, 16)}`
  return {
    article: {
      id,
      sha256: hash(text),
      text,
      language: 'fr',
      fetchedAt: 1_000,
      origin: 'kidal.txt',
      starter: false,
      unread: null,
      ...article,
    },
    claims: claims.map((claim, n) => makeClaim(id, n, claim)),
    times: [],
  }
}

export function makeCapture(text: string, intake: Partial<Intake> = {}, bytes = Buffer.from(text)): Capture {
  return {
    intake: { text, rawSha256: hash(bytes), origin: 'kidal.txt', ...intake },
    bytes,
    capturedAt: 1_000,
  }
}

/** What `take` is given for a text. */
export function sample(
  text: string,
  article: Partial<Article> = {},
  claims?: readonly Partial<Claim>[],
): [Reading, Capture] {
  const starter = article.starter === true ? { starter: true } : {}
  return [makeReading(text, article, claims), makeCapture(text, starter)]
}

export function makeAsker(asker: Partial<Asker> = {}): Asker {
  return { platform: 'discord', person: '7', chat: '70', admin: false, ...asker }
}

export function makeAnswer(id: string, asOf = '2012-04-01T00:00Z'): Answer {
  return {
    id,
    hash: hash(id),
    asOf,
    doc: { zone: 'Africa/Bamako', language: 'fr', label: [], blocks: [], actions: [] },
    sources: [],
    private: false,
    status: 'answered',
  }
}
