import type { PlaceMention } from '../../model/index.ts'
import type { Memory } from '../claims/memory.ts'
import type { Scene } from '../claims/scene.ts'
import type { Draft } from '../draft.ts'
import { coordinatedAround } from '../events/coordination.ts'
import type { Parse } from '../events/parse.ts'
import { isHospitalOf } from './at-hospital.ts'
import type { Site, SiteRole } from './site.ts'
import { sitesOf } from './sites.ts'
import { tellsOfOneBefore } from './told-above.ts'

/** "à 100 km de X" only measures, and a dateline is where the reporter is. */
export const notTold: ReadonlySet<SiteRole> = new Set(['beside', 'dateline', 'holds', 'said', 'home'])

/** Notes what "la ville" and "la province" will stand for in the next sentence. */
export function noteNames(parse: Parse, scene: Scene, memory: Memory): void {
  const towns = new Map<string, PlaceMention>()
  for (const site of sitesOf(parse, scene)) {
    const { place, role, wide, phrase } = site
    if (isOfHospital(parse, site) || isWhereRuled(parse, site)) continue
    // "Fell back towards X. The town is empty": the one that they left.
    if (ways.has(role) && memory.lastPlace !== null) continue
    if (role === 'whose' && memory.lastPlace !== null && tellsOfOneBefore(parse, site)) continue
    if (wide && place.id !== place.country && phrase.places[0]?.kind !== 'area') memory.region = place
    if (!wide && !notTold.has(role) && (phrase.places.length > 0 || phrase.proper !== undefined))
      towns.set(place.id, place)
  }
  // "… he said in Quetta. Shopkeepers in the city marched": for want of another.
  if (towns.size === 0) {
    for (const site of sitesOf(parse, scene))
      if (site.role === 'said' && !site.wide && !isWhereRuled(parse, site))
        towns.set(site.place.id, site.place)
  }
  memory.named = [...towns.values()]
}

/** "The hospital of Gao took in eleven": where the wounded are brought, and the news is not. */
const isOfHospital = (parse: Parse, site: Site): boolean =>
  isHospitalOf(parse, site) && parse.tokens.some(({ key }) => parse.language.is('taken in', key))

/** "The government in Ouagadougou said nothing": who rules sits there, and the news is elsewhere. */
const isWhereRuled = ({ phraseAt }: Parse, { phrase }: Site): boolean =>
  phrase.seat !== undefined &&
  phrase.prepAt > 0 &&
  /^(?:government|junta)$/u.test(phraseAt[phrase.prepAt - 1]?.person?.kind ?? '')

/** Whether a toll is told of a hospital: the scene stays where the wounded come from. */
export const isAtHospital = (
  parse: Parse,
  scene: Scene,
  { event, place }: Pick<Draft, 'event' | 'place'>,
): boolean =>
  event === 'casualties' &&
  sitesOf(parse, scene).some((site) => site.place.id === place?.id && isOfHospital(parse, site))

// In tokens: "À Durayhimi, plus au sud", "• Kharkiv".
const headOfSentence = 3

/**
 * A sentence without a claim may still set the scene: by what it begins with ("Hodeïda : …"), or by the place of
 * the article's countries that it names first.
 */
export function sceneSet(parse: Parse, scene: Scene): PlaceMention | undefined {
  const sites = sitesOf(parse, scene).filter(
    (site) =>
      site.place.id !== site.place.country && !isOfHospital(parse, site) && !isWhereRuled(parse, site),
  )
  // "A resident of X said the raid began at dawn": it was where it was.
  if (
    scene.lastPlace !== null &&
    sites.some((site) => site.role === 'whose' && tellsOfOneBefore(parse, site))
  )
    return undefined
  const first = sites[0]
  const towns = sites.filter(({ role, wide }) => !wide && !notTold.has(role))
  const opensScene = first !== undefined && first.from <= headOfSentence && opens.has(first.role)
  // "In Amhara, the Kumer settlement came under fire": the settlement.
  if (opensScene && !(first.wide && towns.length === 1)) return first.place
  const there = towns.filter(({ role }) => !ways.has(role))
  const [only] = there.length > 0 ? there : towns
  if (only === undefined || !sets.has(only.role) || isListed(parse, there)) return undefined
  return scene.places.countries.includes(only.place.country) ? only.place : undefined
}

/** "Several places, among them X, Y and Z": none of them more than the others. */
const isListed = (parse: Parse, [first, next]: readonly Site[]): boolean =>
  next !== undefined && coordinatedAround(parse, first!.phrase).includes(next.phrase)

const opens: ReadonlySet<SiteRole> = new Set(['at', 'bare', 'head'])
const sets: ReadonlySet<SiteRole> = new Set(['at', 'bare', 'of', 'whose'])
// "Near Kalat, on the highway to Karachi": where somebody comes from or goes is not where.
const ways: ReadonlySet<SiteRole> = new Set(['from', 'to'])
