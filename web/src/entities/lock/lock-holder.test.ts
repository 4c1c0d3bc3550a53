import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { createLockHolder, LOCK_MS } from './lock-holder.ts'

const START = 1_000_000
let at = START
const take = vi.fn((_until: Date) => Promise.resolve())
const release = vi.fn(() => Promise.resolve())
const make = () => createLockHolder({ take, release, now: () => at })
const minutes = (count: number) => count * 60_000

beforeEach(() => {
  at = START
  take.mockReset().mockResolvedValue()
  release.mockReset().mockResolvedValue()
})

it('is one write with the first key, for five minutes', () => {
  const lock = make()
  for (let key = 0; key < 100; key++) lock.typed()
  expect(take).toHaveBeenCalledExactlyOnceWith(new Date(START + LOCK_MS))
  expect(lock.isHeld()).toBe(true)
})

it('is renewed while somebody writes, each two and a half minutes', () => {
  const lock = make()
  for (let second = 0; second <= 600; second++) {
    at = START + second * 1_000
    lock.typed()
  }
  expect(take).toHaveBeenCalledTimes(5)
})

it('is given back once, and taken again with the next key', async () => {
  const lock = make()
  lock.typed()
  await lock.free()
  await lock.free()
  expect(release).toHaveBeenCalledOnce()
  lock.typed()
  expect(take).toHaveBeenCalledTimes(2)
})

it('costs no write to give back when it went with the answer, or ran out', async () => {
  const lock = make()
  lock.typed()
  lock.given()
  await lock.free()
  lock.typed()
  at += LOCK_MS
  await lock.free()
  expect(release).not.toHaveBeenCalled()
})

it('is not asked for with every key when a colleague has it', async () => {
  take.mockRejectedValue(new Error('refused'))
  const lock = make()
  lock.typed()
  await flushPromises()
  expect(lock.isHeld()).toBe(false)
  lock.typed()
  expect(take).toHaveBeenCalledOnce()
  at += minutes(1) + 1
  lock.typed()
  expect(take).toHaveBeenCalledTimes(2)
})
