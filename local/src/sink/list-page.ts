import { escapeHtml } from './escape-html.ts'
import { page } from './page.ts'
import type { SunkMail } from './sunk-mail.ts'

const SHOWN = 200

function row(mail: SunkMail): string {
  const to = escapeHtml(mail.envelope.to.join(', '))
  const at = escapeHtml(mail.receivedAt.slice(0, 19).replace('T', ' '))
  return `<li><a href="/__mail/${mail.id}"><span class="wide">${to}</span><span>${escapeHtml(mail.subject) || '(no subject)'}</span><span class="quiet">${at}</span></a></li>`
}

/** What was sent, newest first; looks for more every five seconds. */
export function listPage(mails: readonly SunkMail[]): string {
  const rows = mails.slice(-SHOWN).reverse().map(row).join('')
  const list = rows
    ? `<ul>${rows}</ul>`
    : '<p class="quiet" style="padding:16px;margin:0">Nothing was sent yet. Mail that leaves the desk is caught here; nobody else gets it.</p>'
  const body = `<header><h1>Sent mail</h1><span class="quiet">${mails.length}</span><a class="push" href="/__mail/new">Write as a customer</a></header><div class="card">${list}</div>`
  return page('Sent mail', body, 5)
}
