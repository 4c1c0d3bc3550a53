import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import { effectScope } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import type { Live } from '@/data/live-source.ts'
import { useLyingNames } from './useLyingNames.ts'

const rows: Record<string, object[]> = {
  agents: [{ id: 'mara', name: 'Mara Quill', email: 'mara@home.example' }],
  departments: [{ id: 'support', name: 'Support', address: 'support@tallowpine.example' }],
}
const scope = effectScope()

beforeEach(() => {
  setActivePinia(createPinia())
  const state = { fromCache: false, pendingWrites: false }
  setLiveSource({
    query({ path }, next) {
      const change = (row: object, newIndex: number) => ({
        ...{ type: 'added' as const, row: row as Live<object>, oldIndex: -1, newIndex },
      })
      next((rows[path] ?? []).map(change), state)
      return () => {}
    },
    doc(path, next) {
      next(
        path === 'settings/public' ? ({ deskName: 'Tallow & Pine' } as unknown as Live<object>) : null,
        state,
      )
      return () => {}
    },
  })
})
afterEach(() => scope.stop())

it('knows the desk, its people, and everybody’s other addresses', () => {
  const lie = scope.run(() => useLyingNames())!
  const from = (name: string, address = 'x@evil.example') => lie({ name, address })?.kind ?? null
  expect(from('Tallow & Pine')).toBe('desk')
  expect(from('Mara Quill')).toBe('agent')
  expect(from('admin@bank.example')).toBe('address')
  expect(from('Iris Vale')).toBeNull()
  expect(from('')).toBeNull()
  expect(from('Mara Quill', 'mara@home.example')).toBeNull()
})
