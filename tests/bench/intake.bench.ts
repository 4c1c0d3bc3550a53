// Mails through the whole way in: signed, posted, raw stored, parsed, filed. Prints a table, and one JSON object as its last line.
import { getFirestore } from 'firebase-admin/firestore'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { filedDocuments, measureFloor } from './intake/floor.ts'
import { mailPoster, makeMails, type Posted } from './intake/mail-poster.ts'
import { processTimes } from './intake/process-times.ts'
import { readOperations } from './operations/read-operations.ts'
import { verify } from './intake/verify.ts'
import { percentile } from './percentile.ts'

const WARM_UP = 400
const ALONE = 60
const SUSTAINED = { mails: 2_000, inFlight: 50 }
const PACED = { perSecond: 20, seconds: 20 }
const BURST = 500
const FLOOR_MAILS = 1_000
const QUIET_MS = 300_000

const folder = mkdtempSync(join(tmpdir(), 'emberdesk-bench-'))
const socket = join(folder, 'operations.sock')
const counter = join(import.meta.dirname, 'operations/count-operations.ts')
const desk = await startDesk({
  seed: 'demo',
  env: { BENCH_OPERATIONS: socket, NODE_OPTIONS: `--import=${counter}` },
})
const admin = openAdmin(desk.info)
const { db } = admin
const poster = mailPoster(desk.info)
const all: Posted[] = []
const keep = (posted: Posted[]) => {
  all.push(...posted)
  return posted
}

/** Resolves when everything that follows from the mails has been done. */
async function quiet(): Promise<number> {
  const started = performance.now()
  const open = db.collection('outbox').where('state', 'in', ['queued', 'leased']).limit(1)
  while (!(await open.get()).empty) {
    if (performance.now() - started > QUIET_MS) throw new Error('The outbox does not get empty')
    // Seldom, because the emulator looks through all of the outbox for this.
    await sleep(2_000)
  }
  return (performance.now() - started) / 1_000
}

const perMail = (value: number, mails: number) => Math.round((value / mails) * 100) / 100

try {
  const year = new Date().getUTCFullYear()
  const before = Number((await db.doc(`counters/${year}`).get()).get('value') ?? 0)
  keep(await poster.atOnce(makeMails(WARM_UP), 20))
  await quiet()

  const unasked = await readOperations(socket)
  keep(await poster.atOnce(makeMails(ALONE), 1))
  const asked = await readOperations(socket)
  const reads = perMail(asked.intake.reads - unasked.intake.reads, ALONE)
  const writes = perMail(asked.intake.writes - unasked.intake.writes, ALONE)
  await quiet()
  const after = await readOperations(socket)
  const [allReads, allWrites] = [
    perMail(after.intake.reads + after.rest.reads - unasked.intake.reads - unasked.rest.reads, ALONE),
    perMail(after.intake.writes + after.rest.writes - unasked.intake.writes - unasked.rest.writes, ALONE),
  ]

  const paced = keep(await poster.paced(makeMails(PACED.perSecond * PACED.seconds), PACED.perSecond))
  await quiet()

  const mails = makeMails(SUSTAINED.mails)
  const [opsBefore, cpuBefore, started] = [
    await readOperations(socket),
    processTimes(desk.pid),
    performance.now(),
  ]
  const sustained = keep(await poster.atOnce(mails, SUSTAINED.inFlight))
  const seconds = (performance.now() - started) / 1_000
  const [opsAfter, cpuAfter] = [await readOperations(socket), processTimes(desk.pid)]
  const drained = await quiet()
  const cpuDrained = processTimes(desk.pid)

  const filed = sustained.slice(0, FLOOR_MAILS).flatMap(({ mail, result: { ticketId, messageId } }) => {
    const keyId = createHash('sha256').update(mail.messageId).digest('hex')
    return ticketId && messageId ? [{ ticketId, messageId, keyId }] : []
  })
  const floor = await measureFloor(getFirestore(admin.app, 'floor'), await filedDocuments(db, filed))

  const burstStarted = performance.now()
  const burst = keep(await poster.atOnce(makeMails(BURST), BURST))
  const burstSeconds = (performance.now() - burstStarted) / 1_000
  const again = await poster.atOnce(
    burst.slice(0, 100).map(({ mail }) => mail),
    50,
  )
  const known = again.filter(({ result }) => result.outcome === 'duplicate').length
  await quiet()

  const verdict = await verify(db, all, before)
  const times = (posted: readonly Posted[]) => posted.map(({ ms }) => ms)
  const failed = (posted: readonly Posted[]) =>
    posted.filter(({ status, result }) => status !== 200 || result.outcome !== 'created').length
  const row = (posted: readonly Posted[], rest: object) => ({
    mails: posted.length,
    failed: failed(posted),
    p50_ms: percentile(times(posted), 50),
    p95_ms: percentile(times(posted), 95),
    max_ms: percentile(times(posted), 100),
    ...rest,
  })
  console.table({
    [`${SUSTAINED.inFlight} in flight`]: row(sustained, {
      per_second: Math.round(SUSTAINED.mails / seconds),
    }),
    [`${PACED.perSecond} a second`]: row(paced, { per_second: PACED.perSecond }),
    [`${BURST} at once`]: row(burst, { per_second: Math.round(BURST / burstSeconds) }),
    floor: { mails: filed.length, per_second: Math.round(floor) },
  })
  console.table({
    'a new ticket alone: intake': { reads, writes },
    'a new ticket alone: with answer, notifications, customer': { reads: allReads, writes: allWrites },
    [`a new ticket among ${SUSTAINED.inFlight}: intake`]: {
      reads: perMail(opsAfter.intake.reads - opsBefore.intake.reads, SUSTAINED.mails),
      writes: perMail(opsAfter.intake.writes - opsBefore.intake.writes, SUSTAINED.mails),
    },
  })
  const cpu = (from: Record<string, number>, to: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(to).map(([part, ms]) => [part, perMail(ms - (from[part] ?? 0), SUSTAINED.mails)]),
    )
  console.table({
    'CPU ms a mail, until answered': cpu(cpuBefore, cpuAfter),
    'CPU ms a mail, answers and notifications after that': cpu(cpuAfter, cpuDrained),
  })
  console.log(
    `The outbox was empty ${drained.toFixed(1)} s after the last of ${SUSTAINED.mails}. ${known} of ${again.length} mails posted again were known.`,
  )
  console.log(
    JSON.stringify({
      bench: 'intake',
      mails: all.length,
      per_second: Math.round(SUSTAINED.mails / seconds),
      floor_per_second: Math.round(floor),
      p50_ms: percentile(times(paced), 50),
      p95_ms: percentile(times(paced), 95),
      burst_failed: failed(burst),
      ...verdict,
      reads_per_mail: reads,
      writes_per_mail: writes,
    }),
  )
} finally {
  poster.close()
  await admin.close()
  await desk.stop()
  rmSync(folder, { recursive: true, force: true })
}
