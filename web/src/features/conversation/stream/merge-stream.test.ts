import type { TicketEventWithId } from '@emberdesk/domain/event'
import { describe, expect, it } from 'vitest'
import { event, message, note } from '../testing/samples.ts'
import { mergeStream } from './merge-stream.ts'

const kinds = (sources: Parameters<typeof mergeStream>[0]) =>
  mergeStream(sources).map((item) =>
    item.kind === 'events' ? `events:${item.events.map((e) => e.id).join('+')}` : item.key,
  )
const at = (text: string) => new Date(text)

describe('mergeStream', () => {
  it('puts messages, notes and history in order of time, oldest first, below a separator for each day', () => {
    expect(
      kinds({
        messages: [
          message({ id: 'm2', at: at('2026-11-02T08:00:00Z') }),
          message({ id: 'm1', at: at('2026-11-01T09:00:00Z') }),
        ],
        notes: [note({ id: 'n1', at: at('2026-11-01T10:00:00Z') })],
        events: [event({ id: 'e1', at: at('2026-11-01T09:30:00Z') })],
      }),
    ).toEqual(['day-2026-11-1-', 'message-m1', 'events:e1', 'note-n1', 'day-2026-11-2-', 'message-m2'])
  })

  it('folds events that follow one another, not those with a message or a midnight between them', () => {
    const times: [string, string][] = [
      ['a', '2026-11-01T09:00:00Z'],
      ['b', '2026-11-01T09:01:00Z'],
      ['c', '2026-11-01T09:03:00Z'],
      ['d', '2026-11-02T09:03:00Z'],
    ]
    const events: TicketEventWithId[] = times.map(([id, time]) => event({ id, at: at(time) }))
    expect(
      kinds({ messages: [message({ id: 'm', at: at('2026-11-01T09:02:00Z') })], notes: [], events }),
    ).toEqual(['day-2026-11-1-', 'events:a+b', 'message-m', 'events:c', 'day-2026-11-2-', 'events:d'])
  })

  it('puts a line before the first message that is new to the reader', () => {
    const messages = [
      message({ id: 'm1', at: at('2026-11-01T08:00:00Z') }),
      message({ id: 'm2', at: at('2026-11-02T08:00:00Z') }),
    ]
    const items = mergeStream({ messages, notes: [], events: [] }, 'm2')
    expect(items.map(({ key }) => key)).toEqual([
      'day-2026-11-1-',
      'message-m1',
      'day-2026-11-2-',
      'unread',
      'message-m2',
    ])
  })

  it('keeps what is still on its way at the end, even when this clock runs behind', () => {
    expect(
      kinds({
        messages: [
          message({ id: 'mine', at: at('2026-11-01T08:59:00Z'), pending: true }),
          message({ id: 'theirs', at: at('2026-11-01T09:00:00Z') }),
        ],
        notes: [],
        events: [],
      }),
    ).toEqual(['day-2026-11-1-', 'message-theirs', 'message-mine'])
  })

  it('orders entries of the same instant the same way each time: message, note, event, then by id', () => {
    const same = at('2026-11-01T09:00:00Z')
    const sources = {
      messages: [message({ id: 'b', at: same }), message({ id: 'a', at: same })],
      notes: [note({ id: 'n', at: same })],
      events: [event({ id: 'e', at: same })],
    }
    const reversed = { ...sources, messages: [...sources.messages].reverse() }
    expect(kinds(sources)).toEqual(['day-2026-11-1-', 'message-a', 'message-b', 'note-n', 'events:e'])
    expect(kinds(reversed)).toEqual(kinds(sources))
  })

  it('keeps the key of a folded line when more events join it', () => {
    const first = event({ id: 'a', at: at('2026-11-01T09:00:00Z') })
    const next = event({ id: 'b', at: at('2026-11-01T09:01:00Z') })
    const keyOf = (events: TicketEventWithId[]) => mergeStream({ messages: [], notes: [], events })[1]?.key
    expect(keyOf([first, next])).toBe(keyOf([first]))
  })

  it('tells of a reply only when it came another way than this screen', () => {
    const events = [
      event({ id: 'web', type: 'replied', via: 'web', at: at('2026-11-01T09:00:00Z') }),
      event({ id: 'mail', type: 'replied', via: 'mail', at: at('2026-11-01T09:01:00Z') }),
    ]
    expect(kinds({ messages: [], notes: [], events })).toEqual(['day-2026-11-1-', 'events:mail'])
  })

  it('is empty for an empty ticket', () => {
    expect(mergeStream({ messages: [], notes: [], events: [] })).toEqual([])
  })
})
