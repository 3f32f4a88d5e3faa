/** Texts of any length that a reader whose time grows with the square of a length would not get through. */
export const longTexts: Readonly<Record<string, (length: number) => string>> = {
  'prose in paragraphs': repeated((i) => `${prose(i)}${i % 4 === 3 ? '\n\n' : ' '}`),
  'prose without a line break': repeated((i) => `${prose(i)} `),
  'one sentence': (length) =>
    `${'Gunmen took the fort and burned the town and then '.repeat(length / 50)}left.`,
  'one sentence full of dates': repeated((i) => `on ${day(i)} and on Friday and the day after, `),
  'only dates': repeated((i) => `${day(i)} ${2000 + (i % 20)} `),
  'a date a line': repeated((i) => `${day(i)} ${2000 + (i % 20)}\n`),
  'only dates without a year': repeated((i) => `${day(i)}. `),
  'only weekdays': repeated((i) => `${weekdays[i % 7]} `),
  'a weekday a sentence': repeated((i) => `The fort fell on ${weekdays[i % 7]}. `),
  'ranges and counts': repeated((i) => `From Monday to ${day(i)}, two days later, three days ago. `),
  'clock times': repeated((i) => `at ${i % 24}:${String(i % 60).padStart(2, '0')} on Friday `),
  'only digits': repeated((i) => `${(i * 7919) % 10}`),
  numbers: repeated((i) => `${(i * 7919) % 100_000} `),
  initials: repeated(() => 'M. M. M. '),
  abbreviations: repeated(() => 'Gen. Col. Lt. No. '),
  'only quotation marks': repeated(() => '"«»“”'),
  'open quotations': repeated((i) => `« Ils sont là ${weekdays[i % 7]}, "`),
  'quoted weekdays': repeated((i) => `“It fell on ${weekdays[i % 7]},” he said. `),
  'headings with years': repeated((i) => `${1000 + (i % 1000)}\n`),
  sections: repeated((i) => `${1900 + (i % 120)}\n\nOn ${day(i)} the fort fell. In spring it rose.\n\n`),
  addresses: repeated((i) => `https://example.org/2012/03/${i}/the-fort-falls\n`),
  'addresses in a line': repeated((i) => `https://example.org/2012/03/${i} `),
  stamps: repeated((i) => `02-05-2024 01:${String(i % 60).padStart(2, '0')} PM Jerusalem Timing\n`),
  'one stamp again and again': repeated(() => '02-05-2024 01:24 PM Jerusalem Timing\n'),
  'tool lines': repeated((i) => `Printed on 12 May ${2000 + (i % 20)} from www.example.org\n`),
  'stamps in a line': repeated(() => 'printed on 5/2/24, 1:24 PM '),
  landmarks: repeated((i) => `Kidal falls on ${weekdays[i % 7]}. The coup in Mali ousted ATT on 22 March. `),
  'landmark names': repeated(() => 'Kidal Gao Timbuktu MNLA ATT coup '),
  brackets: repeated(() => '('),
  'brackets and words': repeated(() => '(Kidal ['),
  'full stops': repeated(() => '. '),
  commas: repeated(() => ', '),
  spaces: repeated(() => ' '),
  'spaces and a word': repeated((i) => (i % 1000 === 0 ? 'Kidal' : ' ')),
  'line breaks': repeated(() => '\n'),
  'short lines': repeated(() => 'Kidal\n'),
  'one word': repeated(() => 'a'),
  capitals: repeated(() => 'KIDAL '),
  dashes: repeated(() => '- '),
  'emoji and marks': repeated(() => 'e\u0301\u{1F600}\u202E'),
  months: repeated(() => 'May '),
  since: repeated(() => 'depuis since '),
  'the day after': repeated(() => 'the day after, '),
  statements: repeated((i) => `Rebels killed ${i % 90} soldiers in Gao on ${weekdays[i % 7]}. `),
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['January', 'March', 'May', 'July', 'August', 'October', 'December']

const day = (i: number): string => `${1 + (i % 28)} ${months[i % 7]}`

const prose = (i: number): string =>
  `Gunmen attacked a convoy near Kidal on ${weekdays[i % 7]}, residents said, and ${i % 50} soldiers had died by ${day(i)} ${2010 + (i % 9)}.`

function repeated(unit: (i: number) => string): (length: number) => string {
  return (length) => {
    const parts: string[] = []
    for (let i = 0, size = 0; size < length; i += 1) {
      const part = unit(i)
      parts.push(part)
      size += part.length
    }
    return parts.join('').slice(0, length)
  }
}
