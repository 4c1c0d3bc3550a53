import { rawMailPath, type Envelope, type IntakeResult, type PendingInbound } from '@emberdesk/domain/inbound'
import type { Clock } from '../adapters/clock.ts'
import type { AcceptedMail, FileMail } from './file-mail.ts'
import type { ObjectStore, ParseMail, PendingStore } from './ports.ts'
import { readMail, stubMail } from './read-mail.ts'

/** Minutes to wait after the first, second … failed try to file a pending mail; the last one goes on for ever. */
const RETRY_MINUTES = [1, 2, 5, 15, 60] as const
/** After so many failures only who sent it, and the original, are filed. */
const MAX_ATTEMPTS = 5
const FIRST_RETRY_MS = 30_000
/** Few, because each may be of the largest size; their transactions are shared all the same. */
const SWEPT_AT_ONCE = 4
const GIVEN_UP = 'This mail was accepted, but filing it failed again and again.'

export interface Swept {
  filed: number
  failed: number
}

export interface MailIntake {
  /**
   * Accepts a mail. Its raw bytes are stored first; whatever fails afterwards, it is kept as pending and filed by the sweep. Rejects
   * only when not even that is possible: then the sender has to try again. `arrivedAt`: when it came, if that was before now.
   */
  receive(raw: Uint8Array, envelope: Envelope, arrivedAt?: Date): Promise<IntakeResult>
  /** Files what is pending and due at `now`, beginning no more at `until`; says how many were filed and how many failed again. */
  sweep(now: Date, until: Date): Promise<Swept>
}

interface Dependencies {
  fileMail: FileMail
  pending: PendingStore
  objects: ObjectStore
  parse: ParseMail
  sha256Hex(bytes: Uint8Array): string
  clock: Clock
  log(message: string, error: unknown): void
}

export function createMailIntake(deps: Dependencies): MailIntake {
  const { fileMail, pending, objects, parse, clock, log } = deps
  const read = (mail: AcceptedMail) => readMail(mail.raw, mail.envelope, parse)
  const stub = async (mail: AcceptedMail) => stubMail(mail.raw, mail.envelope, GIVEN_UP)

  async function fileAgain(key: string, waiting: PendingInbound): Promise<void> {
    const { rawPath, envelope, receivedAt, attempts } = waiting
    const raw = await objects.get(rawPath)
    const mail = { raw, sha256: key, rawPath, envelope, receivedAt }
    await fileMail(mail, attempts >= MAX_ATTEMPTS ? stub : read)
    await pending.remove(key)
  }

  async function sweepOne(key: string, waiting: PendingInbound, now: Date): Promise<boolean> {
    try {
      await fileAgain(key, waiting)
      return true
    } catch (error) {
      log('pending mail could not be filed', error)
      const minutes = RETRY_MINUTES[Math.min(waiting.attempts, RETRY_MINUTES.length - 1)] ?? 60
      const nextTryAt = new Date(now.getTime() + minutes * 60_000)
      await pending.update(key, { attempts: waiting.attempts + 1, nextTryAt, error: sentenceOf(error) })
      return false
    }
  }

  return {
    async receive(raw, envelope, arrivedAt) {
      const receivedAt = earlier(arrivedAt, clock())
      const sha256 = deps.sha256Hex(raw)
      const rawPath = rawMailPath(receivedAt, sha256)
      await objects.put(rawPath, raw, 'message/rfc822')
      try {
        return await fileMail({ raw, sha256, rawPath, envelope, receivedAt }, read)
      } catch (error) {
        log('accepted mail could not be filed yet', error)
        const nextTryAt = new Date(clock().getTime() + FIRST_RETRY_MS)
        await pending.add(sha256, {
          ...{ rawPath, envelope, receivedAt, nextTryAt },
          attempts: 1,
          error: sentenceOf(error),
        })
        return { outcome: 'pending', why: 'The mail is stored and will be filed within minutes.' }
      }
    },
    async sweep(now, until) {
      const swept = { filed: 0, failed: 0 }
      let due = await pending.due(now)
      // What is filed is gone, and what failed is due later: so the list comes to its end.
      while (due.length > 0 && clock() < until) {
        const some = due.slice(0, SWEPT_AT_ONCE)
        const ends = await Promise.all(some.map(({ id, data }) => sweepOne(id, data, now)))
        for (const filed of ends) swept[filed ? 'filed' : 'failed'] += 1
        due = due.length > some.length ? due.slice(some.length) : await pending.due(now)
      }
      return swept
    },
  }
}

/** A mail server's clock may be ahead of ours. */
function earlier(arrivedAt: Date | undefined, now: Date): Date {
  return arrivedAt && arrivedAt < now ? arrivedAt : now
}

function sentenceOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500)
}
