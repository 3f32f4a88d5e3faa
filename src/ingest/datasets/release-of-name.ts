import { basename } from 'node:path'

/** The release that a file of UCDP GED is named for: "GEDEvent_v24_1.csv" is 24.1, "ged231.csv" 23.1; '' when none. */
export function releaseOfName(path: string): string {
  const name = basename(path)
  const told = /v(\d{2})(?:[._](\d{1,2}))?(?:[._](\d{1,2}))?(?!\d)/iu.exec(name)
  if (told !== null)
    return told
      .slice(1)
      .filter((part) => part !== undefined)
      .join('.')
  const short = /ged[_-]?(\d{2})(\d)(?!\d)/iu.exec(name)
  return short === null ? '' : `${short[1]}.${short[2]}`
}
