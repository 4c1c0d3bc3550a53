import type { ReportParts } from '../../../intake/ports.ts'
import type { Budget, Entity } from '../mime/entity.ts'

/** A part that is shown in the list of files. */
export interface FoundFile {
  bytes: Buffer
  /** As claimed. */
  type: string
  /** Name that is known already; otherwise it is made from the part's headers. */
  name: string
  entity: Entity | null
  cid: string
}

/** What comes together while a mail is walked through. */
export interface Collected {
  budget: Budget
  files: FoundFile[]
  /** Signed messages that were opened. */
  opened: number
  /** A text was too long to be read whole. */
  cut: boolean
  /** Text parts that were read. */
  texts: number
  /** Charsets that its texts were read in, or claim, where that tells something. */
  charsets: string[]
  /** First calendar object (RFC 5545). */
  calendar: string | null
  report: ReportParts
  isReport: boolean
  /** Text of formats that only count when there is no other. */
  spareText: string
  spareHtml: string
}

/** A run of the mail's body: what one part says, in one form or both. */
export interface Piece {
  text: string | null
  html: string | null
}

export function nothingCollected(): Collected {
  return {
    budget: { parts: 0, tooDeep: false },
    files: [],
    opened: 0,
    cut: false,
    texts: 0,
    charsets: [],
    calendar: null,
    report: { type: '', status: '', returned: '' },
    isReport: false,
    spareText: '',
    spareHtml: '',
  }
}
