import { WINDOW } from '@emberdesk/domain/query'
import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { liveRegistry } from '@/data/live.ts'
import { tellOwnWrites } from '@/data/own-writes.ts'
import { createFakeDesk, type FakeDesk } from '@/testing/fake-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { useSession } from '@/entities/session/index.ts'
import type { Row } from './mirror/row.ts'
import { useTicket } from './useTicket.ts'

const { shelf, machine } = await vi.hoisted(async () => {
  const { machineWith, memoryShelf } = await import('@/testing/memory-shelf.ts')
  const memory = memoryShelf()
  return { shelf: memory, machine: machineWith(memory) }
})
vi.mock('@/data/machine-shelf.ts', () => machine)

const START = Date.UTC(2026, 10, 22, 12)
const at = (minute: number) => new Date(START + minute * 60_000)
const ticket = (id: string, minute: number, part: Partial<Row> = {}): Row =>
  sampleTicket({ id, departmentId: 'support', bucket: 'active', updatedAt: at(minute), ...part })
const others = (minute: number) => Array.from({ length: WINDOW }, (_, n) => ticket(`other${n}`, minute + n))

let desk: FakeDesk
let scope: EffectScope
let pinia: Pinia

beforeEach(async () => {
  vi.useFakeTimers({ now: START })
  pinia = createPinia()
  setActivePinia(pinia)
  scope = effectScope()
  desk = createFakeDesk()
  await shelf.clear()
  useSession().who = {
    ...{ uid: 'mara', name: 'mara', email: '' },
    claims: { role: 'agent', departments: ['support'] },
  }
})
afterEach(() => {
  scope.stop()
  liveRegistry.stopAll()
  disposePinia(pinia)
  vi.useRealTimers()
})
const rest = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const watched = () => desk.watched.filter((path) => path.startsWith('tickets/'))
const use = (id: string) => scope.run(() => useTicket(() => id))!

it('costs no listener of its own while the lists are told its every change', async () => {
  desk.put('tickets', ticket('t1', -5))
  scope.run(() => useTicket(() => null))
  await rest()
  const { doc, pending, error } = use('t1')
  expect(doc.value).toMatchObject({ id: 't1', priority: 2 })
  expect([pending.value, error.value]).toEqual([false, null])
  const lock = { by: 'ana', name: 'Ana', expiresAt: at(5) }
  desk.put('tickets', ticket('t1', -5, { lock }))
  await rest()
  expect(doc.value?.lock).toEqual(lock)
  expect(watched()).toEqual([])
})

it('shows what I change before the server has it', async () => {
  desk.put('tickets', ticket('t1', -5))
  const { doc } = use('t1')
  await rest()
  const saved = Promise.withResolvers<void>()
  tellOwnWrites([{ kind: 'update', path: 'tickets/t1', data: { priority: 4 } }], saved.promise)
  expect(doc.value).toMatchObject({ priority: 4, pending: true })
})

it('listens by itself to one that only changed long ago, and to none that nobody knows', async () => {
  desk.put('tickets', ticket('t1', -500), ...others(-100))
  scope.run(() => useTicket(() => null))
  await rest()
  const { doc } = use('t1')
  expect(doc.value).toMatchObject({ id: 't1' })
  use('elsewhere')
  expect(watched()).toEqual(['tickets/t1', 'tickets/elsewhere'])
})

it('listens as soon as so much else has changed that the lists would miss something, and no longer than that', async () => {
  desk.put('tickets', ticket('t1', -500))
  const { doc } = use('t1')
  await rest()
  await rest(60_000)
  expect(watched()).toEqual([])
  desk.put('tickets', ...others(-100))
  await rest()
  expect(watched()).toEqual(['tickets/t1'])
  expect(doc.value).toMatchObject({ id: 't1' })
  desk.put('tickets', ticket('t1', 1))
  await rest(60_000)
  expect(watched()).toEqual([])
  expect(doc.value?.updatedAt).toEqual(at(1))
})
