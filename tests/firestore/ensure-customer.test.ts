import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerIdOf, UNKNOWN_CUSTOMER } from '../../domain/customer/index.ts'
import { sha256Hex } from '../../functions/src/adapters/digest.ts'
import { ensureCustomer } from '../../functions/src/adapters/ensure-customer.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import { queuedEntry } from '../../domain/outbox/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
let smtp: SmtpProbe

beforeAll(async () => {
  smtp = await startSmtpProbe()
  useEmulator(smtp.url)
  await seedTeam()
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

function somebody(name = 'Iris Vale') {
  const from = { name, address: `${newId()}@example.org` }
  return { from, by: customerIdOf(from.address, sha256Hex) }
}

describe('the customer of a filed message', () => {
  it('is made with the first message, and stays as he is with the next', async () => {
    const message = somebody()
    expect(await ensureCustomer(message, now)).toBe(false)
    const customer = {
      ...{ name: 'Iris Vale', emails: [message.from.address], phones: [], organisationId: null },
      ...{ createdAt: now, updatedAt: now },
    }
    expect(await read(`customers/${message.by}`)).toEqual(customer)
    expect(await ensureCustomer({ ...message, from: { ...message.from, name: 'Other' } }, new Date())).toBe(
      true,
    )
    expect(await read(`customers/${message.by}`)).toEqual(customer)
  })

  it('is new to one of several at once', async () => {
    const message = somebody()
    const known = await Promise.all(Array.from({ length: 6 }, () => ensureCustomer(message, now)))
    expect(known.filter((each) => !each)).toHaveLength(1)
  })

  it('is nobody for a sender without an address, and for an agent', async () => {
    const before = Object.keys(await readAll('customers')).length
    expect(await ensureCustomer({ by: UNKNOWN_CUSTOMER, from: { name: 'Ghost', address: '' } }, now)).toBe(
      true,
    )
    expect(await ensureCustomer({ ...somebody(), by: 'mara' }, now)).toBe(true)
    expect(Object.keys(await readAll('customers'))).toHaveLength(before)
  })

  it.each(['mail', 'form'] as const)('comes with the fan-out of a message by %s', async (channel) => {
    const { from, by } = somebody()
    const { ticketId, messageId } = await seedTicket({}, { channel, from, by })
    const given = { ticketId, messageId, departmentId: 'support', recipient: null, mailId: null }
    await db()
      .doc(`outbox/${messageId}_f`)
      .create(queuedEntry({ ...given, kind: 'fanOut' }, new Date()))
    await deliverEntry(`${messageId}_f`)
    expect(await read(`customers/${by}`)).toMatchObject({ name: 'Iris Vale', emails: [from.address] })
  })
})
