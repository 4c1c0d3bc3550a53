import { expect, it } from 'vitest'
import { momentText, showMoment } from './moment-text.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const words = (key: string) => key
const textOf = (at: string) => momentText(new Date(at), now, 'en', words).text

it('says how long ago, and the day of what is older', () => {
  expect(textOf('2026-11-22T11:59:30Z')).toBe('queue.now')
  expect(textOf('2026-11-22T09:00:00Z')).toBe('3h')
  expect(textOf('2026-11-02T09:00:00Z')).toMatch(/2.*Nov|Nov.*2/)
})

it('shows the moment itself to who points at it', () => {
  const time = document.createElement('time')
  const moment = momentText(new Date('2026-11-02T09:00:00Z'), now, 'en', words)
  time.addEventListener('pointerenter', (event) => showMoment(event, moment))
  time.dispatchEvent(new PointerEvent('pointerenter'))
  expect(time.title).toContain('2026')
  time.dispatchEvent(new PointerEvent('pointerleave'))
  expect(time.hasAttribute('title')).toBe(false)
})
