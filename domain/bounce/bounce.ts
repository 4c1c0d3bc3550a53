/** What a mail says about the delivery of another one. Claims, all of them: nothing here proves that we sent that mail. */
export interface Bounce {
  /** A report of delivery; a receipt (RFC 8098) of a person's mail program; a complaint (RFC 5965) that our mail is unwanted. */
  kind: 'delivery' | 'receipt' | 'complaint'
  /** Message-IDs of the shape of ours that it names, the likeliest first, at most 8. */
  mailIds: string[]
  /** At most 50; none when it names nobody. */
  recipients: BouncedRecipient[]
}

export interface BouncedRecipient {
  /** Lower case; empty when it is not said. */
  address: string
  /** The address that the sender wrote, when the report tells another; else empty. */
  original: string
  /** `relayed`: handed on to where no more reports come from. */
  state: 'bounced' | 'delayed' | 'delivered' | 'relayed'
  /** Bounced because nobody is reached at this address. */
  hard: boolean
  /** Enhanced status code (RFC 3463); empty when none is given. */
  status: string
  /** What the other side said, one line for people; may be empty. */
  detail: string
}

/** A mail as far as it may be a bounce. */
export interface BounceFacts {
  /** All values of a header, by its lower-case name. */
  header(name: string): readonly string[]
  /** Sender of the SMTP envelope; empty for a null sender. */
  envelopeFrom: string
  /** Address of From. */
  from: string
  subject: string
  text: string
  /** The machine's part of a report (RFC 3462). */
  report: { type: string; status: string; returned: string } | null
}

export const MAX_RECIPIENTS = 50
