/** A regular expression as it was asked for. */
export interface MadeRegex {
  readonly source: string
  readonly flags: string
  /** The module of src that made it, from the project's top. */
  readonly from: string
}

/**
 * Runs something and tells every regular expression that modules of src made meanwhile with `new RegExp`: what data is
 * compiled to is known only then. Modules that make theirs when they are loaded must be loaded inside.
 */
export async function madeRegexes(run: () => Promise<void>): Promise<readonly MadeRegex[]> {
  const made = new Map<string, MadeRegex>()
  const own = globalThis.RegExp
  globalThis.RegExp = new Proxy(own, {
    construct(target, args, newTarget) {
      const regex: RegExp = Reflect.construct(target, args, newTarget)
      const caller = new Error()
        .stack!.split('\n')
        .find((line) => /[/\\](?:src|node_modules)[/\\]/u.test(line))
      const from = /(?<=[/\\])src[/\\][\w./\\-]+\.ts/u.exec(caller ?? '')?.[0].replaceAll('\\', '/')
      if (from !== undefined) made.set(String(regex), { source: regex.source, flags: regex.flags, from })
      return regex
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = own
  }
  return [...made.values()]
}
