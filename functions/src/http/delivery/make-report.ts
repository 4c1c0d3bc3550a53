import type { DeliveryReport } from '@emberdesk/domain/delivery'

type Facts = Omit<DeliveryReport, 'mailId' | 'at'> & {
  /** As the provider has it, with or without brackets. */
  mailId: string
  /** An ISO time, or Unix seconds. */
  at: string | number
}

/** Message-IDs of ours begin so; whether one is really ours is checked where it is recorded. */
const OURS = /^<?(t\.[a-z0-9.]{1,200}@[^<>\s@]{1,255})>?$/i
const MAX_DETAIL = 500
const MAX_ADDRESS = 320

/** A provider's event as a report, or none when it names no mail of ours or no time. */
export function makeReport({ mailId, address, detail, at, ...rest }: Facts): DeliveryReport[] {
  const ours = OURS.exec(mailId.trim())?.[1]
  const time = new Date(typeof at === 'number' ? at * 1_000 : at)
  if (!ours || Number.isNaN(time.getTime())) return []
  return [
    {
      ...rest,
      mailId: `<${ours}>`,
      address: bareAddress(address),
      detail: detail.slice(0, MAX_DETAIL).toWellFormed(),
      at: time,
    },
  ]
}

/** `Name <address>` or `address`, lower case. */
function bareAddress(address: string): string {
  const bare = /<([^<>]*)>\s*$/.exec(address)?.[1] ?? address
  return bare.trim().toLowerCase().slice(0, MAX_ADDRESS).toWellFormed()
}
