import { simpleParser } from 'mailparser'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { answerJson, answerProblem } from '../gateway/answer.ts'
import { answerTo } from './answer-to.ts'
import { listPage } from './list-page.ts'
import { mailPage } from './mail-page.ts'
import { sendTestMail, testMailSchema } from './send-test-mail.ts'
import type { SinkStore } from './sink-store.ts'
import { writePage } from './write-page.ts'

const SHELL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
/** What was mailed is shown as it looks, and can neither run nor load nor reach anything. */
const MAIL_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

const MAIL_STYLE = '<style>body{margin:16px;font:14px/1.5 system-ui,sans-serif}</style>'
const MAX_FORM_BYTES = 200_000

export interface SinkPagesOptions {
  store: SinkStore
  origin: string
  /** `host:port` of the SMTP door. */
  smtp: string
  /** Addresses to write to. */
  recipients: readonly string[]
}

function answerHtml(response: ServerResponse, html: string, policy: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  })
  response.end(html)
}

function isFromHere({ headers }: IncomingMessage, origin: string): boolean {
  return [origin, origin.replace('127.0.0.1', 'localhost')].includes(headers.origin ?? '')
}

/** The form; empty, begun as an answer to `?answer=`, or with what became of the mail that was posted. */
async function write(request: IncomingMessage, options: SinkPagesOptions): Promise<string> {
  const { store, origin, smtp, recipients } = options
  if (request.method !== 'POST') {
    const answered = store.find(new URL(request.url ?? '/', origin).searchParams.get('answer') ?? '')
    if (!answered) return writePage({ recipients })
    return writePage({ recipients, mail: await answerTo(answered, await store.read(answered.id)) })
  }
  if (!isFromHere(request, origin)) {
    return writePage({ recipients, notice: 'This form takes what is typed here only.' })
  }
  if (Number(request.headers['content-length'] ?? Infinity) > MAX_FORM_BYTES) {
    return writePage({ recipients, notice: 'This is too long.' })
  }
  const fields = Object.fromEntries(new URLSearchParams(await text(request)))
  const mail = testMailSchema.safeParse(fields)
  if (!mail.success) {
    const notice = 'Fill in every field; both addresses must be complete.'
    return writePage({ recipients, mail: fields, notice })
  }
  const answer = await sendTestMail(smtp, mail.data).catch((error: Error) => error.message)
  return writePage({ recipients, notice: `The desk answered: ${answer}` })
}

/** `/__mail` and below: what was sent, for people and for tests. */
export function sinkPages(options: SinkPagesOptions) {
  const { store } = options
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (path === '/__mail.json') return answerJson(response, 200, sinkList(store))
    if (path === '/__mail' || path === '/__mail/')
      return answerHtml(response, listPage(store.mails), SHELL_POLICY)
    if (path === '/__mail/new') return answerHtml(response, await write(request, options), SHELL_POLICY)
    const [, id = '', rest = ''] = path.match(/^\/__mail\/([\d-]+)(\.eml|\/html)?$/) ?? []
    const mail = store.find(id)
    if (!mail) return answerProblem(response, 404, 'not_found', 'There is no such mail.')
    const raw = await store.read(id)
    if (rest === '.eml') {
      response.writeHead(200, {
        'content-type': 'message/rfc822',
        'content-disposition': `attachment; filename="${id}.eml"`,
        'x-content-type-options': 'nosniff',
      })
      return void response.end(raw)
    }
    if (rest === '/html') {
      const { html } = await simpleParser(raw)
      return answerHtml(response, MAIL_STYLE + (html || ''), MAIL_POLICY)
    }
    return answerHtml(response, await mailPage(mail, raw), SHELL_POLICY)
  }
}

/** Every kept mail, oldest first, and how many copies of each Message-ID there are. */
export function sinkList(store: SinkStore) {
  const copies = new Map<string, number>()
  for (const { messageId } of store.mails) copies.set(messageId, (copies.get(messageId) ?? 0) + 1)
  copies.delete('')
  return { mails: store.mails, copies: Object.fromEntries(copies) }
}
