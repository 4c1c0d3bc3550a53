import { describe as suite, expect, it } from 'vitest'
import { onSchedule } from 'firebase-functions/scheduler'
import { onCall, onRequest } from 'firebase-functions/https'
import { onDocumentCreated, onDocumentUpdated } from 'firebase-functions/firestore'
import { onMessagePublished } from 'firebase-functions/pubsub'
import { describe } from './load-functions.ts'

/** What firebase-functions itself makes of a definition. */
const endpointOf = (made: unknown) => (made as { __endpoint: Parameters<typeof describe>[1] }).__endpoint
const nothing = async () => undefined

suite('describe', () => {
  it.each([
    ['https', onRequest((_request, response) => void response.end())],
    ['callable', onCall(nothing)],
    ['schedule', onSchedule('every minute', nothing)],
  ])('tells a %s function', (kind, made) => {
    expect(describe('f', endpointOf(made))).toEqual({ name: 'f', kind })
  })

  it('tells a Firestore function with its pattern, retries and time', () => {
    const made = onDocumentCreated({ document: 'tickets/{id}', retry: true, timeoutSeconds: 120 }, nothing)
    expect(describe('f', endpointOf(made))).toEqual({
      name: 'f',
      kind: 'event',
      eventType: 'google.cloud.firestore.document.v1.created',
      document: 'tickets/{id}',
      retry: true,
      timeoutSeconds: 120,
    })
  })

  it('knows one that watches a single document, without retries', () => {
    const made = onDocumentUpdated('settings/public', nothing)
    expect(describe('f', endpointOf(made))).toMatchObject({ document: 'settings/public', retry: false })
  })

  it('refuses a trigger that would never fire here', () => {
    expect(() => describe('f', endpointOf(onMessagePublished('topic', nothing)))).toThrow(/does not have/)
  })
})
