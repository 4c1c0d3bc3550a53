import type { DeskInfo } from '../../local/src/testing.ts'
import { postMail } from './post-mail.ts'
import { readSink, type SunkMail } from './sink.ts'

type Desk = Pick<DeskInfo, 'origin' | 'inboundSecret'>

export interface RelayedMail {
  envelope: { from: string; to: string }
  raw: Buffer
}

/** One way between two desks: what the one sends to an address goes to the other. */
export interface RelayWay {
  from: Desk
  to: Desk
  /** The address at the other desk. */
  address: string
}

/** Carries mail from the sinks of desks to each other's webhook, each once. `change` is what the net does to it on the way. */
export function createRelay(ways: readonly RelayWay[], change: (mail: RelayedMail) => RelayedMail) {
  const carried = new Map<RelayWay, Set<string>>(ways.map((way) => [way, new Set()]))

  async function carry(way: RelayWay, { id, envelope, raw }: SunkMail): Promise<void> {
    carried.get(way)?.add(id)
    const changed = change({ envelope: { from: envelope.from, to: way.address }, raw })
    const { status } = await postMail(way.to, { ...changed.envelope, raw: changed.raw })
    if (status !== 200) throw new Error(`The other desk answered ${status}.`)
  }

  return {
    /** How many mails went each way so far, in the order of the ways. */
    counts: () => ways.map((way) => carried.get(way)?.size ?? 0),
    /** Carries what is new. @returns how many mails that was */
    async run(): Promise<number> {
      let count = 0
      for (const way of ways) {
        const mails = await readSink(way.from, way.address)
        for (const mail of mails.filter(({ id }) => !carried.get(way)?.has(id))) {
          await carry(way, mail)
          count += 1
        }
      }
      return count
    },
  }
}

/** A mail whose named headers are gone, folded lines and all. */
export function withoutHeaders(raw: Buffer, names: readonly string[]): Buffer {
  const text = raw.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/)
  const kept = fields.filter((field) => !names.includes(field.slice(0, field.indexOf(':')).toLowerCase()))
  return Buffer.from(kept.join('\r\n') + text.slice(end), 'latin1')
}
