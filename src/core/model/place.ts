/** What a place is; also the precision of its coordinates. */
export type PlaceKind =
  | 'town'
  | 'village'
  | 'district'
  | 'camp'
  | 'area'
  | 'admin2'
  | 'admin1'
  | 'region'
  | 'country'

/** A place that can be named. */
export interface Place {
  /** `ml-kidal` for curated ones, `gn-2455290` for GeoNames, the ISO 3166-1 alpha-2 code for countries. */
  readonly id: string
  /** By BCP 47 language, the usual name; `en` is always there. */
  readonly names: Readonly<Record<string, string>>
  /** Other spellings, any language. */
  readonly spellings: readonly string[]
  readonly kind: PlaceKind
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** From the nearest to the country: cercle, region, country ids. */
  readonly parents: readonly string[]
  /** Set when the coordinates are those of a parent: its kind. */
  readonly coordinatesOf?: PlaceKind
}

/** A place as a statement names it. */
export interface PlaceMention {
  readonly id: string
  /** The usual English name. */
  readonly name: string
  /** The words in the text. */
  readonly text: string
  readonly country: string
  readonly lat: number
  readonly lon: number
  /** How precisely a dataset says where: at the place, near it, or no finer than a division, an area, a country. */
  readonly precision?: PlacePrecision
  /** True when no index knows the place: name and coordinates are its own, `id` is that of what it lies in. */
  readonly inside?: true
}

export type PlacePrecision = 'exact' | 'near' | 'admin2' | 'admin1' | 'area' | 'country'
