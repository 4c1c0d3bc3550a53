import { expect, it } from 'vitest'
import { customerLanguage } from './customer-language.ts'

const letter = (newText: string, direction: 'in' | 'out' = 'in') => ({ direction, newText, text: newText })

it.each([
  ['his newest letter', [letter('Vielen Dank für die Hilfe.'), letter('Thank you for the help.')], 'de'],
  ['an older one when the newest says too little', [letter('ok'), letter('Merci pour votre réponse.')], 'fr'],
  [
    'his letters, not ours',
    [letter('Thank you for writing to us.', 'out'), letter('Dziękuję za odpowiedź.')],
    'pl',
  ],
  ['the subject when no letter tells', [letter('TP-10870'), letter('👍')], 'es'],
])('tells by %s', (_, messages, language) => {
  expect(customerLanguage(messages, '¿Cuándo llega la lámpara?')).toBe(language)
})

it('says nothing when nothing tells, and looks no further back than five letters', () => {
  const short = Array.from({ length: 5 }, () => letter('ok'))
  expect(customerLanguage([...short, letter('Merci pour votre réponse.')], 'TP-1')).toBeNull()
  expect(customerLanguage([], '')).toBeNull()
})

it('reads the whole text where nothing is known to be new', () => {
  const quoted = { direction: 'in' as const, newText: '', text: 'Vielen Dank für die Hilfe.' }
  expect(customerLanguage([quoted], '')).toBe('de')
})
