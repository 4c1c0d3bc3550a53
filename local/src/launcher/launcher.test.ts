import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deskPaths, ROOT } from '../state/paths.ts'
import { Cleanup } from './cleanup.ts'
import { emptyFolder } from './empty-folder.ts'
import { fingerprint } from './fingerprint.ts'
import { readOptions } from './options.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'launcher-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

function write(path: string, text = 'x'): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

describe('readOptions', () => {
  it('has a desk with demo data on port 4400 in the checkout', () => {
    const plain = { port: 4400, fresh: false, seed: 'demo', dev: false, chaos: false }
    expect(readOptions([], {})).toEqual({ ...plain, dir: join(ROOT, '.desk') })
  })

  it('takes flags and environment', () => {
    const env = { DESK_DIR: '/tmp/other', DESK_PORT: '0', DESK_CHAOS: '1' }
    expect(readOptions(['--fresh', '--empty', '--dev'], env)).toEqual({
      dir: '/tmp/other',
      port: 0,
      fresh: true,
      seed: 'empty',
      dev: true,
      chaos: true,
    })
  })

  it.each([
    [['--frsh'], {}, /Unknown option --frsh/],
    [[], { DESK_PORT: 'http' }, /DESK_PORT is http/],
    [[], { DESK_PORT: '70000' }, /DESK_PORT is 70000/],
  ])('refuses %j %j', (args, env, sentence) => {
    expect(() => readOptions(args, env)).toThrow(sentence)
  })
})

describe('fingerprint', () => {
  const sources = ['functions', 'domain', 'package-lock.json']
  const now = () => fingerprint(dir, sources)
  beforeEach(() => {
    for (const path of ['functions/src/index.ts', 'domain/ticket/index.ts', 'package-lock.json']) write(path)
  })

  it.each(['functions/src/index.ts', 'domain/new/index.ts', 'package-lock.json', 'functions/src/lib/a.ts'])(
    'changes with %s',
    (path) => {
      const before = now()
      write(path, 'y')
      expect(now()).not.toBe(before)
    },
  )

  it.each([
    'functions/lib/index.js',
    'functions/node_modules/x/index.js',
    'domain/x.test.ts',
    'web/src/main.ts',
  ])('does not change with %s', (path) => {
    const before = now()
    write(path, 'y')
    expect(now()).toBe(before)
  })

  it('changes when a file is renamed', () => {
    const before = now()
    rmSync(join(dir, 'domain/ticket/index.ts'))
    write('domain/ticket/main.ts')
    expect(now()).not.toBe(before)
  })
})

describe('emptyFolder', () => {
  it('takes what a desk made, and nothing else', () => {
    for (const path of [
      'state.json',
      'sink/a.eml',
      'firestore/current.json',
      'auth/accounts.json',
      'storage/blobs/x',
    ])
      write(path)
    for (const path of ['desk.lock', 'holiday.jpg', 'mine/a.txt']) write(path)
    emptyFolder(deskPaths(dir))
    expect(readdirSync(dir).sort()).toEqual(['desk.lock', 'holiday.jpg', 'mine'])
    expect(existsSync(join(dir, 'mine/a.txt'))).toBe(true)
  })
})

describe('Cleanup', () => {
  it('saves after the functions have ended and before the emulators go, whatever came first', async () => {
    const order: string[] = []
    const cleanup = new Cleanup()
    for (const phase of ['emulators', 'save', 'functions', 'doors', 'announcement'] as const) {
      cleanup.add(phase, async () => void order.push(phase))
    }
    await Promise.all([cleanup.run(), cleanup.run()])
    expect(order).toEqual(['announcement', 'doors', 'functions', 'save', 'emulators'])
  })

  it('goes on after a failure', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const cleanup = new Cleanup()
    const last = vi.fn()
    cleanup.add('save', () => Promise.reject(new Error('disk full')))
    cleanup.add('emulators', last)
    await cleanup.run()
    expect(last).toHaveBeenCalled()
    expect(logged).toHaveBeenCalled()
    logged.mockRestore()
  })

  it('stops at once what is started after the end has begun', async () => {
    const cleanup = new Cleanup()
    await cleanup.run()
    const late = vi.fn()
    cleanup.add('emulators', late)
    expect(late).toHaveBeenCalled()
  })
})
