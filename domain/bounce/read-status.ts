import { plainLine } from '../mail/plain-line.ts'
import { MAX_RECIPIENTS, type BouncedRecipient } from './bounce.ts'
import { isDeadAddress } from './failure.ts'
import { fieldOf, readFields, type Fields } from './header-block.ts'
import { mailAddressIn } from './mail-address-in.ts'
import { statusSentence } from './status-sentence.ts'

const MAX_DETAIL = 400
const MAX_CHARS = 500_000
const OF_RECIPIENT = ['final-recipient', 'original-recipient', 'x-actual-recipient']
const STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/

/**
 * The groups of a delivery status (RFC 3464, 2.1): one for the message, one a recipient, between empty lines. Some leave the empty lines
 * out, and some put what is about the message into the group of the recipient.
 */
function groupsOf(text: string): Fields[] {
  return text
    .slice(0, MAX_CHARS)
    .replace(/\r*\n|\r/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((block) => {
      const groups: [string, string][][] = [[]]
      for (const [name, value] of readFields(block)) {
        const group = groups.at(-1)
        const isNext = OF_RECIPIENT.includes(name) && group?.some((field) => field[0] === name)
        if (isNext) groups.push([[name, value]])
        else group?.push([name, value])
      }
      return groups
    })
}

/** What an action means (RFC 3464, 2.3.3); without one the class of the status decides. */
function stateOf(action: string, status: string): BouncedRecipient['state'] {
  const word = /^[a-z]+/.exec(action.toLowerCase())?.[0] ?? ''
  if (word.startsWith('fail')) return 'bounced'
  if (word.startsWith('delay')) return 'delayed'
  if (word === 'delivered') return 'delivered'
  if (word === 'relayed' || word === 'expanded') return 'relayed'
  if (status.startsWith('4.')) return 'delayed'
  return status.startsWith('2.') ? 'delivered' : 'bounced'
}

function recipientOf(fields: Fields): BouncedRecipient | null {
  const action = fieldOf(fields, 'action')
  const status = STATUS.exec(fieldOf(fields, 'status'))?.[0] ?? ''
  const final = mailAddressIn(fieldOf(fields, 'final-recipient', 'x-actual-recipient'))
  const written = mailAddressIn(fieldOf(fields, 'original-recipient'))
  if (!final && !written) return null
  if (!action && !status) return null
  const said = fieldOf(fields, 'diagnostic-code', 'x-display-name-diagnostic', 'x-supplementary-info')
  const words = plainLine(said.replace(/^[\w-]{1,30}[ \t]*;[ \t]*/, ''), MAX_DETAIL)
  const state = stateOf(action, status)
  return {
    address: final || written,
    original: written === final ? '' : written,
    state,
    hard: state === 'bounced' && isDeadAddress({ status, said: words }),
    status,
    detail: words || statusSentence(status),
  }
}

/** The recipients of a delivery status (RFC 3464), and what became of the mail to each. */
export function readStatus(text: string): BouncedRecipient[] {
  return groupsOf(text)
    .flatMap((fields) => recipientOf(fields) ?? [])
    .slice(0, MAX_RECIPIENTS)
}
