import { describe, expect, it } from 'vitest'
import { randomId } from './random-id.ts'

describe('randomId', () => {
  it('has twenty characters that no relay folds, and is another each time', () => {
    const ids = Array.from({ length: 500 }, () => randomId())
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{20}$/)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('uses every character about as often', () => {
    const counts = new Map<string, number>()
    for (const char of randomId(36_000)) counts.set(char, (counts.get(char) ?? 0) + 1)
    expect(counts.size).toBe(36)
    for (const count of counts.values()) expect(count).toBeGreaterThan(800)
  })
})
