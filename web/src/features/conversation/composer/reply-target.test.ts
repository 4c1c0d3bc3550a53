import { sampleMailFacts } from '@emberdesk/domain/testing'
import { describe, expect, it } from 'vitest'
import { message } from '../testing/samples.ts'
import { replaced, replyTarget } from './reply-target.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const home = { name: 'Iris at home', address: 'home@example.com' }
const wish = message({ at: at(2), mail: sampleMailFacts({ replyTo: home }) })

describe('replyTarget', () => {
  it('is what the newest mail that came in asks for, also after our answer', () => {
    const answer = message({ at: at(3), direction: 'out' })
    expect(replyTarget([answer, wish, message({ at: at(1) })])).toEqual({
      from: wish.from,
      replyTo: home,
      doubtful: false,
    })
  })

  it('is forgotten with the next mail that asks for nothing', () => {
    expect(replyTarget([wish, message({ at: at(3), mail: sampleMailFacts() })])).toBeNull()
  })

  it('is none when it is the sender himself', () => {
    const own = { name: '', address: wish.from.address.toUpperCase() }
    expect(replyTarget([message({ mail: sampleMailFacts({ replyTo: own }) })])).toBeNull()
  })

  it('is doubtful when nobody vouches for the sender', () => {
    const authenticity = { verdict: 'unverified' as const, why: 'DMARC failed.', checks: null }
    const mail = sampleMailFacts({ replyTo: home, authenticity })
    expect(replyTarget([message({ mail })])).toMatchObject({ doubtful: true })
  })
})

describe('replaced', () => {
  const iris = { name: 'Iris', address: 'iris@example.net' }
  const bob = { name: 'Bob', address: 'bob@example.net' }

  it('puts one mailbox in the place of another, once', () => {
    expect(replaced([iris, bob, home], 'IRIS@example.net', home)).toEqual([home, bob])
  })

  it('changes nothing where the other is not among them', () => {
    expect(replaced([bob, home], iris.address, home)).toEqual([bob, home])
  })
})
