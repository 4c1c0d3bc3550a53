import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { startDesk, type RunningDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { openAgent } from '../support/agent-client.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { until } from '../support/until.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dirs: string[] = []
const newDir = () => {
  const dir = mkdtempSync(join(tmpdir(), 'emberdesk-launcher-'))
  dirs.push(dir)
  return dir
}
afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true, force: true })))

/** Processes of one desk: each carries the desk's folder in its arguments or its environment. */
function processesOf(dir: string): number[] {
  const pids = execFileSync('ps', ['-eo', 'pid=']).toString().trim().split(/\s+/).map(Number)
  return pids.filter((pid) => {
    if (pid === process.pid) return false
    const read = (file: string) => {
      try {
        return readFileSync(`/proc/${pid}/${file}`, 'utf8')
      } catch {
        return ''
      }
    }
    return `${read('cmdline')}\0${read('environ')}`.includes(dir)
  })
}

/** Runs the launcher until it ends by itself and returns what it printed. */
async function failedStart(dir: string, env: Record<string, string>) {
  const child = spawn(join(root, 'node_modules/.bin/node'), ['local/src/main.ts'], {
    cwd: root,
    env: { ...process.env, DESK_DIR: dir, DESK_PORT: '0', ...env },
  })
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += chunk))
  child.stderr.on('data', (chunk) => (printed += chunk))
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { code, printed }
}

async function mailIn(desk: RunningDesk) {
  const subject = `Kept ${randomBytes(4).toString('hex')}`
  const { body } = await postMail(desk.info, { raw: plainMail({ subject }) })
  expect(body.outcome).toBe('created')
  return { subject, ticketId: body.ticketId as string }
}

async function expectKept(desk: RunningDesk, kept: { subject: string; ticketId: string }) {
  const admin = openAdmin(desk.info)
  const ticket = await admin.db.doc(`tickets/${kept.ticketId}`).get()
  expect(ticket.data()?.subject).toBe(kept.subject)
  const [message] = (await ticket.ref.collection('messages').get()).docs
  const [raw] = await admin.bucket.file(message?.data().rawPath).download()
  expect(raw.toString()).toContain(kept.subject)
  await admin.close()
  const agent = await openAgent(desk.info, 'agent')
  await agent.close()
}

describe('the launcher', () => {
  it('keeps tickets, files and logins across a restart, and stops without leaving a process', async () => {
    const dir = newDir()
    const desk = await startDesk({ dir, seed: 'demo' })
    const kept = await mailIn(desk)
    await desk.stop()
    expect(processesOf(dir)).toEqual([])
    const again = await startDesk({ dir, seed: 'demo' })
    await expectKept(again, kept)
    await again.stop()
  })

  it(
    'killed with SIGKILL, leaves no process behind and loses at most a minute',
    { timeout: 240_000 },
    async () => {
      const dir = newDir()
      const desk = await startDesk({ dir, seed: 'demo' })
      const kept = await mailIn(desk)
      await new Promise((resolve) => setTimeout(resolve, 60_000))
      process.kill(desk.pid, 'SIGKILL')
      await until('every process to end', async () => processesOf(dir).length === 0, 10_000)
      const again = await startDesk({ dir, seed: 'demo' })
      await expectKept(again, kept)
      await again.stop()
    },
  )

  it('runs a new functions host when the old one dies, and the database lives on', async () => {
    const desk = await startDesk({ seed: 'demo' })
    const kept = await mailIn(desk)
    const before = await desk.hostPid()
    process.kill(before, 'SIGKILL')
    const after = await until('a new host', async () => {
      const pid = await desk.hostPid().catch(() => before)
      return pid === before ? null : pid
    })
    expect(after).not.toBe(before)
    await mailIn(desk)
    await expectKept(desk, kept)
    await desk.stop()
  })

  it('says in one sentence that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const { code, printed } = await failedStart(newDir(), { DESK_PORT: String(port) })
    server.close()
    expect(code).toBe(1)
    expect(printed).toMatch(new RegExp(`[Pp]ort ${port} .*\\.`))
    expect(printed).not.toMatch(/ at .*\.ts:/)
  })

  it('says in one sentence that Java is missing', async () => {
    const path = `${join(root, 'node_modules/.bin')}`
    const { code, printed } = await failedStart(newDir(), { PATH: path, JAVA_HOME: '' })
    expect(code).toBe(1)
    expect(printed).toMatch(/Java .*\./)
    expect(printed).not.toMatch(/ at .*\.ts:/)
  })

  it('says in one sentence that the data folder is broken, and how to go on', async () => {
    const dir = newDir()
    const desk = await startDesk({ dir, seed: 'demo' })
    await desk.stop()
    writeFileSync(join(dir, 'state.json'), '{"broken')
    const { code, printed } = await failedStart(dir, {})
    expect(code).toBe(1)
    expect(printed).toContain('--fresh')
    expect(printed).not.toMatch(/ at .*\.ts:/)
  })
})
