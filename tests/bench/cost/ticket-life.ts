import type { Firestore } from 'firebase-admin/firestore'
import type { DeskInfo } from '../../../local/src/testing.ts'
import { plainMail, postMail } from '../../support/post-mail.ts'
import { readSink } from '../../support/sink.ts'
import { until } from '../../support/until.ts'
import type { Watcher } from './watchers.ts'

/** Another customer's ticket, filed and answered automatically. */
export async function comeBefore(desk: DeskInfo): Promise<void> {
  const address = 'cost-before@example.org'
  await postMail(desk, { raw: plainMail({ from: `Theo <${address}>`, subject: 'Before' }), from: address })
  await until('the answer to the mail before', async () => (await readSink(desk, address)).length > 0)
}

/** Mail, open, lock, reply, follow-up, three field changes, resolve, while the others watch. Says after each step what it was. */
export async function liveATicketsLife(
  desk: DeskInfo,
  db: Firestore,
  watchers: readonly Watcher[],
  run: string,
  done: (step: string) => Promise<void>,
): Promise<void> {
  const [agent] = watchers
  if (!agent) throw new Error('Nobody watches')
  const { page } = agent
  const address = `cost-${run}@example.org`
  const subject = `Cost ${run}`
  const { body } = await postMail(desk, {
    raw: plainMail({ from: `Lena <${address}>`, subject }),
    from: address,
  })
  if (body.outcome !== 'created') throw new Error(`Not filed: ${JSON.stringify(body)}`)
  const ticket = db.doc(`tickets/${body.ticketId}`)
  const is = (what: string, test: (data: Record<string, unknown>) => boolean) =>
    until(what, async () => test((await ticket.get()).data() ?? {}))
  for (const one of watchers) await one.page.getByRole('row').filter({ hasText: subject }).first().waitFor()
  await until('the answer to the mail', async () => (await readSink(desk, address)).length > 0)
  await done('mail')

  await page.getByRole('row').filter({ hasText: subject }).getByRole('link').click()
  await page.getByRole('button', { name: 'Send reply' }).waitFor()
  await done('open')

  await page.keyboard.press('r')
  await page.keyboard.type('We will send a new shade tomorrow.')
  await is('the lock', ({ lock }) => lock !== null)
  await page.waitForTimeout(3_000)
  await done('write')

  await page.keyboard.press('Control+Enter')
  await until('the reply in the mail', async () => (await readSink(desk, address)).length > 1)
  await page.keyboard.press('Escape')
  await done('reply')

  const answer = plainMail({
    from: `Lena <${address}>`,
    subject: `Re: [#${body.number}] ${subject}`,
    text: 'Thank you, but when exactly will it be here?',
  })
  const followUp = await postMail(desk, { raw: answer, from: address })
  if (followUp.body.outcome !== 'appended') throw new Error(`Not appended: ${JSON.stringify(followUp)}`)
  await page.getByText('when exactly will it be here').first().waitFor()
  await done('follow-up')

  await page.keyboard.press('i')
  await is('an assignee', ({ assigneeId }) => assigneeId !== null)
  await page.keyboard.press('p')
  await page.getByRole('menuitemradio').last().click()
  await is('another priority', ({ priority }) => priority !== 2)
  await page.keyboard.press('l')
  await page.keyboard.type(`cost-${run}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await is('a tag', ({ tags }) => (tags as string[]).length > 0)
  await done('three changes')

  await page.keyboard.press('e')
  await is('the end', ({ bucket }) => bucket === 'done')
  await done('resolve')
}
