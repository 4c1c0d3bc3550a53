import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeskError } from './desk-error.ts'
import { takeLock } from './lock.ts'
import { ensureSecrets } from './secrets.ts'
import { readState, writeState } from './state-file.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'state-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

describe('the state file', () => {
  it('is what was written, and a beginning when there is none', () => {
    const path = join(dir, 'state.json')
    expect(readState(path)).toEqual({ seeded: null, smtpPort: null })
    writeState(path, { seeded: 'demo', smtpPort: 2525 })
    expect(readState(path)).toEqual({ seeded: 'demo', smtpPort: 2525 })
  })

  it.each(['', '{', '[]', '{"seeded":"maybe","smtpPort":1}'])('that reads %j is called damaged', (text) => {
    const path = join(dir, 'state.json')
    writeFileSync(path, text)
    expect(() => readState(path)).toThrow(DeskError)
    expect(() => readState(path)).toThrow(/state\.json is not what it should be.*npm start -- --fresh/)
  })
})

describe('the secrets', () => {
  it('are made once, for their owner alone', () => {
    const path = join(dir, 'secrets.json')
    const made = ensureSecrets(path)
    expect(ensureSecrets(path)).toEqual(made)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(new Set(Object.values(made)).size).toBe(3)
    expect(ensureSecrets(join(dir, 'other.json'))).not.toEqual(made)
  })
})

describe('the lock', () => {
  let server: Server
  let token = ''
  const serve = (wanted: string) => {
    token = wanted
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }
  beforeEach(async () => {
    server = createServer((_request, response) => response.end(token))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  it('lets one desk into a folder, and the next when it is gone', async () => {
    const path = join(dir, 'desk.lock')
    const release = await takeLock(path, serve)
    await expect(takeLock(path, () => 'http://127.0.0.1:9/')).rejects.toThrow(/Another desk is running in/)
    release()
    const again = await takeLock(path, serve)
    again()
  })

  it('takes over what a crash left, even when another program has the port now', async () => {
    const path = join(dir, 'desk.lock')
    await takeLock(path, serve)
    token = 'some other program'
    const release = await takeLock(path, () => 'http://127.0.0.1:9/')
    expect(readFileSync(path, 'utf8')).toContain('127.0.0.1:9')
    release()
  })

  it('takes over a half-written one', async () => {
    const path = join(dir, 'desk.lock')
    writeFileSync(path, '{"url":')
    const release = await takeLock(path, serve)
    release()
  })
})
