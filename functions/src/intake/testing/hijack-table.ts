/** Who writes to a ticket of Iris, on which Ann is in Cc. */
export const senders = {
  'the requester': 'Iris Vale <iris@harbour.example>',
  'who is in Cc': 'Ann <ann@elsewhere.example>',
  'an agent of the department': 'Mara <mara@home.example>',
  'an agent of another department': 'Ben <ben@home.example>',
  'a colleague, of the same organisation': 'Bob <bob@harbour.example>',
  'a colleague, of a domain that it does not list': 'Bob <bob@harbour-hotel.example>',
  'a stranger': 'Eve <eve@example.net>',
  'one of our own addresses': 'Support <support@tallowpine.example>',
  'a stranger with the requester’s address': 'Iris Vale <iris@harbour.example>',
  'a stranger with the requester’s address as name': '"iris@harbour.example" <eve@example.net>',
} as const
export type Sender = keyof typeof senders

export const signals = [
  'nothing',
  'the token in the envelope',
  'the token in To',
  'the token in Cc',
  'the token in Delivered-To',
  'a forged token',
  'our Message-ID',
  'our Message-ID, forged',
  'a stored Message-ID',
  'the number in the subject',
  'the Message-ID of a notification',
] as const
export type Signal = (typeof signals)[number]

/** The letters of a cell, in this order. */
export const checks = ['bears the address out', 'does not bear the address out', 'is not made'] as const
export type Check = (typeof checks)[number]

export const outcomes = {
  A: 'goes on in the ticket',
  N: 'is a new ticket',
  H: 'is a new ticket that names this one as a hint',
  M: 'is a note that only agents see',
} as const
export type Outcome = keyof typeof outcomes

/**
 * What happens to each, one cell a signal in the order above. A check that bears out another address than the one shown (the stranger
 * with the requester's address) vouches for nobody. Where no check is made, a known address is believed: that is the one cell in which
 * a stranger gets into a ticket without a token, so a desk should take its mail in where checks are made.
 */
const table: Record<Sender, string> = {
  //                                                 none  env  to   cc  deliv forg own  forg stor numb notif
  'the requester': /*                            */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  AHA  AHA  AHA',
  'who is in Cc': /*                             */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  AHA  AHA  AHA',
  'an agent of the department': /*               */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  AHH  AHH  MHM',
  'an agent of another department': /*           */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  HHH  HHH  HHH',
  'a colleague, of the same organisation': /*    */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  AHH  AHH  AHH',
  'a colleague, of a domain that it does not list': ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  HHH  HHH  HHH',
  'a stranger': /*                               */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  HHH  HHH  HHH',
  'one of our own addresses': /*                 */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  HHH  HHH  HHH',
  'a stranger with the requester’s address': /*  */ ' NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  HHA  HHA  HHA',
  'a stranger with the requester’s address as name': 'NNN  AAA  AAA  AAA  AAA  NNN  AAA  NNN  HHH  HHH  HHH',
}

export interface Cell {
  sender: Sender
  signal: Signal
  check: Check
  outcome: Outcome
}

/** Every cell of the table. */
export function cells(): Cell[] {
  return (Object.keys(table) as Sender[]).flatMap((sender) => {
    const row = table[sender].trim().split(/\s+/)
    return signals.flatMap((signal, column) =>
      checks.map((check, index) => ({ sender, signal, check, outcome: row[column]?.[index] as Outcome })),
    )
  })
}
