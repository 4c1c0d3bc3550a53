import { sampleMailFacts } from '@emberdesk/domain/testing'
import { expect, it } from 'vitest'
import { message } from '../testing/samples.ts'
import { isQuiet } from './is-quiet.ts'

const thanks = sampleMailFacts({ nature: 'thanks' })

it.each([
  ['a thank-you in a ticket', message({ baseVersion: 2, mail: thanks }), true],
  [
    'an out-of-office note',
    message({ baseVersion: 1, mail: sampleMailFacts({ nature: 'outOfOffice' }) }),
    true,
  ],
  ['a request', message({ baseVersion: 2, mail: sampleMailFacts() }), false],
  ['a mail that made its ticket', message({ baseVersion: 0, mail: thanks }), false],
  ['a message of another channel', message({ baseVersion: 2 }), false],
  ['an answer of ours', message({ baseVersion: 2, direction: 'out', mail: thanks }), false],
])('%s was filed quietly: %#', (_, given, quiet) => {
  expect(isQuiet(given)).toBe(quiet)
})
