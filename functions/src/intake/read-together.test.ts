import { describe, expect, it } from 'vitest'
import type { SeenDocument } from './database.ts'
import { createReadTogether } from './read-together.ts'

const document = (path: string): SeenDocument => ({ path, data: {}, state: 1 })

function reader(answer: (paths: readonly string[]) => Promise<SeenDocument[]>) {
  const calls: (readonly string[])[] = []
  const read = createReadTogether((paths) => {
    calls.push(paths)
    return answer(paths)
  })
  return { calls, read }
}

describe('documents read together', () => {
  it('are one call when they are asked for at once, each document once', async () => {
    const { calls, read } = reader(async (paths) => paths.map(document).toReversed())
    const found = await Promise.all(['a', 'b', 'a'].map(read))
    expect(found.map(({ path }) => path)).toEqual(['a', 'b', 'a'])
    expect(calls).toEqual([['a', 'b']])
  })

  it('wait for the call under way, and then go together', async () => {
    const { calls, read } = reader(async (paths) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      return paths.map(document)
    })
    const first = read('a')
    await new Promise((resolve) => setTimeout(resolve, 2))
    await Promise.all([first, read('b'), read('c')])
    expect(calls).toEqual([['a'], ['b', 'c']])
  })

  it('are a hundred at most', async () => {
    const { calls, read } = reader(async (paths) => paths.map(document))
    await Promise.all(Array.from({ length: 130 }, (_, n) => read(String(n))))
    expect(calls.map((paths) => paths.length)).toEqual([100, 30])
  })

  it('fail together, and the next are read all the same', async () => {
    let down = true
    const { read } = reader(async (paths) => {
      if (down) throw new Error('unavailable')
      return paths.map(document)
    })
    const both = await Promise.allSettled([read('a'), read('b')])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    down = false
    expect((await read('a')).path).toBe('a')
  })
})
