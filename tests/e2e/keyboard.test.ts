import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { expectRow, showNewest } from '../support/agents-screen.ts'
import { openPage } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('an agent without a mouse', () => {
  const browser = useBrowser()
  const admin = useAdmin()

  it('signs in, finds a ticket, takes it, notes, answers, resolves and goes back to the list', async () => {
    const run = randomBytes(4).toString('hex')
    const subject = `No mouse ${run}`
    const { body } = await postMail(desk, { raw: plainMail({ subject }) })
    const { page, complaints, close } = await openPage(browser())
    const { keyboard } = page
    const login = desk.logins.find((one) => one.role === 'admin')
    if (!login) throw new Error('No admin')

    await page.goto(`${desk.origin}/sign-in`)
    await page.getByLabel('Email').waitFor()
    await page.getByLabel('Email').focus()
    await keyboard.type(login.email)
    await keyboard.press('Tab')
    await keyboard.type(login.password)
    await keyboard.press('Enter')
    await page.waitForURL(/\/q\//)
    await showNewest(page, desk.origin)
    await expectRow(page, subject)

    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[role=row]')?.textContent ?? '')
    await until('the row to be reached', async () => {
      await keyboard.press('j')
      return (await focused()).includes(subject)
    })
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: subject }).waitFor()
    await page.getByRole('button', { name: 'Send reply' }).waitFor()

    const ticket = async () => (await admin.db.doc(`tickets/${body.ticketId}`).get()).data()
    await keyboard.press('i')
    await until('the assignee', async () => (await ticket())?.assigneeId)
    await keyboard.press('n')
    await keyboard.type(`For us only ${run}`)
    await keyboard.press('Control+Enter')
    await page.getByText(`For us only ${run}`).first().waitFor()
    await keyboard.press('Escape')
    await keyboard.press('r')
    await keyboard.type(`Done ${run}`)
    await keyboard.press('Control+Shift+Enter')
    await until('the ticket to be resolved', async () => (await ticket())?.status === 'resolved')
    const messages = await admin.db
      .collection(`tickets/${body.ticketId}/messages`)
      .where('direction', '==', 'out')
      .get()
    expect(messages.docs.map((message) => message.data().text)).toEqual([
      expect.stringContaining(`Done ${run}`),
    ])

    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'Subject' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})
