import { REGION } from '@emberdesk/domain/paths'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFirebaseConfig } from '../support/firebase-config.ts'

const targets = readFirebaseConfig().hosting.rewrites.flatMap((rewrite) => rewrite.function ?? [])
const sources = globSync([
  '{domain,functions/src,web/src,local/src}/**/*.{ts,vue}',
  'scripts/**/*.mjs',
  '*.json',
]).filter((file) => !file.endsWith('.test.ts'))

describe('the region', () => {
  it.each(targets)('of the rewrite to $functionId is that of the functions', ({ region }) => {
    expect(region).toBe(REGION)
  })

  it('is written down in one place, and in firebase.json, which cannot import it', () => {
    const naming = sources.filter((file) => readFileSync(file, 'utf8').includes(REGION))
    expect(naming.sort()).toEqual(['domain/paths/region.ts', 'firebase.json'])
  })
})
