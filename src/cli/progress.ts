/** A bar that can be moved. */
export interface Progress {
  show(progress: { readonly done: number; readonly total: number }): void
  end(): void
}

/** A progress bar on standard error where that is a terminal; elsewhere nothing. */
export async function showProgress(words: string): Promise<Progress> {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined }
  // Loaded only here: a question pays nothing for it.
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: `${words} {bar} {value}/{total}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  let started = false
  return {
    show: ({ done, total }) => {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    },
    end: () => bar.stop(),
  }
}
