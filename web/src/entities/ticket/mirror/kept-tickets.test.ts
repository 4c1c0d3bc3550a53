import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import { putKept, readAhead, readKept } from './kept-tickets.ts'

const { shelf, machine } = await vi.hoisted(async () => {
  const { machineWith, memoryShelf } = await import('@/testing/memory-shelf.ts')
  const memory = memoryShelf()
  return { shelf: memory, machine: machineWith(memory) }
})
vi.mock('@/data/machine-shelf.ts', () => machine)

const NOW = Date.UTC(2026, 10, 22)
async function keep() {
  await putKept({ chunk: 0, rows: [sampleTicket({ id: 'a' })] })
  await putKept({
    meta: { uid: 'mara', departments: ['support'], until: NOW, complete: true, savedAt: NOW },
  })
}

beforeEach(() => shelf.clear())

describe('what an earlier visit left', () => {
  it('is read ahead once, and as it is by then the next time', async () => {
    await keep()
    readAhead()
    await putKept({ chunk: 0, rows: [] })
    expect((await readKept('mara', NOW))?.chunks.flat()).toHaveLength(1)
    expect((await readKept('mara', NOW))?.chunks.flat()).toHaveLength(0)
  })

  it('is gone when it was wiped after it was read ahead', async () => {
    await keep()
    readAhead()
    await machine.wipeMachine()
    expect(await readKept('mara', NOW)).toBeNull()
  })

  it('is wiped when it is another one’s', async () => {
    await keep()
    expect(await readKept('jonas', NOW)).toBeNull()
    expect(shelf.records.size).toBe(0)
  })
})
