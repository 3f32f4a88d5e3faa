import type { Shell } from './shell.ts'

/** A bar that can be moved. */
export interface Progress {
  show(progress: { readonly done: number; readonly total: number; readonly unit?: 'bytes' }): void
  end(): void
}

/** A progress bar on standard error where that is a terminal; elsewhere nothing. */
export async function showProgress(words: string, { stderr }: Shell): Promise<Progress> {
  if (!('isTTY' in stderr && stderr.isTTY)) return { show: () => undefined, end: () => undefined }
  // Loaded only here: a question pays nothing for it.
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: `${words} {bar} {value}/{total}{unit}`,
    stream: stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  let started = false
  return {
    show: ({ done, total, unit }) => {
      // A dataset is one file of hundreds of megabytes: those are counted then.
      const of = unit === 'bytes' ? 1_000_000 : 1
      if (!started) bar.start(0, 0, { unit: '' })
      started = true
      bar.setTotal(Math.ceil(total / of))
      bar.update(Math.floor(done / of), { unit: unit === 'bytes' ? ' MB' : '' })
    },
    end: () => bar.stop(),
  }
}
