/** Whether a text is a publication as `--published` and `--jsonl` take it: an ISO 8601 date or instant. */
export function isPublished(value: string): boolean {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) Temporal.PlainDate.from(value)
    else Temporal.Instant.from(value)
    return true
  } catch {
    return false
  }
}
