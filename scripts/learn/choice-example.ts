/** One of several between which a model is to choose, with what speaks for it. */
export interface ChoiceExample {
  readonly features: readonly number[]
  /** Whether it is the right one, for each column of the model. */
  readonly isRight: readonly boolean[]
}
