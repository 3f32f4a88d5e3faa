/** With the half of the day: 7am, 7:30 pm. */
const halves = /^(\d{1,2})(?:[:.h](\d{2}))? ?([ap])\.?m\.?$/u

/** 07:30, 7:30, 7.30, 7h30, 7 h, 0730. */
const whole = /^(\d{1,2})(?:[:.](\d{2})| ?h ?(\d{2})?)$|^(\d{2})(\d{2})$/u

/** Reads a time of day as people type it, as HH:MM; undefined when it is none, or could be two ("7"). */
export function parseClock(words: string): string | undefined {
  const typed = words.trim().toLowerCase()
  const [, half, past, letter] = halves.exec(typed) ?? []
  if (half !== undefined) {
    const hour = Number(half)
    if (hour < 1 || hour > 12) return undefined
    return clockOf((hour % 12) + (letter === 'p' ? 12 : 0), Number(past ?? 0))
  }
  const [, hour, minute, minuteAfterH, digits, lastDigits] = whole.exec(typed) ?? []
  if (digits !== undefined) return clockOf(Number(digits), Number(lastDigits))
  return hour === undefined ? undefined : clockOf(Number(hour), Number(minute ?? minuteAfterH ?? 0))
}

function clockOf(hour: number, minute: number): string | undefined {
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
