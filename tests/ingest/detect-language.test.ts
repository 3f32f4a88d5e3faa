import { expect, test } from 'vitest'
import { detectLanguage } from '../../src/ingest/detect-language.ts'

test.each([
  ['fr', 'Samedi, des combattants armés sont entrés dans la ville de Gao sans rencontrer de résistance.'],
  ['en', 'On Friday Tuareg rebels took control of the strategic town of Kidal.'],
  ['es', 'El viernes los rebeldes tuaregs tomaron el control de la ciudad estratégica de Kidal.'],
  ['ar', 'سيطر المتمردون الطوارق يوم الجمعة على مدينة كيدال الاستراتيجية.'],
  ['he', 'ביום שישי השתלטו המורדים על העיר האסטרטגית קידאל.'],
  ['uk', 'У п’ятницю повстанці захопили стратегічне місто Кідаль.'],
  ['und', '12 34 – 56'],
  ['und', ''],
])('a text in %s is told', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language)
})
