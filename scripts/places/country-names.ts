/**
 * Usual names where i18n-iso-countries has the official one ("Syrian Arab Republic"), and the short forms that news
 * writes. What stands here comes before the package's names, which become spellings.
 */
export const usualNames: Readonly<
  Record<string, { en?: string; fr?: string; spellings?: readonly string[] }>
> = {
  AE: { fr: 'Émirats arabes unis', spellings: ['Emirates', 'EAU'] },
  BF: { spellings: ['Burkina'] },
  BN: { en: 'Brunei', fr: 'Brunei' },
  CD: {
    spellings: [
      'DR Congo',
      'DRC',
      'D.R. Congo',
      'Congo-Kinshasa',
      'RDC',
      'RD Congo',
      'République démocratique du Congo',
    ],
  },
  CF: { spellings: ['Centrafrique', 'CAR', 'RCA'] },
  CG: { fr: 'République du Congo', spellings: ['Congo-Brazzaville'] },
  CI: { en: "Côte d'Ivoire", fr: "Côte d'Ivoire" },
  CN: { en: 'China' },
  CZ: { fr: 'République tchèque', spellings: ['Tchéquie'] },
  FK: { en: 'Falkland Islands' },
  GB: { spellings: ['Grande-Bretagne', 'Britain'] },
  GM: { en: 'Gambia' },
  IR: { en: 'Iran' },
  KP: { spellings: ['DPRK'] },
  LA: { en: 'Laos' },
  MD: { en: 'Moldova' },
  MK: { en: 'North Macedonia' },
  MM: { fr: 'Birmanie', spellings: ['Burma', 'Myanmar'] },
  PS: {
    en: 'Palestine',
    spellings: ['Palestinian territories', 'Palestinian territory', 'Territoires palestiniens'],
  },
  RU: { en: 'Russia', spellings: ['Fédération de Russie'] },
  SS: { spellings: ['Sud-Soudan'] },
  SY: { en: 'Syria' },
  TR: { en: 'Turkey' },
  TW: { en: 'Taiwan' },
  TZ: { en: 'Tanzania', fr: 'Tanzanie' },
  US: { en: 'United States', fr: 'États-Unis' },
  VA: { en: 'Vatican City', fr: 'Vatican' },
}
