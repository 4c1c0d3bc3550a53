import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createGroupCommit } from './group-commit.ts'

const options = {
  maxItems: 3,
  maxBytes: 100,
  sizeOf: (member: number) => member,
  isContention: (error: unknown) => (error as Error).message === 'contention',
}
const settle = (promises: Promise<unknown>[]) => Promise.allSettled(promises)

describe('createGroupCommit', () => {
  it('commits what waits together, at most so many and so much', async () => {
    const batches: number[][] = []
    const commit = createGroupCommit<number, number>(async (members) => {
      batches.push([...members])
      return members.map((member) => member * 2)
    }, options)
    const results = await Promise.all([1, 2, 3, 4, 60, 50, 500, 5].map(commit))
    expect(results).toEqual([2, 4, 6, 8, 120, 100, 1000, 10])
    expect(batches).toEqual([[1, 2, 3], [4, 60], [50], [500], [5]])
  })

  it('runs one transaction at a time', async () => {
    let running = 0
    let most = 0
    const commit = createGroupCommit<number, number>(async (members) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
      return [...members]
    }, options)
    await Promise.all(Array.from({ length: 20 }, (_, n) => commit(n)))
    expect(most).toBe(1)
  })

  it('lets a bad member fail alone', async () => {
    const commit = createGroupCommit<number, number>(async (members) => {
      if (members.includes(2)) throw new Error('two')
      return [...members]
    }, options)
    const ends = await settle([1, 2, 3].map(commit))
    expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('tries again after contention, with the same members, and gives up at last', async () => {
    const batch = vi.fn<(members: readonly number[]) => Promise<number[]>>()
    batch.mockRejectedValueOnce(new Error('contention'))
    batch.mockImplementation(async (members) => [...members])
    const commit = createGroupCommit<number, number>(batch, options)
    expect(await Promise.all([1, 2].map(commit))).toEqual([1, 2])
    expect(batch.mock.calls).toEqual([[[1, 2]], [[1, 2]]])

    batch.mockReset().mockRejectedValue(new Error('contention'))
    const ends = await settle([1, 2].map(commit))
    expect(ends.map((end) => end.status)).toEqual(['rejected', 'rejected'])
    expect(batch).toHaveBeenCalledTimes(2)
  })

  it('goes on after a failure', async () => {
    let broken = true
    const commit = createGroupCommit<number, number>(async (members) => {
      if (broken) throw new Error('down')
      return [...members]
    }, options)
    await expect(commit(1)).rejects.toThrow('down')
    broken = false
    await expect(commit(1)).resolves.toBe(1)
  })

  it('answers everybody once, in whatever order they come and fail', async () => {
    const arrivals = fc.array(fc.record({ member: fc.nat(120), wait: fc.nat(2) }), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(arrivals, fc.infiniteStream(fc.nat(5)), async (all, dice) => {
        const commit = createGroupCommit<number, string>(async (members) => {
          const roll = dice.next().value
          if (roll === 0) throw new Error('contention')
          if (roll === 1) throw new Error('down')
          return members.map((member) => `done ${member}`)
        }, options)
        const ends = await settle(
          all.map(async ({ member, wait }) => {
            for (let turn = 0; turn < wait; turn++) await new Promise((resolve) => setImmediate(resolve))
            return commit(member)
          }),
        )
        for (const [index, end] of ends.entries()) {
          if (end.status === 'fulfilled') expect(end.value).toBe(`done ${all[index]?.member}`)
          else expect(String(end.reason)).toMatch(/contention|down/)
        }
      }),
      { numRuns: 50 },
    )
  })
})
