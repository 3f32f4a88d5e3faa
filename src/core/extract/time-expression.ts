/** A time expression as the text gives it, before anything is concluded from it. */
export interface TimeExpression {
  /** UTF-16 code units in the article's text. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /**
   * TIMEX3 value with X for what is not said: `XXXX-WXX-5` (Friday), `XXXX-03-22`, `XXXX-01` with mod MID,
   * `2012-03-30T14:30Z`, `P2D`, `PRESENT_REF`, `PAST_REF`. Relative days as an offset: see `shift`.
   */
  readonly value: string
  /** TIMEX3 mod: START (début), MID (mi-), END (fin), APPROX (vers, around). */
  readonly mod?: 'START' | 'MID' | 'END' | 'APPROX'
  /** Part of the day (TIMEX3): MO, AF, EV, NI, DT… where said with a day ("vendredi soir"). */
  readonly daypart?: string
  /** Counted from the publication (`from: 'document'`) or from the time told just before (`from: 'previous'`): yesterday, il y a dix jours, le lendemain. */
  readonly shift?: {
    readonly from: 'document' | 'previous'
    readonly unit: 'day' | 'week' | 'month' | 'year'
    readonly by: number
  }
  /** Zone the text states for a clock time: an IANA name, or `local` for "heure locale". */
  readonly zone?: string
  /** Last value of a range ("du 17 au 24 janvier"); `value` is its first. */
  readonly until?: string
  /** since: from it until now ("depuis la mi-janvier"). before, after, until: one-sided. */
  readonly relation?: 'since' | 'before' | 'after' | 'until'
  /** last/next/this said outright ("vendredi dernier", "next Monday"). */
  readonly direction?: 'past' | 'future' | 'this'
}
