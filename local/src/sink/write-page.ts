import { escapeHtml } from './escape-html.ts'
import { page } from './page.ts'

/** A form that sends a mail to the desk as a customer would, through SMTP. `notice` says what became of the last one. */
export function writePage(recipients: readonly string[], notice = ''): string {
  const options = recipients.map((address) => `<option value="${escapeHtml(address)}">`).join('')
  const said = notice ? `<p role="status" style="padding:16px 16px 0;margin:0">${escapeHtml(notice)}</p>` : ''
  const body = `<header><h1>Write as a customer</h1><a class="push" href="/__mail">Sent mail</a></header>
<div class="card">${said}<form method="post" action="/__mail/new">
<label>Your name <input name="name" required maxlength="100" value="Rosa Lindqvist"></label>
<label>Your address <input name="from" type="email" required maxlength="200" value="rosa@lindqvist.example"></label>
<label>To <input name="to" type="email" required maxlength="200" list="to" value="${escapeHtml(recipients[0] ?? '')}"></label>
<datalist id="to">${options}</datalist>
<label>Subject <input name="subject" required maxlength="200"></label>
<label>Text <textarea name="text" required maxlength="20000" rows="10"></textarea></label>
<button>Send</button></form></div>`
  return page('Write as a customer', body)
}
