import { describe, expect, it } from 'vitest'
import { createTurns } from './in-turn.ts'

const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('createTurns', () => {
  it('runs works of one key one after the other, of several at once', async () => {
    const inTurn = createTurns()
    const log: string[] = []
    const work = (name: string) => async () => {
      log.push(`${name} begins`)
      await pause()
      log.push(`${name} ends`)
    }
    await Promise.all([inTurn('a', work('a1')), inTurn('a', work('a2')), inTurn('b', work('b1'))])
    expect(log.indexOf('a2 begins')).toBeGreaterThan(log.indexOf('a1 ends'))
    expect(log.indexOf('b1 begins')).toBeLessThan(log.indexOf('a1 ends'))
  })

  it('goes on after a failure and answers it to its own caller alone', async () => {
    const inTurn = createTurns()
    const [first, second] = await Promise.allSettled([
      inTurn('a', () => Promise.reject(new Error('broken'))),
      inTurn('a', async () => 'done'),
    ])
    expect(first).toMatchObject({ status: 'rejected', reason: new Error('broken') })
    expect(second).toEqual({ status: 'fulfilled', value: 'done' })
  })
})
