import { describe, expect, it } from 'vitest'
import { natureOf, type NatureFacts } from './nature.ts'
import { germanic } from './testing/germanic-samples.ts'
import { romance } from './testing/romance-samples.ts'
import { slavic } from './testing/slavic-samples.ts'

const person = { automatic: false, away: false, withheld: null }
const facts: NatureFacts = {
  subject: 'Re: The lamp hums',
  newText: 'Thanks!',
  senderName: '',
  auto: person,
  hasAttachments: false,
  isFollowUp: true,
  answered: null,
}
const natureIn = (changes: Partial<NatureFacts>) => natureOf({ ...facts, ...changes }).nature

describe.each(Object.entries({ ...germanic, ...romance, ...slavic }))('%s', (_, { thanks, more }) => {
  it('has its table', () => {
    expect(thanks.length).toBeGreaterThanOrEqual(15)
    expect(more.length).toBeGreaterThanOrEqual(15)
  })
  it.each(thanks)('is thanks: %s', (newText) => {
    const { nature, why } = natureOf({ ...facts, newText })
    expect(nature).toBe('thanks')
    expect(why).toMatch(/^[A-Z].+\.$/)
  })
  it.each(more)('is a request: %s', (newText) => {
    expect(natureOf({ ...facts, newText })).toEqual({ nature: 'request', why: '' })
  })
})

describe('natureOf', () => {
  it('takes a first mail for a request, whatever it says', () => {
    expect(natureIn({ isFollowUp: false })).toBe('request')
  })

  it.each<[string, Partial<NatureFacts>]>([
    ['with an attachment', { hasAttachments: true }],
    ['with nothing in it', { newText: '' }],
    ['of thanks for ever', { newText: 'Thanks! '.repeat(200) }],
    ['of thirty words of thanks', { newText: 'Thank you so much. '.repeat(8) }],
    ['with a name that nobody knows', { newText: 'Thanks\nBroken' }],
    ['with a wish where a name is expected', { newText: 'Thanks!\n\nBest,\nClose Ticket' }],
    ['that greets with more than a name', { newText: 'Hello Refund,\nthanks' }],
    ['that is not done yet', { newText: 'Thanks for the help so far' }],
    ['that is so so', { newText: 'Geht so' }],
    ['that says yes', { newText: 'Yes, thanks' }],
    ['that only agrees', { newText: 'Ok' }],
    ['of a thumb', { newText: '👍' }],
    ['of a sad face', { newText: 'Thanks 😞' }],
    ['with words of two languages', { newText: 'Danke for nichts' }],
  ])('takes one %s for a request', (_, changes) => {
    expect(natureIn(changes)).toBe('request')
  })

  it.each(['🙏', '❤️', '😊🎉', ':-)', 'Thanks 👍🏽'])('takes %s for thanks', (newText) => {
    expect(natureIn({ newText })).toBe('thanks')
  })

  it.each([
    ['Thanks\nIris', 'Iris Vale'],
    ['Thanks, Iris', 'Vale, Iris'],
    ['Hi Ann! Thank you! iris vale', 'Iris Vale'],
  ])('leaves the name of its sender aside: %s', (newText, senderName) => {
    expect(natureIn({ newText, senderName })).toBe('thanks')
  })

  it.each([
    ['Shall we send you another lamp?', 'Ok, thanks', 'request'],
    ['Shall we send you another lamp?', 'Thanks!', 'request'],
    ['Please let me know whether it works.', 'Perfect', 'request'],
    ['Bitte bestätigen Sie den Termin.', 'Danke, passt', 'request'],
    ['Does it work now?', 'Yes, it works, thanks!', 'thanks'],
    ['Does it work now?', 'Yes', 'request'],
    ['We have sent the lamp. Is there anything else we can help you with?', 'Perfect, thanks', 'thanks'],
    ['We have sent the lamp.', 'Ok', 'thanks'],
    ['We have sent the lamp.', '👍', 'thanks'],
    ['See https://desk.example/?a=b for more.', 'Great', 'thanks'],
  ])('after “%s” takes “%s” for %s', (answered, newText, nature) => {
    expect(natureIn({ answered, newText })).toBe(nature)
  })

  it('is done soon with what would make it try again and again', () => {
    const begin = Date.now()
    for (const word of ['thanks ', 'merci pour la ', 'grazie per e ', 'thank you so ', 'it has been ']) {
      natureIn({ newText: `${word.repeat(400 / word.length - 1)}x` })
      natureIn({ newText: word.repeat(1_000_000) })
    }
    expect(Date.now() - begin).toBeLessThan(1_000)
  })
})
