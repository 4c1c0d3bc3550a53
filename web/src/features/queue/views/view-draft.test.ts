import { builtInView, TEAM, type ViewWithId } from '@emberdesk/domain/view'
import { describe, expect, it } from 'vitest'
import { draftFrom, flatten, mayEdit } from './view-draft.ts'

const test = { kind: 'test', field: 'status', op: 'is', value: ['open'] } as const
const open = builtInView('open') as ViewWithId

describe('a view being made', () => {
  it('has no groups that only wrap', () => {
    const any = { kind: 'any', of: [test] } as const
    expect(
      flatten({ kind: 'all', of: [{ kind: 'all', of: [test, { kind: 'all', of: [any] }] }, test] }),
    ).toEqual({
      kind: 'all',
      of: [test, any, test],
    })
    expect(flatten(any)).toBe(any)
  })

  it('is its author’s own, whatever it was made from', () => {
    const draft = draftFrom({ ...open, ownerId: TEAM, departmentIds: ['support'] }, 'ana', 'x'.repeat(80), 3)
    expect(draft).toMatchObject({ ownerId: 'ana', departmentIds: [], order: 3, sort: open.sort })
    expect(draft.name).toHaveLength(60)
    expect(draft).not.toHaveProperty('id')
  })

  it.each([
    ['ana', false, true],
    ['ben', false, false],
    ['ben', true, true],
  ])('of ana may be changed by %s (lead: %s): %s', (uid, isLead, may) => {
    expect(mayEdit({ ...open, ownerId: 'ana' }, { uid, isLead })).toBe(may)
  })

  it('that every desk has is nobody’s to change', () => {
    expect(mayEdit(open, { uid: 'ana', isLead: true })).toBe(false)
  })
})
