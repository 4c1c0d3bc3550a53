import { REGION } from '@emberdesk/domain/paths'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import config from '../../firebase.json' with { type: 'json' }

const sources = globSync([
  '{domain,functions/src,web/src,local/src}/**/*.{ts,vue}',
  'scripts/**/*.mjs',
  '*.json',
]).filter((file) => !file.endsWith('.test.ts'))

describe('the region', () => {
  it.each(config.hosting.rewrites.flatMap((rewrite) => ('function' in rewrite ? [rewrite.function] : [])))(
    'of the rewrite to $functionId is that of the functions',
    (target) => {
      expect(target?.region).toBe(REGION)
    },
  )

  it('is written down in one place, and in firebase.json, which cannot import it', () => {
    const naming = sources.filter((file) => readFileSync(file, 'utf8').includes(REGION))
    expect(naming.sort()).toEqual(['domain/paths/region.ts', 'firebase.json'])
  })
})
