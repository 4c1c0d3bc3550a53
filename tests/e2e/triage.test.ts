import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { openPage, signIn } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')
const TICKETS = 20
/** Twenty tickets, one after the other, on a machine that is busy with other things. */
const timeout = 300_000

describe('a morning’s triage', () => {
  const browser = useBrowser()
  const admin = useAdmin()

  it('of twenty tickets is done without a mouse, each as its subject asks', { timeout }, async () => {
    const run = randomBytes(4).toString('hex')
    const wishes = ['take', 'urgent', 'answer', 'resolve', 'spam'] as const
    const wishOf = (n: number) => wishes[n % wishes.length] as (typeof wishes)[number]
    const ids = new Map<string, string>()
    for (let n = 0; n < TICKETS; n += 1) {
      const subject = `Triage ${run} ${n} ${wishOf(n)}`
      const { body } = await postMail(desk, { raw: plainMail({ subject }), from: `t${n}-${run}@example.org` })
      ids.set(subject, body.ticketId as string)
    }

    const { page, complaints, close } = await openPage(browser())
    const { keyboard } = page
    await signIn(page, desk, 'admin')
    const list = page.getByRole('region', { name: 'Ticket list' })
    await list.getByRole('row').nth(1).waitFor()

    // Their tickets alone, by the list's own search.
    await keyboard.press('/')
    await page.locator('input:focus').waitFor()
    await keyboard.type(run)
    const rows = list.locator('[role=row][data-id]')
    await until('the twenty', async () => (await rows.count()) === TICKETS)
    await keyboard.press('Enter')
    await rows.locator('a:focus').waitFor()
    await keyboard.press('Enter')

    const heading = page.getByRole('heading', { level: 1 })
    const current = async () => (await heading.textContent({ timeout: 10_000 }))?.trim() ?? ''
    const acts: Record<(typeof wishes)[number], () => Promise<void>> = {
      async take() {
        await keyboard.press('i')
        await keyboard.press('j')
      },
      async urgent() {
        await keyboard.press('p')
        await page.getByRole('menuitemradio', { name: 'Urgent' }).waitFor()
        await keyboard.press('End')
        if (!(await page.evaluate(() => document.activeElement?.textContent?.includes('Urgent')))) {
          await keyboard.press('Home')
        }
        await keyboard.press('Enter')
        await page.getByRole('menuitemradio', { name: 'Urgent' }).waitFor({ state: 'hidden' })
        await keyboard.press('j')
      },
      async answer() {
        await keyboard.press('r')
        await page.getByRole('textbox', { name: 'Your reply' }).waitFor()
        await keyboard.type('It is on its way.')
        await keyboard.press('Control+Alt+Enter')
      },
      async resolve() {
        await keyboard.press('e')
      },
      async spam() {
        await keyboard.press('#')
        await keyboard.press('j')
      },
    }
    const done: string[] = []
    while (done.length < TICKETS) {
      await until('another ticket', async () => !done.includes(await current()))
      const subject = await current()
      const wish = wishes.find((each) => subject.endsWith(each))
      if (!wish) throw new Error(`Not one of ours: ${subject}`)
      await acts[wish]()
      done.push(subject)
    }

    const ticketOf = async (subject: string) =>
      (await admin.db.doc(`tickets/${ids.get(subject)}`).get()).data() ?? {}
    const isDone: Record<(typeof wishes)[number], (ticket: Record<string, unknown>) => boolean> = {
      take: ({ assigneeId, bucket }) => assigneeId === 'mara' && bucket === 'active',
      urgent: ({ priority, bucket }) => priority === 4 && bucket === 'active',
      answer: ({ status, messageCount }) => status === 'answered' && messageCount === 2,
      resolve: ({ category, messageCount }) => category === 'solved' && messageCount === 1,
      spam: ({ category, tags }) => category === 'closed' && (tags as string[]).includes('spam'),
    }
    for (const subject of ids.keys()) {
      const wish = wishes.find((each) => subject.endsWith(each)) as (typeof wishes)[number]
      await until(subject, async () => isDone[wish](await ticketOf(subject)))
    }
    expect(new Set(done)).toEqual(new Set(ids.keys()))
    expect(complaints).toEqual([])
    await close()
  })
})
