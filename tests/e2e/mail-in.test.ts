import { simpleParser } from 'mailparser'
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bounceMail } from '../../domain/testing/index.ts'
import { openAgent } from '../support/agent-client.ts'
import { openTicket } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { postCheckedMail } from '../support/post-checked-mail.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('what an agent sees of a mail', () => {
  const browser = useBrowser()
  const admin = useAdmin()
  let agent: Awaited<ReturnType<typeof openAgent>>
  beforeAll(async () => {
    agent = await openAgent(desk, 'admin')
  })
  afterAll(() => agent?.close())

  const ticketAt = async (id: string) => (await admin.db.doc(`tickets/${id}`).get()).data()
  const mailTo = (address: string, about: string) =>
    until(`a mail to ${address}`, async () => {
      const mails = await Promise.all((await readSink(desk, address)).map(({ raw }) => simpleParser(raw)))
      return mails.find((mail) => mail.text?.includes(about))
    })

  async function request(from: string, subject: string) {
    const { body } = await postMail(desk, { raw: plainMail({ from, subject }), from })
    expect(body.outcome).toBe('created')
    return { ticketId: body.ticketId as string, number: body.number as string }
  }
  async function answered(from: string, subject: string, text: string) {
    const filed = await request(from, subject)
    await agent.reply(filed.ticketId, text)
    return { ...filed, mail: await mailTo(from, text) }
  }
  const toast = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

  it('a stranger who names a ticket: marked, compared, merged in one step, and taken apart again', async () => {
    const run = randomBytes(4).toString('hex')
    const { ticketId: target, number } = await request(`iris-${run}@example.org`, `Lobby lamps ${run}`)
    const subject = `Re: Lobby lamps ${run} [#${number}]`
    const text = `What became of this, please? ${run}`
    const filed = await postCheckedMail(desk, `eve-${run}@example.net`, { subject, text }, 'fail')
    expect(filed.outcome).toBe('created')
    const source = filed.ticketId as string

    const { page, complaints, close } = await openPage(browser())
    await signIn(page, desk, 'admin')
    await openTicket(page, desk.origin, source)
    const row = page.getByRole('row').filter({ hasText: `eve-${run}` })
    await row.getByRole('img', { name: 'Unverified sender' }).waitFor()
    await page.getByRole('button', { name: 'Unverified sender' }).click()
    await page.getByRole('dialog', { name: 'Unverified sender' }).getByText('Checked by').waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('list', { name: 'Related tickets' }).getByText(`May belong to ${number}`).waitFor()
    await page.keyboard.press('c')
    const compare = page.getByRole('dialog', { name: 'Compare tickets' })
    await compare.locator(`[data-ticket="${target}"]`).getByText('Hello, it flickers').waitFor()
    await compare.locator(`[data-ticket="${source}"]`).getByText(text).waitFor()
    await compare.getByRole('button', { name: `Merge ${filed.number} into ${number}` }).click()

    await page.waitForURL(new RegExp(target))
    const conversation = page.getByRole('region', { name: 'Conversation' })
    await conversation.getByText(text).waitFor()
    await conversation.getByText('Came with').waitFor()
    expect(await ticketAt(source)).toMatchObject({ mergedInto: target })

    await toast(page, `Merged into ${number}`).getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL(new RegExp(source))
    await until('the ticket of its own', async () => (await ticketAt(source))?.['mergedInto'] === null)
    await page.getByRole('button', { name: 'Send reply' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('an answer that comes back: shown where it is, mended in place, sent', async () => {
    const run = randomBytes(4).toString('hex')
    const wrong = `iris-${run}@exmaple.org`
    const right = `iris-${run}@example.org`
    const text = `A new shade is on its way ${run}.`
    const { ticketId, mail } = await answered(wrong, `Cracked shade ${run}`, text)
    const to = mail.replyTo?.value[0]?.address as string
    const raw = Buffer.from(bounceMail({ to, recipient: wrong, mailId: mail.messageId as string }))
    expect((await postMail(desk, { raw, from: '', to })).body.ticketId).toBe(ticketId)

    const { page, complaints, close } = await openPage(browser())
    await signIn(page, desk, 'admin')
    await openTicket(page, desk.origin, ticketId)
    const row = page.getByRole('row').filter({ hasText: `Cracked shade ${run}` })
    await row.getByRole('img', { name: `Our answer did not reach ${wrong}` }).waitFor()
    const banner = page.locator('[data-undelivered]')
    await banner.getByText(`The last answer did not reach ${wrong}.`).waitFor()
    await page.getByRole('button', { name: 'Show and mend' }).click()
    await page.keyboard.press('Enter')
    await page.getByLabel('Address', { exact: true }).fill(right)
    await page.keyboard.press('Enter')

    expect((await mailTo(right, text)).to).toMatchObject({ text: expect.stringContaining(right) })
    await banner.waitFor({ state: 'detached' })
    await page.locator('[data-delivery="sent"], [data-delivery="delivered"]').first().waitFor()
    expect((await ticketAt(ticketId))?.['undelivered']).toBeNull()
    expect(complaints).toEqual([])
    await close()
  })

  it('a thank-you: filed quietly, opened again with one key, and put to rest again', async () => {
    const run = randomBytes(4).toString('hex')
    const from = `noor-${run}@example.org`
    const { ticketId, mail } = await answered(from, `Which bulb ${run}`, `An E27 of at most 40 W ${run}.`)
    const raw = plainMail({
      ...{ from, subject: mail.subject as string, text: 'Thank you very much!' },
      headers: { 'In-Reply-To': mail.messageId as string },
    })
    expect((await postMail(desk, { raw, from })).body).toMatchObject({ outcome: 'appended', ticketId })
    expect(await ticketAt(ticketId)).toMatchObject({ bucket: 'waiting' })

    const { page, complaints, close } = await openPage(browser())
    await signIn(page, desk, 'admin')
    await openTicket(page, desk.origin, ticketId)
    await page.getByText('Filed without reopening: a thank-you.').waitFor()
    await page.keyboard.press('o')
    await page.getByText('Filed without reopening').waitFor({ state: 'detached' })
    await until('the ticket to come back', async () => (await ticketAt(ticketId))?.['bucket'] === 'active')
    await toast(page, 'Ticket opened again').getByRole('button', { name: 'Undo' }).click()
    await until('the ticket to rest', async () => (await ticketAt(ticketId))?.['bucket'] === 'waiting')
    expect(complaints).toEqual([])
    await close()
  })
})
