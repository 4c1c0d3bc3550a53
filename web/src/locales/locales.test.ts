import { describe, expect, it } from 'vitest'

const texts = import.meta.glob<{ default: object }>('./en/*.json', { eager: true })
const sources = import.meta.glob<string>('../**/*.{vue,ts}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** `queue.due.over` and the like, with every way that leads to a text. */
function keysOf(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [path]
  return Object.entries(node).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
}

const known = new Set(
  Object.entries(texts).flatMap(([path, { default: node }]) =>
    keysOf(node, path.replace(/^.*\/|\.json$/g, '')),
  ),
)
const used = Object.entries(sources)
  .filter(([path]) => !path.includes('.test.'))
  .flatMap(([path, source]) =>
    [...source.matchAll(/\bt\(\s*['"]([\w.]+)['"]|keypath="([\w.]+)"/g)].map((match) => ({
      path,
      key: (match[1] ?? match[2]) as string,
    })),
  )

describe('the texts of the desk', () => {
  it('has every text that a page asks for', () => {
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter(({ key }) => !known.has(key))).toEqual([])
  })
})
