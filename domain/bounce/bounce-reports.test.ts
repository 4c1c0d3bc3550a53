import { describe, expect, it } from 'vitest'
import type { Bounce, BouncedRecipient } from './bounce.ts'
import { bounceReports } from './bounce-reports.ts'
import { bounceSentence } from './bounce-sentence.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const told = (address: string, over: Partial<BouncedRecipient> = {}): BouncedRecipient => ({
  ...{ address, original: '', state: 'bounced', hard: true, status: '5.1.1', detail: 'No such user' },
  ...over,
})
const bounce = (...recipients: BouncedRecipient[]): Bounce => ({ kind: 'delivery', mailIds: [], recipients })
const tied = (recipients: string[], proven = true) => ({ recipients, proven, at: NOW, rawPath: 'raw/x' })
const iris = 'iris@example.org'
const two = 'two@example.org'

describe('what a bounce reports', () => {
  it('is about recipients of the mail alone, under the address that we wrote to', () => {
    const found = bounceReports(
      bounce(
        told('eve@example.net'),
        told('i@home.example', { original: iris }),
        told(two, { state: 'delayed' }),
      ),
      tied([iris, two]),
    )
    expect(found?.address).toBe(iris)
    expect(found?.reports).toMatchObject([
      { address: iris, state: 'bounced', hard: true, by: 'bounce', rawPath: 'raw/x', at: NOW },
      { address: two, state: 'delayed' },
    ])
  })

  it('is about the only recipient when it names another, or nobody', () => {
    for (const named of ['i@home.example', '']) {
      expect(bounceReports(bounce(told(named)), tied([iris]))).toMatchObject({ address: iris })
    }
    expect(bounceReports(bounce(told('eve@example.net')), tied([iris, two]))).toBeNull()
    expect(bounceReports(bounce(), tied([iris]))).toBeNull()
  })

  it('without proof has to name a recipient, and takes no address for dead', () => {
    expect(bounceReports(bounce(told('eve@example.net')), tied([iris], false))).toBeNull()
    expect(bounceReports(bounce(told(iris)), tied([iris], false))?.reports).toMatchObject([{ hard: false }])
  })

  it('is nothing for what was handed on, for a receipt and for a complaint', () => {
    const relayed = bounceReports(bounce(told(iris, { state: 'relayed' })), tied([iris]))
    const receipt = bounceReports({ ...bounce(told(iris)), kind: 'receipt' }, tied([iris]))
    expect([relayed, receipt]).toEqual([
      { address: iris, reports: [] },
      { address: iris, reports: [] },
    ])
  })
})

describe('what people read of it', () => {
  it.each([
    [bounce(told(iris)), `It reports that the mail to ${iris} came back.`],
    [bounce(told(iris, { state: 'delivered' })), `It reports that the mail to ${iris} was delivered.`],
    [
      { ...bounce(told(iris, { detail: 'displayed' })), kind: 'receipt' as const },
      `The mail program of ${iris} reports what became of our mail: displayed.`,
    ],
    [
      { ...bounce(told(iris, { detail: 'abuse' })), kind: 'complaint' as const },
      `${iris} reported our mail as unwanted (abuse).`,
    ],
  ])('%#', (about, sentence) => {
    expect(bounceSentence(about, iris)).toBe(sentence)
  })
})
