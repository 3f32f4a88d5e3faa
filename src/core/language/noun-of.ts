/** The noun itself of some words for people: « employés » of « employés d'une association », "man" of "man taken for a spy". */
export const nounOf = (words: string): string =>
  words.split(/ (?:of|from|taken|de|du|des|pris) | d['’]/u, 1)[0]!
