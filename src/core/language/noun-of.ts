/** « Une vingtaine d'hommes armés », "a group of gunmen": how many there are, before the noun. */
const howMany =
  /^(?:une?|an?|the|les?|la|some|des) (?:\p{L}{2,15}aines?|groups?|groupes?|bands?|bandes?|gangs?|mobs?|handful|poignée|dozens?) (?:of |de |d['’])/iu

/** The noun itself of some words for people: « employés » of « employés d'une association », "man" of "man taken for a spy". */
export const nounOf = (words: string): string =>
  words.replace(howMany, '').split(/ (?:of|from|taken|de|du|des|pris) | d['’]/u, 1)[0]!
