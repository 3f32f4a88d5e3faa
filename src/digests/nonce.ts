/**
 * What a platform and people know a digest by: subscription and local date, `k3f9a2-20261126`. Every attempt at a
 * delivery bears the same.
 */
export function nonceOf({
  subscription,
  date,
}: {
  readonly subscription: string
  readonly date: string
}): string {
  return `${subscription}-${date.replaceAll('-', '')}`
}
