import { parseNumber } from '@emberdesk/domain/number'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { stories } from './testing/crash-story.ts'
import { playStory, type Played } from './testing/play-story.ts'

const RUNS = 800

interface Stored {
  text: string
  outcome: string
  number: string
  rawPath: string
  baseVersion: number
  attachments: { path: string }[]
}

const TICKETS = /^tickets\/[^/]+$/
const MESSAGES = /^tickets\/[^/]+\/messages\//
const happened = { appended: 0, crashes: 0, failures: 0, lostRaces: 0, pending: 0, sentTwice: 0 }

function documentsOf({ world: { database } }: Played, pattern: RegExp): [string, Stored][] {
  return database.paths(pattern).map((path) => [path, database.documents.get(path) as unknown as Stored])
}

/** As many tickets as distinct mails, but for those that went on in another's; each once, and nothing of it missing. */
function checkFiled(played: Played): void {
  const { world, mails, stored } = played
  const tickets = documentsOf(played, TICKETS)
  const messages = documentsOf(played, MESSAGES)
  expect(stored.size).toBe(mails.length)
  expect(world.pending.waiting.size).toBe(0)
  expect(messages.map(([, { text }]) => text).toSorted()).toEqual(mails.map(({ text }) => text).toSorted())
  const outcomes = documentsOf(played, /^mailKeys\//).map(([, { outcome }]) => outcome)
  expect(outcomes).toHaveLength(mails.length)
  expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(tickets.length)
  for (const [path, message] of messages) {
    const mail = mails.find(({ text }) => text === message.text)
    expect(world.objects.objects.get(message.rawPath)).toEqual(mail?.raw)
    const files = message.attachments.map((file) => world.objects.objects.get(file.path)?.toString())
    expect(files).toEqual(mail?.parsed.files.map(({ bytes }) => Buffer.from(bytes).toString()))
    const [, ticketId, , messageId] = path.split('/')
    expect(world.database.documents.has(`tickets/${ticketId}/events/${messageId}`)).toBe(true)
  }
  for (const [path, ticket] of tickets) {
    const own = messages.filter(([each]) => each.startsWith(`${path}/`)).length
    expect(ticket).toMatchObject({ messageCount: own, version: own })
  }
  happened.appended += outcomes.length - tickets.length
}

/** Numbers from one on, without a gap. */
function checkNumbers(played: Played): void {
  const tickets = documentsOf(played, TICKETS)
  const counters = tickets.map(([, { number }]) => parseNumber(number)?.counter ?? 0)
  expect(counters.toSorted((a, b) => a - b)).toEqual(tickets.map((_, n) => n + 1))
  expect(played.world.database.documents.get('counters/2026')).toEqual({ value: tickets.length })
}

/**
 * Each mail that goes out was handed to the server once. The one window is a crash, or a lost settlement, between the server's acceptance
 * and the settling: for each time that happened there is one copy more, under the same Message-ID.
 */
function checkSent(played: Played): void {
  const outbox = played.world.outbox()
  const expected = documentsOf(played, MESSAGES).flatMap(([path, { baseVersion }]) => {
    const messageId = path.slice(path.lastIndexOf('/') + 1)
    return ['f', 'n_mara', ...(baseVersion === 0 ? ['a'] : [])].map((kind) => `${messageId}_${kind}`)
  })
  expect([...outbox.keys()].toSorted()).toEqual(expected.toSorted())
  for (const [id, { kind, state, mailId }] of outbox) {
    expect(state).toBe('sent')
    const windows = played.world.windows.get(id) ?? 0
    const copies = kind === 'fanOut' ? 0 : 1 + windows
    expect(played.world.handedOver.get(id) ?? []).toEqual(Array.from({ length: copies }, () => mailId))
    happened.sentTwice += windows
  }
}

describe('mail in and out, whatever dies between any two steps, fails, comes twice or comes late', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('is filed once, numbered without a gap, and sent once but for the one window', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), stories, async (scheduler, story) => {
        // The next turn of the event loop, too, comes at any time.
        vi.stubGlobal('setImmediate', (then: () => void) => {
          void scheduler.schedule(Promise.resolve(), 'turn').then(then)
        })
        const played = await playStory(scheduler, story)
        checkFiled(played)
        checkNumbers(played)
        checkSent(played)
        happened.crashes += played.befell.crash
        happened.failures += played.befell.fail
        happened.pending += played.leftPending
        happened.lostRaces += played.world.lostRaces
      }),
      { numRuns: RUNS, seed: 20_261_122 },
    )
    // All that this is about did happen, and not once or twice.
    for (const times of Object.values(happened)) expect(times).toBeGreaterThan(20)
  }, 60_000)
})
