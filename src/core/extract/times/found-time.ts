import type { TimeExpression } from '../time-expression.ts'

/** A time expression with what only dating needs to know of it. */
export interface FoundTime extends TimeExpression {
  /** Weekday named beside a date ("vendredi 30 mars"), 1 Monday to 7 Sunday: it decides between years. */
  readonly weekday?: number
  /** The other reading of a numeric date whose day and month can be swapped. */
  readonly otherValue?: string
  /** A movable feast: see core/time/feasts.ts. */
  readonly feast?: string
  /** The verb right before it speaks of what is to come ("se réuniront lundi"). */
  readonly toCome?: true
  /** Counted from the date that follows it ("deux jours après l'attaque du 3 mai"), while none is found. */
  readonly anchor?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number }
  /** The same, where no such date stood: it is counted from what its clause tells, of which nothing is known here. */
  readonly counts?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number }
  /** Told together with the date before it ("de dimanche et de lundi"): both days are meant. */
  readonly together?: true
}
