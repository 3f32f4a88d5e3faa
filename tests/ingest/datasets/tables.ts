/** A table of ACLED's columns, made for the tests: invented events at real places. */
export const acledHeader =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

type Cells = Readonly<Record<string, string | number>>

const acledUsual: Cells = {
  event_id_cnty: 'MLI1',
  event_date: '14 November 2023',
  year: 2023,
  time_precision: 1,
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Mali (2021-)',
  inter1: 'State forces',
  actor2: 'JNIM: Group for Support of Islam and Muslims',
  inter2: 'Rebel group',
  iso: 466,
  region: 'Western Africa',
  country: 'Mali',
  admin1: 'Kidal',
  admin2: 'Kidal',
  location: 'Kidal',
  latitude: 18.4411,
  longitude: 1.4078,
  geo_precision: 1,
  source: 'AFP; Radio Example',
  source_scale: 'International',
  notes: 'Soldiers and fighters exchanged fire near the fort, "for hours".',
  fatalities: 12,
  timestamp: 1700500000,
}

/** One row of ACLED, with unremarkable values where a test does not care. */
export const acledRow = (cells: Cells = {}): string => row(acledHeader, { ...acledUsual, ...cells })

/** A table of UCDP GED's columns, written with numbers as `1.0` and gaps as `nan`. */
export const ucdpHeader =
  'id,relid,year,type_of_violence,side_a,side_b,source_office,source_headline,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'

const ucdpUsual: Cells = {
  id: '900001.0',
  relid: 'MLI-2023-1-1',
  year: '2023.0',
  type_of_violence: '1.0',
  side_a: 'Government of Mali',
  side_b: 'JNIM',
  source_office: 'AFP',
  where_prec: '1.0',
  where_coordinates: 'Kidal town',
  where_description: 'near the fort, Kidal',
  adm_1: 'Kidal region',
  adm_2: 'Kidal cercle',
  latitude: '18.4411',
  longitude: '1.4078',
  country: 'Mali',
  event_clarity: '1.0',
  date_prec: '1.0',
  date_start: '2023-11-14',
  date_end: '2023-11-14',
  deaths_a: '3.0',
  deaths_b: '5.0',
  deaths_civilians: '1.0',
  deaths_unknown: '0.0',
  best: '9.0',
  high: '14.0',
  low: '8.0',
  gwnoa: '432.0',
  gwnob: 'nan',
}

/** One row of UCDP GED. */
export const ucdpRow = (cells: Cells = {}): string => row(ucdpHeader, { ...ucdpUsual, ...cells })

function row(header: string, cells: Cells): string {
  return header
    .split(',')
    .map((name) => String(cells[name] ?? ''))
    .map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}

/** A whole file. */
export const table = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`
