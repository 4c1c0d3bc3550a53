import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeskError } from '../state/desk-error.ts'
import { SnapshotStore } from './snapshot-store.ts'

const output = 'desk/all_namespaces/all_kinds/output-0'
let dir: string

/** What the emulator leaves of an export: its documents, and metadata that differ each time. */
function exportInto(folder: string, documents: string): void {
  mkdirSync(dirname(join(folder, output)), { recursive: true })
  writeFileSync(join(folder, output), documents)
  writeFileSync(join(folder, 'desk/desk.overall_export_metadata'), String(Math.random()))
}

function save(store: SnapshotStore, documents: string): { name: string; changed: boolean } {
  const { name, folder } = store.draft()
  exportInto(folder, documents)
  return { name, changed: store.keep(name) }
}

/** The store as the next start finds it. */
const reopen = () => new SnapshotStore(dir)
const newest = () => reopen().newest()
const damage = (name: string) => appendFileSync(join(dir, name, output), 'x')

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'snapshots-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

describe('SnapshotStore', () => {
  it('has nothing to start from at first', () => {
    expect(newest()).toBeNull()
  })

  it('starts from the last export that was finished', () => {
    const store = reopen()
    save(store, 'one')
    const { name } = save(store, 'two')
    exportInto(store.draft().folder, 'half-wr')
    expect(newest()).toEqual({
      file: join(dir, name, 'desk/desk.overall_export_metadata'),
      isPrevious: false,
    })
  })

  it('keeps the last two and drops the rest', () => {
    const store = reopen()
    const names = ['one', 'two', 'three'].map((documents) => save(store, documents).name)
    expect(readdirSync(dir).sort()).toEqual(['current.json', ...names.slice(1)].sort())
  })

  it('drops an export that says what the last one said', () => {
    const store = reopen()
    const first = save(store, 'same')
    const second = save(store, 'same')
    expect([first.changed, second.changed]).toEqual([true, false])
    expect(existsSync(join(dir, second.name))).toBe(false)
    expect(newest()?.file).toContain(first.name)
  })

  it('goes back to the one before when the newest is damaged', () => {
    const store = reopen()
    const before = save(store, 'one')
    damage(save(store, 'two').name)
    expect(newest()).toMatchObject({ isPrevious: true, file: expect.stringContaining(before.name) })
  })

  it('says what to do when none is whole', () => {
    const store = reopen()
    for (const documents of ['one', 'two']) damage(save(store, documents).name)
    expect(() => newest()).toThrow(DeskError)
    expect(() => newest()).toThrow(/npm start -- --fresh/)
  })

  it.each(['', '{"good":', '{"good":[{"name":"../../etc","digest":"x"}]}'])(
    'refuses the pointer %j',
    (pointer) => {
      writeFileSync(join(dir, 'current.json'), pointer)
      expect(reopen).toThrow(/current\.json is not what it should be/)
    },
  )
})
