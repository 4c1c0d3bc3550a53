import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { openPage, signIn } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('one change to many tickets', () => {
  const browser = useBrowser()
  const admin = useAdmin()

  it('says what it skipped and why, and is undone as one', async () => {
    const run = randomBytes(4).toString('hex')
    const ids: string[] = []
    for (const [n, department] of ['support', 'support', 'support', 'billing', 'billing'].entries()) {
      const to = `${department}@tallowpine.example`
      const raw = plainMail({ subject: `Many ${run} ${n}`, to })
      const { body } = await postMail(desk, { raw, to, from: `b${n}-${run}@example.org` })
      ids.push(body.ticketId as string)
    }
    const assignees = () =>
      Promise.all(
        ids.map(async (id) => (await admin.db.doc(`tickets/${id}`).get()).get('assigneeId') as string | null),
      )

    const { page, complaints, close } = await openPage(browser())
    const { keyboard } = page
    await signIn(page, desk, 'admin')
    const list = page.getByRole('region', { name: 'Ticket list' })
    const rows = list.locator('[role=row][data-id]')
    await rows.nth(1).waitFor()
    await keyboard.press('/')
    await page.locator('input:focus').waitFor()
    await keyboard.type(run)
    await until('the five', async () => (await rows.count()) === 5)
    await keyboard.press('Enter')
    await rows.locator('a:focus').waitFor()

    // The first is Tomás’s already; he works in Support alone.
    const giveToTomas = async () => {
      await keyboard.press('a')
      await page.locator('input:focus').waitFor()
      await keyboard.type('Tom')
      await page.getByRole('option', { name: /Tomás/ }).waitFor()
      await keyboard.press('Enter')
    }
    const first = (await page.locator('[role=row][data-id]:focus-within').getAttribute('data-id')) ?? ''
    await keyboard.press('x')
    await giveToTomas()
    await keyboard.press('Control+a')
    await list.getByText('5 chosen').waitFor()
    await giveToTomas()

    const report = page.getByRole('region', { name: 'Result of the change' })
    await report.getByText(/skipped/).waitFor()
    const isSupport = ids.slice(0, 3).includes(first)
    const taken = isSupport ? 2 : 3
    await report.getByText(`${taken} tickets changed, ${5 - taken} skipped`).waitFor()
    await report.getByText('The assignee does not work in its department.').first().waitFor()
    if (isSupport) await report.getByText('It was so already.').waitFor()
    await until('three of Support with Tomás', async () => {
      const now = await assignees()
      return now.slice(0, 3).every((each) => each === 'tomas') && now.slice(3).every((each) => each === null)
    })

    await report.getByRole('button', { name: 'Undo' }).click()
    await until('all as before', async () => {
      const now = await assignees()
      return now.every((each, index) => each === (isSupport && ids[index] === first ? 'tomas' : null))
    })
    expect(complaints).toEqual([])
    await close()
  })
})
