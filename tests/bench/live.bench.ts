// How long from the POST of a mail until it is a row on two agents' screens. Prints one JSON object as its last line.
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { startDesk } from '../../local/src/testing.ts'
import { showNewest } from '../support/agents-screen.ts'
import { launchBrowser, openPage, signIn } from '../support/browser.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { percentile } from './percentile.ts'

const MAILS = 50

/** Resolves in the page, with the page's own clock, once a row shows the subject. */
const rowAppears = (page: Page, subject: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No row for ${wanted} within 10 s`)), 10_000)
        const look = () => {
          const list = document.querySelector('[role=grid]')
          if (!list?.textContent?.includes(wanted)) return
          observer.disconnect()
          clearTimeout(timer)
          resolve(performance.timeOrigin + performance.now())
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        look()
      }),
    subject,
  )

const desk = await startDesk({ seed: 'demo' })
const browser = await launchBrowser()
try {
  const first = await openPage(browser)
  const second = await openPage(browser)
  await signIn(first.page, desk.info, 'admin')
  await signIn(second.page, desk.info, 'lead')
  await Promise.all([first, second].map(({ page }) => showNewest(page, desk.info.origin)))
  const took: number[] = []
  for (let n = 0; n < MAILS; n += 1) {
    const subject = `Live ${n} ${randomBytes(4).toString('hex')}`
    const raw = plainMail({ from: `live-${n}@example.org`, subject })
    const rows = [first.page, second.page].map((page) => rowAppears(page, subject))
    const posted = performance.timeOrigin + performance.now()
    const answer = await postMail(desk.info, { raw, from: `live-${n}@example.org` })
    if (answer.body.outcome !== 'created') throw new Error(`Mail ${n}: ${JSON.stringify(answer)}`)
    took.push(Math.max(...(await Promise.all(rows))) - posted)
  }
  const result = { bench: 'live', n: MAILS, p50_ms: percentile(took, 50), p95_ms: percentile(took, 95) }
  console.table([{ ...result, max_ms: percentile(took, 100) }])
  console.log(JSON.stringify(result))
} finally {
  await browser.close()
  await desk.stop()
}
