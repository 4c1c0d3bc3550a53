import { WINDOW, type QuerySpec } from '@emberdesk/domain/query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, effectScope, nextTick, ref, shallowRef, type EffectScope } from 'vue'
import type { Live } from '@/data/live-source.ts'
import type { PageSource } from '@/data/page-source.ts'
import { setPageSource } from '@/data/pages.ts'
import { usePages } from './usePages.ts'

vi.mock('@/data/rest-page.ts', () => ({ restPage: vi.fn() }))

type Row = { at: Date }
const row = (n: number): Live<Row> => ({ id: `m${n}`, at: new Date(n * 1_000), pending: false })
const spec = { name: 'earlier', limit: WINDOW } as QuerySpec

let scope: EffectScope
const live = shallowRef<readonly Live<Row>[]>([])
const full = ref(true)
const source = vi.fn<PageSource>()
const earlier = vi.fn((_at: Date) => spec)
let pages: ReturnType<typeof usePages<Row>>
const ids = () => pages.rows.value.map(({ id }) => id)

beforeEach(() => {
  live.value = [row(9), row(8), row(7)]
  full.value = true
  source.mockReset().mockResolvedValue({ rows: [row(7), row(6), row(5)], next: ['c'] })
  earlier.mockClear()
  setPageSource(source)
  scope = effectScope()
  pages = scope.run(() =>
    usePages<Row>(
      {
        rows: computed(() => live.value),
        full: computed(() => full.value),
        pending: computed(() => false),
        synced: computed(() => true),
        error: computed(() => null),
        fromCache: computed(() => false),
        hasPendingWrites: computed(() => false),
        retry: () => {},
      },
      earlier,
    ),
  )!
})
afterEach(() => scope.stop())

it('goes back page by page behind the live window, each row once, until there are no more', async () => {
  await pages.loadEarlier()
  expect(earlier).toHaveBeenCalledExactlyOnceWith(new Date(7_000))
  expect(ids()).toEqual(['m9', 'm8', 'm7', 'm6', 'm5'])
  expect(pages.hasEarlier.value).toBe(true)
  source.mockResolvedValue({ rows: [row(4)], next: null })
  await pages.loadEarlier()
  expect(source).toHaveBeenLastCalledWith(spec, ['c'])
  expect(ids().at(-1)).toBe('m4')
  expect(pages.hasEarlier.value).toBe(false)
  await pages.loadEarlier()
  expect(source).toHaveBeenCalledTimes(2)
})

it('asks once for a page that is on its way', async () => {
  await Promise.all([pages.loadEarlier(), pages.loadEarlier()])
  expect(source).toHaveBeenCalledOnce()
})

it('keeps what a new row pushes out of the window, not what was taken away', async () => {
  live.value = [row(10), row(9), row(8)]
  await nextTick()
  expect(ids()).toEqual(['m10', 'm9', 'm8', 'm7'])
  full.value = false
  live.value = [row(9), row(8)]
  await nextTick()
  expect(ids()).toEqual(['m9', 'm8', 'm7'])
})

it('shows a row as the live window has it', async () => {
  source.mockResolvedValue({ rows: [{ ...row(8), pending: true }], next: null })
  await pages.loadEarlier()
  expect(pages.rows.value.find(({ id }) => id === 'm8')?.pending).toBe(false)
})

it('says that a page did not come, and tries it again', async () => {
  source.mockRejectedValueOnce(new Error('offline'))
  await pages.loadEarlier()
  expect(pages.failed.value).toBe(true)
  expect(pages.hasEarlier.value).toBe(true)
  await pages.loadEarlier()
  expect(pages.failed.value).toBe(false)
  expect(ids()).toContain('m5')
})

it('has nothing earlier when all fits into the window', () => {
  full.value = false
  expect(pages.hasEarlier.value).toBe(false)
})
