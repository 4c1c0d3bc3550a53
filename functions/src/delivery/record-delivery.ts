import { isDeadAddress } from '@emberdesk/domain/bounce'
import type { DeliveryReport, RecipientReport } from '@emberdesk/domain/delivery'
import { plainLine, readOwnMessageId, type OwnMessageId } from '@emberdesk/domain/mail'
import { storeReports } from '../adapters/apply-reports.ts'
import { tokenKey } from '../adapters/digest.ts'
import { mailOfId } from '../adapters/reported-mail.ts'
import { TOKEN_SECRET } from '../params.ts'
import { atMost } from './at-most.ts'

/** Mails whose reports are written at a time. */
const WIDTH = 5
/** Reports about one mail; more than a message has recipients is nonsense. */
const MOST_OF_ONE = 200
const MAX_DETAIL = 500

interface Reported {
  own: OwnMessageId
  reports: RecipientReport[]
}

/** Of what the desk sent by itself only a bounce means anything. */
const matters = ({ kind }: OwnMessageId, { state }: DeliveryReport) => kind === 'r' || state === 'bounced'

/**
 * Records what a mail service reports about mails of ours: the state of each recipient, and for what came back all that a bounce does.
 * A report counts only under a Message-ID that we signed, about somebody whom that mail went to; all others are passed over. In any order,
 * any number of times. Three reads or so for each mail, whatever the number of its reports; none for what means nothing. Rejects when
 * something could not be stored: then the service has to come again. Needs TOKEN_SECRET.
 */
export async function recordDeliveries(reports: readonly DeliveryReport[], now: Date): Promise<void> {
  const key = tokenKey(TOKEN_SECRET.value())
  const byMail = new Map<string, Reported>()
  for (const report of reports) {
    const own = readOwnMessageId(key, report.mailId)
    if (!own || !matters(own, report)) continue
    const id = `${own.ticketId}.${own.messageId}.${own.kind}`
    const mail = byMail.get(id) ?? { own, reports: [] }
    if (mail.reports.length < MOST_OF_ONE) mail.reports.push(recipientReport(report, now))
    byMail.set(id, mail)
  }
  const stored = await atMost(WIDTH, [...byMail.values()], async (mail) => {
    const sent = await mailOfId(mail.own)
    if (sent) await storeReports(sent, mail.reports, now)
    return true
  })
  if (stored < byMail.size) throw new Error(`${byMail.size - stored} delivery reports could not be stored`)
}

/** Nobody reports from the future. */
function recipientReport(report: DeliveryReport, now: Date): RecipientReport {
  const { address, state, by, at } = report
  const detail = plainLine(report.detail, MAX_DETAIL)
  const hard = report.hard ?? isDeadAddress({ status: '', said: detail })
  return { address, state, by, detail, hard, at: at > now ? now : at, rawPath: null }
}
