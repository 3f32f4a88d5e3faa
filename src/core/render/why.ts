import type { Knowledge } from '../knowledge.ts'
import type { Reason, TimeSpan } from '../model/index.ts'
import { formatDay, formatWeekday } from '../time/format.ts'
import type { Wording } from './wording.ts'

/** The reasoning behind a time as one sentence in the reader's language; '' when it was stated whole. */
export function explainTime(time: TimeSpan, wording: Wording, knowledge: Knowledge): string {
  return explainReasons(time.why, wording, knowledge)
}

/** Steps of a reasoning as one sentence; '' for none. */
export function explainReasons(reasons: readonly Reason[], wording: Wording, knowledge: Knowledge): string {
  const steps = reasons.map((reason) => explainReason(reason, wording, knowledge))
  return steps.length === 0 ? '' : `${steps.join(wording.messages('line.semicolon'))}.`
}

function explainReason({ code, details }: Reason, wording: Wording, knowledge: Knowledge): string {
  const said = Object.entries(details).map(([key, value]) => [key, sayDetail(key, value, wording, knowledge)])
  return wording.messages(`why.${code}`, Object.fromEntries(said))
}

/** Dates, titles and bases in words, landmarks and places by their name in the reader's language, the rest as it is. */
function sayDetail(key: string, value: string, wording: Wording, knowledge: Knowledge): string {
  if (value === 'none') return value
  if (/^title$|Title$/u.test(key)) {
    return wording.messages('source.title', { title: value || wording.messages('source.untitled') })
  }
  if (/^outlet$|Outlet$/u.test(key)) return value || wording.messages('source.no-publisher')
  if (key === 'lentBasis') return wording.messages(`basis.${value}`)
  if (key === 'landmark') {
    const landmark = knowledge.landmarks.find((entry) => entry.id === value)
    return landmark?.names[wording.language] ?? landmark?.names.en ?? value
  }
  if (key === 'place') {
    const place = [...knowledge.places.values()].find((entry) => entry.names.en === value)
    return place?.names[wording.language] ?? value
  }
  if (key === 'party') {
    const names = knowledge.actors.get(value)?.names
    return names?.[wording.language] ?? names?.en ?? value
  }
  if (key === 'weekday') return formatWeekday(Number(value), { language: wording.language })
  if (!/Date$/u.test(key) && key !== 'date') return value
  return formatDay(value.slice(0, 10), { language: wording.language })
}
