/** A class of digits: what it matches, and which characters that can be. */
export interface DigitClass {
  readonly regex: string
  /** Texts it can be, and perhaps some more: `#` is a digit, other characters stand for themselves. */
  readonly shapes: readonly string[]
}

/** Classes of digits: they are the same in every language. */
export const digitClasses: Readonly<Record<string, DigitClass>> = {
  d: { regex: '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)', shapes: ['#', '##'] },
  mm2: { regex: '(?:0[1-9]|1[0-2])(?!\\d)', shapes: ['##'] },
  d2digits: { regex: '(?:0[1-9]|[12]\\d|3[01])(?!\\d)', shapes: ['##'] },
  mm: { regex: '(?:0?[1-9]|1[0-2])(?!\\d)', shapes: ['#', '##'] },
  yyyy: { regex: '(?:1\\d|20)\\d\\d(?!\\d)', shapes: ['1###', '20##'] },
  yy: { regex: '\\d\\d(?!\\d)', shapes: ['##'] },
  hh: { regex: '(?:[01]?\\d|2[0-4])(?!\\d)', shapes: ['#', '##'] },
  hh2: { regex: '(?:[01]\\d|2[0-3])(?=[0-5]\\d(?!\\d))', shapes: ['##'] },
  cc: { regex: '(?:1\\d|20)(?=\\d\\d(?!\\d))', shapes: ['1#', '20'] },
  dd: { regex: '\\d\\d(?!\\d)', shapes: ['##'] },
  min: { regex: '[0-5]\\d(?!\\d)', shapes: ['##'] },
  h12: { regex: '(?:0?[1-9]|1[0-2])(?!\\d)', shapes: ['#', '##'] },
  h12pm: { regex: '(?:0?[1-9]|1[0-2])(?!\\d)', shapes: ['#', '##'] },
  h12am: { regex: '(?:0?[1-9]|1[0-2])(?!\\d)', shapes: ['#', '##'] },
  int: { regex: '\\d{1,4}(?!\\d)', shapes: ['#', '##', '###', '####'] },
  off: { regex: '[+-]\\d{1,2}(?!\\d)', shapes: ['+#', '+##', '-#', '-##'] },
  hundreds: { regex: '1\\d(?=00)', shapes: ['1#'] },
  decade: { regex: '(?:1\\d|20)\\d(?=0)', shapes: ['1##', '20#'] },
  bcdecade: { regex: '\\d{1,3}(?=0)', shapes: ['#', '##', '###'] },
  bcyear: { regex: '\\d{1,4}(?!\\d)', shapes: ['#', '##', '###', '####'] },
  century: { regex: '\\d{1,2}(?=th|st|nd|rd|e|eme)', shapes: ['#', '##'] },
  decimal: {
    regex: '\\d{1,3}[.,]\\d{1,2}(?!\\d)',
    shapes: ['#', '##', '###'].flatMap((n) => ['.#', '.##', ',#', ',##'].map((rest) => n + rest)),
  },
}
