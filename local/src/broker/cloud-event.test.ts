import { describe, expect, it } from 'vitest'
import { attributeHeaders, readAttributes, readEmulatorEvent } from './cloud-event.ts'

const headers = {
  'ce-id': '1',
  'ce-type': 'google.cloud.firestore.document.v1.created',
  'ce-source': '//firestore.googleapis.com/projects/projects/demo-x/databases/(default)',
  'ce-document': 'tickets/a',
  'content-type': 'application/protobuf',
}

describe('an event of the emulator', () => {
  it('has its attributes and the bytes that came as base64', () => {
    const event = readEmulatorEvent(headers, Buffer.from('CgEA/w==', 'latin1'))
    expect(event.data).toEqual(Buffer.from([10, 1, 0, 255]))
    expect(event.attributes).toEqual({
      id: '1',
      type: 'google.cloud.firestore.document.v1.created',
      source: '//firestore.googleapis.com/projects/demo-x/databases/(default)',
      document: 'tickets/a',
    })
  })

  it('keeps its attributes on the way to the host', () => {
    const { attributes } = readEmulatorEvent(headers, Buffer.alloc(0))
    expect(readAttributes(attributeHeaders(attributes))).toEqual(attributes)
  })
})
