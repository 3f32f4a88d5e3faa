import { UpstreamError } from '../core/index.ts'

/**
 * A store that is full, locked or gone says nothing against an article: what was read of it must not be given up.
 * @throws the error, if it is the store's
 */
export function stopAtStore(error: unknown): void {
  if (error instanceof UpstreamError || (error as Error).name === 'HomeError') throw error
}
