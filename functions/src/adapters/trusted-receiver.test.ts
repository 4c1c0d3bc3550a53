import { expect, it } from 'vitest'
import { trustedReceiver } from './trusted-receiver.ts'

it.each([
  ['', undefined],
  ['{}', undefined],
  ['{"receiver":{"authservId":"mx.example.com"}}', 'mx.example.com'],
  ['{"receiver":{"authservId":""}}', undefined],
  ['no JSON', undefined],
])('%j: %j', (secret, receiver) => {
  expect(trustedReceiver(secret)).toBe(receiver)
})
