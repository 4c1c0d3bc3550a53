import type { Message } from '../message/schema.ts'
import { SAMPLE_TIME } from './time.ts'

/** A customer's mail as it was filed: the first message of the sample ticket. */
export function sampleMessage(over: Partial<Message> = {}): Message {
  return {
    direction: 'in',
    channel: 'mail',
    from: { name: 'Iris Vale', address: 'iris@example.org' },
    to: [{ name: '', address: 'support@tallowpine.example' }],
    cc: [],
    subject: 'The arc lamp hums',
    text: 'It hums.\nWhat now?',
    newText: 'It hums.\nWhat now?',
    html: '',
    bodyPath: null,
    attachments: [],
    state: 'received',
    error: null,
    messageId: '<first@example.org>',
    references: [],
    rawPath: null,
    at: SAMPLE_TIME,
    by: 'c1',
    baseVersion: 0,
    ...over,
  }
}

/** An agent's answer to the sample message, as a browser writes it: not sent yet. */
export function sampleReply(over: Partial<Message> = {}): Message {
  return sampleMessage({
    direction: 'out',
    from: { name: '', address: '' },
    to: [{ name: 'Iris Vale', address: 'iris@example.org' }],
    text: 'Please turn the dimmer to full once.',
    newText: 'Please turn the dimmer to full once.',
    state: 'queued',
    messageId: null,
    at: new Date(SAMPLE_TIME.getTime() + 60_000),
    by: 'mara',
    baseVersion: 1,
    ...over,
  })
}
