import { simpleParser } from 'mailparser'
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openTicket } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')
/** Above the 30 s in which an answer can be taken back, and what a mail takes. */
const PATIENCE_MS = 60_000

async function newTicket(subject: string) {
  const address = `noor-${randomBytes(4).toString('hex')}@example.org`
  const raw = plainMail({ from: `Noor Idris <${address}>`, subject, text: 'The arc lamp hums.' })
  const { body } = await postMail(desk, { raw, from: address })
  return { address, ticketId: String(body.ticketId) }
}

const mailTo = (address: string, text: string) =>
  until(
    `a mail to ${address} with "${text}"`,
    async () => {
      const sunk = await readSink(desk, address)
      const mails = await Promise.all(
        sunk.map(async ({ raw }) => ({
          raw: raw.toString(),
          ...(await simpleParser(raw, { keepCidLinks: true })),
        })),
      )
      return mails.find((mail) => mail.text?.includes(text))
    },
    PATIENCE_MS,
  )

/** Pastes into what has the focus: text, or a picture of one colour. */
function paste(page: Page, what: { text: string } | { picture: string }) {
  return page.evaluate(async (wanted) => {
    const clipboardData = new DataTransfer()
    if ('text' in wanted) clipboardData.setData('text/plain', wanted.text)
    else {
      const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 300 })
      const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => made && done(made), 'image/png'))
      clipboardData.items.add(new File([blob], wanted.picture, { type: 'image/png' }))
    }
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, what)
}

const field = (page: Page, name = 'Your reply') => page.locator('.rich-field').and(page.getByLabel(name))

describe('the composer', () => {
  const browser = useBrowser()

  it('takes the first key while it loads, and sends formats, a link and a picture as every mail program reads them', async () => {
    const { address, ticketId } = await newTicket('The lamp hums')
    const { page, complaints, close } = await openPage(browser())
    await page.route(/RichField-.*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await signIn(page, desk, 'admin')
    await openTicket(page, desk.origin, ticketId)
    await page.keyboard.press('r')
    await page.keyboard.type('Dear Noor, I am so', { delay: 100 })
    await field(page).waitFor()
    await page.keyboard.type('rry.')
    expect(await field(page).innerText()).toContain('Dear Noor, I am sorry.')

    await page.keyboard.press('Enter')
    await page.keyboard.type('Please turn it ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('off')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(', then read our guide')
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Shift+ArrowLeft')
    await paste(page, { text: 'https://tallowpine.example/guide' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- the switch')
    await page.keyboard.press('Enter')
    await page.keyboard.type('the dimmer')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await paste(page, { picture: 'switch.png' })
    await page.locator('[data-picture] img').waitFor()
    await page.locator('[data-picture] progress').waitFor({ state: 'detached' })

    await page.reload()
    await field(page).getByText('the dimmer').waitFor()
    await page.locator('[data-picture] img[src^="blob:"]').waitFor()
    await field(page).click()
    await page.keyboard.press('Control+Enter')

    const mail = await mailTo(address, 'the dimmer')
    expect(mail.text).toContain(
      'Dear Noor, I am sorry.\n\nPlease turn it off, then read our guide <https://tallowpine.example/guide>\n\n' +
        '- the switch\n- the dimmer\n\n[switch.png]',
    )
    expect(mail.html).toContain(
      '<p>Please turn it <strong>off</strong>, then read our <a href="https://tallowpine.example/guide"',
    )
    expect(mail.html).toContain('<li><p>the switch</p></li>')
    const [picture] = mail.attachments
    expect(mail.html).toContain(`<img src="cid:${picture?.cid}" alt="switch.png" width="640" />`)
    expect(picture).toMatchObject({
      filename: 'switch.png',
      contentType: 'image/png',
      contentDisposition: 'inline',
    })
    expect(picture?.content.subarray(1, 4).toString()).toBe('PNG')
    expect(mail.raw).toMatch(/^Content-Type: multipart\/alternative;/m)
    expect(mail.raw).toMatch(/^Content-Type: multipart\/related;/m)

    const sent = page.locator('[data-message]').filter({ hasText: 'the dimmer' })
    await sent.locator('img[src^="data:image/png"]').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('calls a colleague from a note, who is told by mail and may answer it', async () => {
    const { ticketId } = await newTicket('A shade is missing')
    const { page, complaints, close } = await openPage(browser())
    await signIn(page, desk, 'admin')
    await openTicket(page, desk.origin, ticketId)
    await page.keyboard.press('n')
    await field(page, 'Your note').waitFor()
    const question = `shade ${randomBytes(4).toString('hex')}`
    const email = String(desk.logins.find(({ role }) => role === 'lead')?.email)
    await page.keyboard.type(`Is this ${question} in store, @${email.split('@')[0]}`)
    const options = page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option')
    await options.first().waitFor()
    const name = String(await options.first().locator('bdi').first().textContent())
    await page.keyboard.press('Enter')
    await page.keyboard.type('please?')
    expect(await field(page, 'Your note').innerText()).toContain(`@${name} please?`)
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.locator('[data-mention]', { hasText: `@${name}` }).waitFor()

    const mail = await mailTo(email, question)
    expect(mail.subject).toContain('mentioned you: A shade is missing')
    expect(mail.text).toContain(`@${name} please?`)

    const answer = plainMail({
      from: `${name} <${email}>`,
      subject: `Re: ${mail.subject}`,
      text: 'Two of them.',
      headers: { 'In-Reply-To': String(mail.messageId) },
    })
    const { body } = await postMail(desk, { raw: answer, from: email })
    expect([body.outcome, body.ticketId]).toEqual(['appended', ticketId])
    await page.getByRole('article', { name: /note/i }).filter({ hasText: 'Two of them.' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('inserts a canned response for this customer', async () => {
    const { ticketId } = await newTicket('Where is my order')
    const { page, complaints, close } = await openPage(browser())
    await signIn(page, desk, 'admin')
    await openTicket(page, desk.origin, ticketId)
    await page.keyboard.press('r')
    await field(page).waitFor()
    await page.keyboard.type('/')
    const options = page.getByRole('listbox', { name: 'Texts to insert' }).getByRole('option')
    await options.first().waitFor()
    await page.keyboard.press('Enter')
    await until('the text', async () => (await field(page).innerText()).length > 20)
    const text = await field(page).innerText()
    expect(text).not.toMatch(/^\//)
    expect(text).toContain('Noor')
    expect(complaints).toEqual([])
    await close()
  })
})
