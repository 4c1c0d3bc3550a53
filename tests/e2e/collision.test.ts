import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { openTicket } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('two agents answer the same message', () => {
  const browser = useBrowser()
  const admin = useAdmin()

  it('sends one answer; the other keeps the draft, sees what was said, and chooses', async () => {
    const run = randomBytes(4).toString('hex')
    const address = `lena-${run}@example.org`
    const raw = plainMail({ from: `Lena <${address}>`, subject: `Twice ${run}` })
    const { body } = await postMail(desk, { raw, from: address })
    const ticketId = body.ticketId as string
    const ana = await openPage(browser())
    const ben = await openPage(browser())
    await signIn(ana.page, desk, 'admin')
    await signIn(ben.page, desk, 'lead')
    const texts = new Map([
      [ana.page, `Ana says ${run}`],
      [ben.page, `Ben says ${run}`],
    ])
    for (const [page, text] of texts) {
      await openTicket(page, desk.origin, ticketId)
      await page.keyboard.press('r')
      await page.locator('[contenteditable=true]:focus').waitFor()
      await page.keyboard.type(text)
    }
    await Promise.all([...texts.keys()].map((page) => page.keyboard.press('Control+Enter')))

    const messages = () =>
      admin.db.collection(`tickets/${ticketId}/messages`).where('direction', '==', 'out').get()
    await until('one answer', async () => (await messages()).size === 1)
    const winnerText = (await messages()).docs[0]?.data().text as string
    const [loser, lostText] = [...texts].find(([, text]) => text !== winnerText) as [typeof ana.page, string]

    const panel = loser.locator('[data-collision]')
    await panel.waitFor()
    await panel.getByText(winnerText).waitFor()
    await until(
      'the draft beside it',
      async () =>
        (await panel.getByText(lostText).isVisible()) ||
        (await loser.getByLabel('Your reply').innerText()) === lostText,
    )
    expect((await messages()).size).toBe(1)

    await panel.getByRole('button', { name: 'Send anyway' }).click()
    await until('the second answer, now on purpose', async () => (await messages()).size === 2)
    const sent = await until('both mails', async () => {
      const mails = (await readSink(desk, address)).map((mail) => mail.raw.toString())
      return [...texts.values()].every((text) => mails.some((mail) => mail.includes(text))) ? mails : null
    })
    expect(sent.filter((mail) => mail.includes(`Re: Twice ${run}`))).toHaveLength(2)
    await Promise.all([ana.close(), ben.close()])
  })

  it('stops the later of two changes to one field, says who was quicker, and leaves the choice', async () => {
    const run = randomBytes(4).toString('hex')
    const { body } = await postMail(desk, {
      raw: plainMail({ subject: `Field ${run}` }),
      from: `field-${run}@example.org`,
    })
    const ticketId = body.ticketId as string
    const status = async () => (await admin.db.doc(`tickets/${ticketId}`).get()).get('status') as string
    const ana = await openPage(browser())
    const ben = await openPage(browser())
    await signIn(ana.page, desk, 'admin')
    await signIn(ben.page, desk, 'lead')
    for (const { page } of [ana, ben]) await openTicket(page, desk.origin, ticketId)
    const set = async ({ page }: typeof ana, name: string) => {
      await page.getByRole('button', { name: /^Status: / }).click()
      await page.getByRole('menuitemradio', { name }).click()
    }

    // Ben is out of touch for a moment: his screen still shows New when Ana has moved on.
    await ben.page.context().setOffline(true)
    await set(ana, 'On hold')
    await until('Ana’s change', async () => (await status()) === 'on-hold')
    await set(ben, 'Resolved')
    await ben.page.context().setOffline(false)

    const stop = ben.page.getByText('Mara Ilves set On hold')
    await stop.waitFor({ timeout: 60_000 })
    await ben.page.getByText('You wanted Resolved.').waitFor()
    expect(await status()).toBe('on-hold')
    await ben.page.getByRole('button', { name: 'Set Resolved anyway' }).click()
    await until('Ben’s change, now on purpose', async () => (await status()) === 'resolved')
    await stop.waitFor({ state: 'hidden' })
    await Promise.all([ana.close(), ben.close()])
  })

  it('keeps a draft through a reload', async () => {
    const run = randomBytes(4).toString('hex')
    const { body } = await postMail(desk, { raw: plainMail({ subject: `Draft ${run}` }) })
    const ana = await openPage(browser())
    await signIn(ana.page, desk, 'admin')
    await openTicket(ana.page, desk.origin, body.ticketId as string)
    await ana.page.keyboard.press('r')
    await ana.page.locator('[contenteditable=true]:focus').waitFor()
    await ana.page.keyboard.type(`Half a thought ${run}`)
    await ana.page.waitForTimeout(500)
    await ana.page.reload()
    const field = ana.page.getByLabel('Your reply')
    await until('the draft', async () => (await field.innerText()) === `Half a thought ${run}`)
    expect(await field.innerText()).toBe(`Half a thought ${run}`)
    // What was there when the page opened is no news.
    expect(await ana.page.getByText(/\d+ new/).count()).toBe(0)
    await ana.close()
  })
})
