import { simpleParser } from 'mailparser'
import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { expectRow, showNewest } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('the walking desk', () => {
  const browser = useBrowser()

  it('shows a mail on two screens, has it answered by keyboard, and delivers the answer', async () => {
    const run = randomBytes(4).toString('hex')
    const address = `noor-${run}@example.org`
    const subject = `Which bulb fits ${run}`
    const ana = await openPage(browser())
    const ben = await openPage(browser())
    await signIn(ana.page, desk, 'admin')
    await signIn(ben.page, desk, 'lead')
    await Promise.all([ana, ben].map(({ page }) => showNewest(page, desk.origin)))

    const raw = plainMail({ from: `Noor Idris <${address}>`, subject, text: 'Which bulb fits the arc lamp?' })
    const { body } = await postMail(desk, { raw, from: address })
    expect(body.outcome).toBe('created')
    await Promise.all([expectRow(ana.page, subject), expectRow(ben.page, subject)])

    await ana.page.goto(`${desk.origin}/t/${body.ticketId}`)
    await ana.page.getByRole('heading', { name: subject }).waitFor()
    await expectRow(ben.page, subject)
    await ben.page
      .getByRole('row')
      .filter({ hasText: subject })
      .getByLabel(/is looking at it/)
      .waitFor()

    await ana.page.getByRole('button', { name: 'Send reply' }).waitFor()
    await ana.page.keyboard.press('r')
    await ana.page.keyboard.type('An E27 of at most 40 W. A warm white one looks best.')
    await ben.page
      .getByRole('row')
      .filter({ hasText: subject })
      .getByLabel(/is replying/)
      .waitFor()
    await ana.page.keyboard.press('Control+Enter')

    const mail = await until('the answer in the customer’s mailbox', async () => {
      const mails = await Promise.all((await readSink(desk, address)).map((sunk) => simpleParser(sunk.raw)))
      return mails.find((one) => one.text?.includes('E27'))
    })
    expect(mail.subject).toBe(`Re: ${subject} [#${body.number}]`)
    await ana.page.getByText('Sent', { exact: true }).first().waitFor()

    const answer = plainMail({
      from: `Noor Idris <${address}>`,
      subject: 'thanks',
      text: 'It fits, thank you very much.',
      headers: { 'In-Reply-To': mail.messageId as string },
    })
    expect((await postMail(desk, { raw: answer, from: address })).body.outcome).toBe('appended')
    await ana.page.getByText('It fits, thank you very much.').first().waitFor()
    expect(ana.complaints).toEqual([])
    expect(ben.complaints).toEqual([])
    await Promise.all([ana.close(), ben.close()])
  })

  it('assigns, prioritises, resolves and undoes by keyboard, and everybody sees it', async () => {
    const run = randomBytes(4).toString('hex')
    const subject = `The drawer sticks ${run}`
    const { body } = await postMail(desk, { raw: plainMail({ subject }) })
    const ana = await openPage(browser())
    const ben = await openPage(browser())
    await signIn(ana.page, desk, 'admin')
    await signIn(ben.page, desk, 'lead')
    for (const { page } of [ana, ben]) {
      await page.goto(`${desk.origin}/t/${body.ticketId}`)
      await page.getByRole('heading', { name: subject }).waitFor()
    }

    await ana.page.getByRole('button', { name: 'Send reply' }).waitFor()
    await ana.page.keyboard.press('i')
    await ana.page.getByText('Assigned to you').waitFor()
    const me = desk.logins.find((login) => login.role === 'admin')?.email.split('@')[0] as string
    const assignee = ben.page.getByRole('button', { name: /^Assignee:/ })
    await until('the assignee on the other screen', async () =>
      new RegExp(me, 'i').test((await assignee.textContent()) ?? ''),
    )

    await ana.page.keyboard.press('s')
    await ana.page
      .getByRole('menuitem', { name: 'Resolved' })
      .or(ana.page.getByRole('menuitemradio', { name: 'Resolved' }))
      .click()
    const status = ben.page.getByRole('button', { name: /^Status:/ })
    await until('the status on the other screen', async () =>
      (await status.textContent())?.includes('Resolved'),
    )
    await ana.page
      .getByRole('listitem')
      .filter({ hasText: 'Status set to Resolved' })
      .getByRole('button', { name: 'Undo' })
      .click()
    await until('the old status', async () => (await status.textContent())?.includes('New'))
    expect([...ana.complaints, ...ben.complaints]).toEqual([])
    await Promise.all([ana.close(), ben.close()])
  })
})
