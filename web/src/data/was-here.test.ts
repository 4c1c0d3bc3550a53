import { afterEach, expect, it, vi } from 'vitest'
import { noteHere, wasHere } from './was-here.ts'

afterEach(() => vi.unstubAllGlobals())

it('knows whether somebody was signed in', () => {
  expect(wasHere()).toBe(false)
  noteHere(true)
  expect(wasHere()).toBe(true)
  noteHere(false)
  expect(wasHere()).toBe(false)
})

it('does without where nothing can be kept', () => {
  const full = () => {
    throw new Error('not allowed')
  }
  vi.stubGlobal('localStorage', { getItem: full, setItem: full, removeItem: full })
  expect(() => noteHere(true)).not.toThrow()
  expect(wasHere()).toBe(false)
})
