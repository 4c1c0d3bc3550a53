import { plainLine } from '../mail/plain-line.ts'
import { MAX_RECIPIENTS, type BouncedRecipient, type BounceFacts } from './bounce.ts'
import { isDeadAddress } from './failure.ts'
import { mailAddressIn } from './mail-address-in.ts'

/** Where the returned mail begins; what stands below says nothing about the delivery. */
const RETURNED =
  /^[ \t>]*(?:--[^\n]*(?:original|copy|returned|unsent|undelivered|body of|message header|transcript follows|below this line)[^\n]*|[^\n]{0,40}below this line is (?:a copy|the (?:header|original))[^\n]*|original message(?: headers?)?:?|(?:the )?(?:original|returned|undelivered|unsent) message (?:follows|headers?)[^\n]*|received: from [^\n]*|return-path: ?<[^\n]*|ursprüngliche nachricht[^\n]*|en-têtes de message d'origine[^\n]*|encabezados de mensaje originales[^\n]*|_{5,}[^\n]*)$/im
/** Lines that quote the mail's own header. */
const HEADER_LINE =
  /^[ \t>|*]*(?:from|to|cc|bcc|subject|date|sent|sender|reply-to|an|von|betreff|gesendet|à|de|objet|envoyé|para|asunto|enviado|oggetto|inviato|aan|van|onderwerp|message-?id|mime-version|content-[a-z-]+)[ \t]*:/i
const DELAYED =
  /(?:has|have) (?:not yet|been delayed)|not yet been delivered|\bdelay(?:ed)?\b|will (?:continue|keep|be retried|retry)|keep trying|still (?:being retried|trying)|(?:do not|don't) need to re-?send|no need to re-?send|warning: (?:message|could)|verzögert|wird weiter versucht|retardé|retras|ritard|vertraagd|opóźnion|затрим|задерж|遅延/i
const GIVEN_UP =
  /permanent|gave up|given up|giving up|will not be retried|fatal|expired|failed permanently|undeliverable|could not be delivered/i
const SMTP = /(?:^|[\s(:<#>])[45]\d\d[\s-]|\b[45]\.\d{1,3}\.\d{1,3}\b/
const STATUS = /\b[45]\.\d{1,3}\.\d{1,3}\b/
const ADDRESS = /[^\s<>()[\]{},;:"'`|\\@]{1,64}@[a-z0-9\p{L}.-]{1,253}/giu
const READ = 20_000
const MAX_LINES = 400
const MAX_LINE = 1_000
const MAX_DETAIL = 400

interface Named {
  addresses: string[]
  /** What follows, until somebody else is named. */
  lines: string[]
}

/** Who is named in the system's own words, and what is said about each. */
function namedIn(text: string, sender: ReadonlySet<string>): Named[] {
  const named: Named[] = []
  for (const line of text.split('\n', MAX_LINES)) {
    if (HEADER_LINE.test(line)) continue
    const found = [...line.matchAll(ADDRESS)].map(([address]) => mailAddressIn(address))
    const addresses = found.filter((address) => address !== '' && !sender.has(address))
    const last = named.at(-1)
    const isNew = addresses.some((address) => !named.some((each) => each.addresses.includes(address)))
    // A server's reply names the address once more, in the middle of what it says.
    if (isNew && !(last && SMTP.test(line) && last.lines.length < 2 && !/^\s*</.test(line))) {
      named.push({ addresses, lines: [line] })
    } else last?.lines.push(line)
  }
  return named
}

/** The line that says why: the server's reply if there is one, with what it goes on with; else the first words. */
function reasonIn(lines: readonly string[], addresses: readonly string[]): string {
  const words = lines.map((line) =>
    addresses
      .reduce(
        (rest, address) => rest.replace(new RegExp(`<?(?:mailto:)?${escaped(address)}>?:?`, 'gi'), ' '),
        line,
      )
      .trim(),
  )
  const first = words.findIndex((line) => SMTP.test(line))
  const from =
    first === -1 ? words.findIndex((line) => /\p{L}{3}/u.test(line) && !/^\S+:$/.test(line)) : first
  if (from === -1) return ''
  const end = words.findIndex((line, index) => index > from && line === '')
  return plainLine(words.slice(from, end === -1 ? from + 6 : end).join(' '), MAX_DETAIL)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function recipient(
  address: string,
  lines: readonly string[],
  whole: string,
  delayed: boolean,
): BouncedRecipient {
  const detail = reasonIn(lines, [address])
  const status = STATUS.exec(lines.join('\n'))?.[0] ?? STATUS.exec(whole)?.[0] ?? ''
  const said = detail || plainLine(whole, 1_000)
  const hard =
    !delayed && (isDeadAddress({ status, said: lines.join(' ') }) || isDeadAddress({ status, said }))
  return { address, original: '', state: delayed ? 'delayed' : 'bounced', hard, status, detail }
}

/**
 * What a mail system says in plain words: whom a mail did not reach, and why. Everybody whom it names is taken; whether our mail went there
 * at all, who asks has to know.
 */
export function readPlain({ header, subject, text }: BounceFacts): BouncedRecipient[] {
  // A bounce goes to who sent the mail; a server's words often name him too.
  const sender = new Set(
    ['to', 'delivered-to', 'x-original-to'].flatMap((name) => header(name).map(mailAddressIn)),
  )
  const lines = text.slice(0, READ).split(/\r\n?|\n/)
  const whole = lines.map((line) => line.slice(0, MAX_LINE)).join('\n')
  const cut = RETURNED.exec(whole)?.index
  const own = cut === undefined || cut < 40 ? whole : whole.slice(0, cut)
  const delayed = (DELAYED.test(subject) || DELAYED.test(own)) && !GIVEN_UP.test(`${subject}\n${own}`)
  const others = namedIn(own, sender)
  const named = others.length > 0 ? others : namedIn(own, new Set())
  const failed = header('x-failed-recipients').flatMap((value) => value.split(',').map(mailAddressIn))
  const listed = [...new Set(failed.filter(Boolean))]
  const inText = [...new Set(named.flatMap(({ addresses }) => addresses))].filter(Boolean)
  const wanted = listed.length > 0 ? [...new Set([...listed, ...inText])] : inText
  if (wanted.length === 0) return [recipient('', own.split('\n'), own, delayed)]
  const about = (address: string) =>
    named.find(({ addresses }) => addresses.includes(address))?.lines ?? [own]
  return wanted.slice(0, MAX_RECIPIENTS).map((address) => recipient(address, about(address), own, delayed))
}
