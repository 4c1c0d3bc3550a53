import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SERVER_TIME, write } from '@/data/write.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { changeTicket } from './change-ticket.ts'
import { useChanges } from './changes.ts'
import { cleanTags } from './clean-tags.ts'

vi.mock(import('@/data/write.ts'), async (original) => ({ ...(await original()), write: vi.fn() }))

describe('changing a ticket', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    vi.mocked(write).mockReset().mockResolvedValue()
  })
  const written = () => vi.mocked(write).mock.calls.map(([only]) => only)
  const solved = { status: 'resolved', category: 'solved', bucket: 'done' } as const

  it('writes the fields, signed by who changed them', () => {
    changeTicket('status', sampleTicket(), solved, 'ana')
    expect(written()).toEqual([
      {
        kind: 'update',
        path: 'tickets/ticket1',
        data: { ...solved, basis: { status: 'open' }, updatedAt: SERVER_TIME, updatedBy: 'ana' },
      },
    ])
  })

  it('says what its author saw in the guarded fields that it changes, and only there', () => {
    changeTicket('department', sampleTicket(), { departmentId: 'billing', assigneeId: null }, 'ana')
    changeTicket('tags', sampleTicket(), { tags: ['lamp'] }, 'ana')
    const [move, tags] = written().map((each) => (each as { data: object }).data)
    expect(move).toMatchObject({ basis: { departmentId: 'support' } })
    expect(tags).not.toHaveProperty('basis')
  })

  it('undoes on the basis of what it has set', () => {
    changeTicket('priority', sampleTicket(), { priority: 4 }, 'ana').undo()
    expect(written().at(-1)).toMatchObject({ data: { priority: 2, basis: { priority: 4 } } })
  })

  it('does not put back a time to sleep until that has come meanwhile', () => {
    const snoozedUntil = new Date(Date.now() - 1)
    changeTicket('status', sampleTicket({ snoozedUntil }), { ...solved, snoozedUntil: null }, 'ana').undo()
    expect(written().at(-1)).toMatchObject({ data: { status: 'open', snoozedUntil: null } })
  })

  it('undoes with what was there before, and redoes when the undo is undone', () => {
    const change = changeTicket('status', sampleTicket(), solved, 'ana')
    change.undo().undo()
    expect(written().map((each) => (each as { data: { status: string } }).data.status)).toEqual([
      'resolved',
      'open',
      'resolved',
    ])
  })

  it('undoes the newest first, each once', () => {
    const changes = useChanges()
    changes.record(changeTicket('priority', sampleTicket(), { priority: 4 }, 'ana'))
    changes.record(changeTicket('assignee', sampleTicket(), { assigneeId: 'ana' }, 'ana'))
    const last = () => (written().at(-1) as { data: object }).data
    expect(changes.undoLast()).toMatchObject({
      id: 'ticket1 assignee',
      detail: expect.stringContaining('Lamp'),
    })
    expect(last()).toMatchObject({ assigneeId: null })
    expect(changes.undoLast()).toMatchObject({ id: 'ticket1 priority' })
    expect(last()).toMatchObject({ priority: 2 })
    expect(changes.undoLast()).toBeNull()
  })

  it('does not undo again what its toast has undone', () => {
    const changes = useChanges()
    changes.record(changeTicket('priority', sampleTicket(), { priority: 4 }, 'ana')).undo()
    expect(changes.undoLast()).toBeNull()
  })

  it('has nothing to undo of a change that was refused', async () => {
    const changes = useChanges()
    vi.mocked(write).mockRejectedValue(new Error('permission-denied'))
    const { saved } = changes.record(changeTicket('priority', sampleTicket(), { priority: 4 }, 'ana'))
    await expect(saved).rejects.toThrow()
    expect(changes.undoLast()).toBeNull()
  })

  it('cleans tags: trimmed, without doubles and empty ones, 20 of 40 characters', () => {
    expect(cleanTags([' lamp ', 'lamp', '', '  ', 'two\n words'])).toEqual(['lamp', 'two words'])
    expect(cleanTags(['x'.repeat(60)])[0]).toHaveLength(40)
    expect(cleanTags(Array.from({ length: 30 }, (_, n) => `tag${n}`))).toHaveLength(20)
  })
})
