import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openTicket } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('a draft', () => {
  const browser = useBrowser()
  const admin = useAdmin()
  const field = (page: Page) => page.getByRole('textbox', { name: 'Your reply' })
  const says = (page: Page, text: string) =>
    until(`“${text}” in the composer`, async () => ((await field(page).textContent()) ?? '').includes(text))

  it('survives a reload, another device and what a colleague changes, and is sent from where it was finished', async () => {
    const run = randomBytes(4).toString('hex')
    const address = `draft-${run}@example.org`
    const raw = plainMail({ from: `Lena <${address}>`, subject: `Draft ${run}` })
    const { body } = await postMail(desk, { raw, from: address })
    const ticketId = body.ticketId as string
    const ticket = async () => (await admin.db.doc(`tickets/${ticketId}`).get()).data() ?? {}

    const desktop = await openPage(browser())
    await signIn(desktop.page, desk, 'admin')
    await openTicket(desktop.page, desk.origin, ticketId)
    await desktop.page.keyboard.press('r')
    await field(desktop.page).waitFor()
    await desktop.page.keyboard.type(`Dear Lena, half a thought ${run}`)
    await desktop.page.waitForTimeout(300)
    await desktop.page.reload()
    await says(desktop.page, `half a thought ${run}`)

    const laptop = await openPage(browser())
    await signIn(laptop.page, desk, 'admin')
    await openTicket(laptop.page, desk.origin, ticketId)
    await says(laptop.page, `half a thought ${run}`)

    const colleague = await openPage(browser())
    await signIn(colleague.page, desk, 'lead')
    await colleague.page.goto(`${desk.origin}/t/${ticketId}`)
    const told = colleague.page.getByText(/Mara Ilves (has a draft|is answering)/)
    await told.filter({ visible: true }).first().waitFor()
    await colleague.page.keyboard.press('i')
    await until('another assignee', async () => (await ticket()).assigneeId === 'jonas')

    // Nothing of it moved the draft; it goes on at the other device and leaves from there.
    await says(desktop.page, `half a thought ${run}`)
    await laptop.page.keyboard.press('r')
    await laptop.page.keyboard.press('Control+End')
    await laptop.page.keyboard.type(', and the other half.')
    await says(desktop.page, 'and the other half.')
    await laptop.page.keyboard.press('Control+Enter')
    const sent = await until('the mail', async () =>
      (await readSink(desk, address)).find(({ raw: mail }) => mail.toString().includes('other half')),
    )
    expect(sent.raw.toString()).toContain(`half a thought ${run}, and the other half.`)
    await until('an empty composer', async () => !(await field(desktop.page).textContent())?.includes(run))
    expect((await ticket()).assigneeId).toBe('jonas')
    expect((await admin.db.doc(`drafts/mara_${ticketId}`).get()).exists).toBe(false)
    expect([...desktop.complaints, ...laptop.complaints, ...colleague.complaints]).toEqual([])
    await Promise.all([desktop, laptop, colleague].map(({ close }) => close()))
  })
})
