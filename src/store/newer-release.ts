/**
 * Whether one release of a dataset is newer than another: "24.1" than "23.1", "2024-05-06" than "2023-12-31". One that is
 * not told ('') is newer than none, and none is newer than it; what tells it is newer than what does not.
 */
export function isNewerRelease(one: string, other: string): boolean {
  if (one === '' || other === '') return one !== '' && other === ''
  const [ours, theirs] = [one, other].map((release) => release.split(/[.-]/u).map(Number)) as [
    number[],
    number[],
  ]
  for (const [i, part] of ours.entries()) {
    const against = theirs[i] ?? 0
    if (part !== against) return part > against
  }
  return false
}
