/**
 * The layout of the compiled gazetteer, shared by who writes it (scripts/) and who reads it.
 *
 * Columns rather than records, so that a scan over one of them touches no other; numbers are little-endian. Places
 * stand in the order of their folded names, so the main names need no index of their own:
 *
 *     header   magic, SHA-256 of all that follows the header, six counts (u32)
 *     id       u24 × places       GeoNames id
 *     lat, lon i32 × places each  degrees × 100,000, as precise as GeoNames gives them
 *     size     u16 × places       population: 12 bits shifted left by the 4 bits above them
 *     area     u16 × places       14 bits: row of the area table; 2 bits above: kind
 *     key at   u24 × places + 1   where a key begins in the pool
 *     keys     bytes              folded name; then 0x01 and the name, unless title case makes it of the key
 *     of       u24 × aliases      which place, for each other name
 *     alias at u24 × aliases + 1
 *     aliases  bytes              folded other names, in order
 *     areas    text               a line each: country, tab, name of its first-order division; of imported
 *                                 places a tab and the ids of our places that it lies in, nearest first
 */
export interface GazetteerLayout {
  readonly places: number
  readonly aliases: number
  readonly keyBytes: number
  readonly aliasBytes: number
  readonly areaBytes: number
}

/** First bytes of the file; the digit grows when the layout changes. */
export const magic = 'SITREPG1'
/** Bytes of the header: magic, hash, five counts. */
export const headerBytes = 8 + 32 + 5 * 4
/** Parts a key from the name that title case cannot make of it. */
export const nameMark = 1
/** Kinds by the two bits that hold them. */
export const storedKinds = ['town', 'village', 'district', 'area'] as const

/** Where each column begins. */
export function columnsOf({ places, aliases, keyBytes, aliasBytes, areaBytes }: GazetteerLayout) {
  const id = headerBytes
  const lat = id + 3 * places
  const lon = lat + 4 * places
  const size = lon + 4 * places
  const area = size + 2 * places
  const keyAt = area + 2 * places
  const keys = keyAt + 3 * (places + 1)
  const of = keys + keyBytes
  const aliasAt = of + 3 * aliases
  const aliasKeys = aliasAt + 3 * (aliases + 1)
  const areas = aliasKeys + aliasBytes
  return { id, lat, lon, size, area, keyAt, keys, of, aliasAt, aliasKeys, areas, end: areas + areaBytes }
}

/** A population in 16 bits: exact below 4,096, within 0.05 % above; rounds down. */
export function packSize(population: number): number {
  let shift = 0
  while (population >> shift > 0xfff) shift += 1
  return (shift << 12) | (population >> shift)
}

/** The population that `packSize` packed. */
export function unpackSize(packed: number): number {
  return (packed & 0xfff) << (packed >> 12)
}

/** A key with capitals: "tin essako" → "Tin Essako". */
export function titleCase(key: string): string {
  return key.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
}
