// What a ticket's life costs in document reads and writes, and what an agent costs who does nothing. Prints one JSON object as its last line.
// The life is one of many on a desk at work: another ticket comes just before it, so that the instance knows the configuration, which it
// reads once in five minutes; what that costs is a table of its own. Two of the six agents are told of it by mail, as the demo company has
// it, and presence is counted with the ticket that it is about. Deletes are counted apart: they have a price of their own.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { launchBrowser } from '../support/browser.ts'
import { startCountingProxy, type Cost } from './cost/counting-proxy.ts'
import { comeBefore, liveATicketsLife } from './cost/ticket-life.ts'
import { openWatchers } from './cost/watchers.ts'
import { readOperations } from './operations/read-operations.ts'

/** After so long without input an agent is idle, and after ten minutes more away; a lease is renewed until then. Measured well beyond it. */
const IDLE = { atFirstMs: 930_000, laterMs: 90_000 }
const HOUR_MS = 3_600_000
/** Marks of what was seen are written at most every 15 s. */
const SETTLE_MS = 20_000

const folder = mkdtempSync(join(tmpdir(), 'emberdesk-bench-'))
const socket = join(folder, 'operations.sock')
const counter = join(import.meta.dirname, 'operations/count-operations.ts')
const desk = await startDesk({
  seed: 'demo',
  env: { BENCH_OPERATIONS: socket, NODE_OPTIONS: `--import=${counter}` },
})
const admin = openAdmin(desk.info)
const proxy = await startCountingProxy(desk.info.firestore)
const browser = await launchBrowser()

const none: Cost = { reads: 0, writes: 0, deletes: 0 }
const sum = (a: Cost, b: Cost, sign: 1 | -1): Cost => ({
  reads: a.reads + sign * b.reads,
  writes: a.writes + sign * b.writes,
  deletes: a.deletes + sign * b.deletes,
})
const plus = (a: Cost, b: Cost) => sum(a, b, 1)
const minus = (a: Cost, b: Cost) => sum(a, b, -1)

/** Browsers and functions together. The sweeps of every minute cost the same whether there is a ticket or not, and are left out. */
async function spent(): Promise<Cost> {
  const { intake, rest } = await readOperations(socket)
  return plus(proxy.cost(), plus(intake, rest))
}
async function byCollection(): Promise<Record<string, { browsers: Cost; functions: Cost }>> {
  const [browsers, functions] = [proxy.byCollection(), (await readOperations(socket)).byCollection]
  const names = [...new Set([...Object.keys(browsers), ...Object.keys(functions)])].sort()
  return Object.fromEntries(
    names.map((name) => [name, { browsers: browsers[name] ?? none, functions: functions[name] ?? none }]),
  )
}

/** Resolves when nothing waits to be sent and nothing more is read or written. */
async function quiet(): Promise<void> {
  const open = admin.db.collection('outbox').where('state', 'in', ['queued', 'leased']).limit(1)
  while (!(await open.get()).empty) await sleep(500)
  await sleep(SETTLE_MS)
}

type Collections = Awaited<ReturnType<typeof byCollection>>

/** What was spent on each collection between two times. */
function between(was: Collections, now: Collections) {
  const rows = Object.entries(now).map(([name, { browsers, functions }]) => {
    const [seen, done] = [
      minus(browsers, was[name]?.browsers ?? none),
      minus(functions, was[name]?.functions ?? none),
    ]
    const row = {
      seen: seen.reads,
      written: seen.writes,
      read_by_server: done.reads,
      written_by_server: done.writes,
      deleted: seen.deletes + done.deletes,
    }
    return [name, row] as const
  })
  return Object.fromEntries(rows.filter(([, row]) => Object.values(row).some((count) => count > 0)))
}
const CONFIGURATION = ['agents', 'departments', 'statuses']

try {
  const watchers = await openWatchers(browser, desk.info, proxy.address)
  await quiet()
  const asleep = await byCollection()
  await comeBefore(desk.info)
  await quiet()

  const before = await spent()
  const byBefore = await byCollection()
  const warmed = Object.entries(between(asleep, byBefore)).filter(([name]) => CONFIGURATION.includes(name))
  console.table(Object.fromEntries(warmed.map(([name, { read_by_server }]) => [name, { read_by_server }])))
  const steps: Record<string, Cost> = {}
  let last = before
  await liveATicketsLife(desk.info, admin.db, watchers, randomBytes(4).toString('hex'), async (step) => {
    await sleep(1_500)
    const now = await spent()
    steps[step] = minus(now, last)
    last = now
  })
  await quiet()
  const after = await spent()
  steps['afterwards'] = minus(after, last)
  const life = minus(after, before)
  console.table(steps)
  console.table(between(byBefore, await byCollection()))

  // Everybody has a ticket of his own open, and leaves it so.
  await Promise.all(watchers.map(({ openOwn }) => openOwn()))
  await sleep(SETTLE_MS)
  const idle = [proxy.cost()]
  for (const ms of [IDLE.atFirstMs, IDLE.laterMs]) {
    await sleep(ms)
    idle.push(proxy.cost())
  }
  const [start, half, end] = idle as [Cost, Cost, Cost]
  const [first, later] = [minus(half, start), minus(end, half)]
  const rest = (HOUR_MS - IDLE.atFirstMs) / IDLE.laterMs
  const hour = (kind: 'reads' | 'writes') => Math.round((first[kind] + later[kind] * rest) / watchers.length)
  console.table({
    [`idle, first ${IDLE.atFirstMs / 1_000} s`]: first,
    [`idle, next ${IDLE.laterMs / 1_000} s`]: later,
  })
  console.log(
    JSON.stringify({
      bench: 'cost',
      reads: life.reads,
      writes: life.writes,
      idle_reads_hour: hour('reads'),
      idle_writes_hour: hour('writes'),
    }),
  )
} finally {
  await browser.close()
  await proxy.stop()
  await admin.close()
  await desk.stop()
  rmSync(folder, { recursive: true, force: true })
}
