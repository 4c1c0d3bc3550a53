import { describe, expect, it } from 'vitest'
import { isInstalled } from '../../scripts/lib/is-installed.mjs'

const wanted = {
  '': { version: '0.1.0' },
  domain: { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'functions/node_modules/nodemailer': { version: '10.6.0' },
  'node_modules/@x/darwin': { version: '1.0.0', optional: true },
}
const present = {
  'node_modules/zod': { version: '4.6.7' },
  'functions/node_modules/nodemailer': { version: '10.6.0' },
}

describe('isInstalled', () => {
  it.each([
    ['what the lock file wants', present, true],
    ['nothing', {}, false],
    ['another version', { ...present, 'node_modules/zod': { version: '4.6.6' } }, false],
    ['one package less', { 'node_modules/zod': { version: '4.6.7' } }, false],
    [
      'an old package of this platform',
      { ...present, 'node_modules/@x/darwin': { version: '0.9.0' } },
      false,
    ],
    ['one package more', { ...present, 'node_modules/left-over': { version: '1.0.0' } }, true],
  ])('with %s', (_, found, expected) => {
    expect(isInstalled(wanted, found)).toBe(expected)
  })
})
