import { ticketPageQuery, type QuerySpec } from '@emberdesk/domain/query'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { setLiveSource } from './live.ts'
import type { LiveChange, LiveSource } from './live-source.ts'
import { useLiveDoc } from './useLiveDoc.ts'
import { useLiveQuery } from './useLiveQuery.ts'

interface Row {
  subject: string
}

const added = (...ids: string[]): LiveChange[] =>
  ids.map((id, newIndex) => ({
    type: 'added',
    row: { id, pending: false, subject: id },
    oldIndex: -1,
    newIndex,
  }))

function fakeSource() {
  const asked: { spec: QuerySpec; answer: (changes: LiveChange[], pendingWrites?: boolean) => void }[] = []
  const docs: { path: string; answer: (id: string | null) => void }[] = []
  const source: LiveSource = {
    query(spec, next) {
      asked.push({
        spec,
        answer: (changes, pendingWrites = false) => next(changes, { fromCache: false, pendingWrites }),
      })
      return () => {}
    },
    doc(path, next) {
      docs.push({
        path,
        answer: (id) => next(id ? { id, pending: false } : null, { fromCache: false, pendingWrites: false }),
      })
      return () => {}
    },
  }
  return { source, asked, docs }
}

describe('useLiveQuery', () => {
  let fake: ReturnType<typeof fakeSource>
  let scope: EffectScope
  beforeEach(() => {
    fake = fakeSource()
    setLiveSource(fake.source)
    scope = effectScope()
  })
  afterEach(() => scope.stop())

  const use = (spec: () => QuerySpec | null) => scope.run(() => useLiveQuery<Row>(spec))!
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

  it('asks once for equal specs, however they were made', () => {
    const first = use(() => ticketPageQuery(['support'], 'active'))
    const second = use(() => ticketPageQuery(['support'], 'active'))
    expect(fake.asked).toHaveLength(1)
    fake.asked[0]!.answer(added('a'))
    expect(ids(first.rows.value)).toEqual(['a'])
    expect(second.rows.value).toBe(first.rows.value)
  })

  it('patches its rows, and says when our own change is still on its way', () => {
    const { rows, hasPendingWrites } = use(() => ticketPageQuery(['support'], 'active'))
    const { answer } = fake.asked[0]!
    answer(added('a', 'b'))
    const [a] = rows.value
    const changed = { id: 'b', pending: true, subject: 'new' }
    answer([{ type: 'modified', row: changed, oldIndex: 1, newIndex: 0 }], true)
    expect(rows.value.map(({ subject }) => subject)).toEqual(['new', 'a'])
    expect(rows.value[1]).toBe(a)
    expect(hasPendingWrites.value).toBe(true)
  })

  it('rests without a spec', () => {
    const { rows, pending } = use(() => null)
    expect(fake.asked).toHaveLength(0)
    expect(rows.value).toEqual([])
    expect(pending.value).toBe(false)
  })

  it('keeps its rows while a larger window of the same list loads', async () => {
    const limit = ref(2)
    const { rows, full } = use(() => ticketPageQuery(['support'], 'active', limit.value))
    fake.asked[0]!.answer(added('a', 'b'))
    expect(full.value).toBe(true)
    limit.value = 4
    await nextTick()
    expect(fake.asked[1]!.spec.limit).toBe(4)
    expect(ids(rows.value)).toEqual(['a', 'b'])
    fake.asked[1]!.answer(added('a', 'b', 'c'))
    expect(ids(rows.value)).toEqual(['a', 'b', 'c'])
    expect(full.value).toBe(false)
  })

  it('never shows the rows of one list under the name of another', async () => {
    const department = ref('support')
    const { rows, pending } = use(() => ticketPageQuery([department.value], 'active'))
    fake.asked[0]!.answer(added('a'))
    department.value = 'billing'
    await nextTick()
    expect(rows.value).toEqual([])
    expect(pending.value).toBe(true)
  })

  it('shows a document of a list at once, before its own listener has answered', () => {
    use(() => ticketPageQuery(['support'], 'active'))
    fake.asked[0]!.answer(added('a'))
    const { doc } = scope.run(() => useLiveDoc<Row>(() => 'tickets/a'))!
    expect(doc.value?.subject).toBe('a')
    fake.docs[0]!.answer(null)
    expect(doc.value).toBeNull()
  })

  it('gives one document, or null when there is none', () => {
    const { doc, pending } = scope.run(() => useLiveDoc(() => 'tickets/a'))!
    expect(pending.value).toBe(true)
    fake.docs[0]!.answer('a')
    expect(doc.value?.id).toBe('a')
    fake.docs[0]!.answer(null)
    expect(doc.value).toBeNull()
    expect(pending.value).toBe(false)
  })
})
