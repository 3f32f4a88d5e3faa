/**
 * Keeps answers by key, at most twice `limit` of them: texts say the same words again and again. When as many are kept,
 * those that were not asked for since the last time are let go.
 * @param find must give the same answer whenever it is asked
 */
export function remembering<Answer extends NonNullable<unknown>>(
  limit: number,
  find: (key: string) => Answer,
): (key: string) => Answer {
  let recent = new Map<string, Answer>()
  let before = new Map<string, Answer>()
  return (key) => {
    const known = recent.get(key)
    if (known !== undefined) return known
    let answer = before.get(key)
    // What is kept must be no slice of the article: that would keep all of it.
    const own = key.split('').join('')
    answer ??= find(own)
    if (recent.size >= limit) {
      before = recent
      recent = new Map()
    }
    recent.set(own, answer)
    return answer
  }
}
