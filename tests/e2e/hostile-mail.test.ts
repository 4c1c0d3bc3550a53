import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { openTicket } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { vectors } from './hostile-html/vectors.ts'

const desk = inject('desk')

const kinds = [...new Set(vectors.map(({ kind }) => kind))]
const mailOf = (kind: string) =>
  `<html><body><p>Please look at the picture.</p>${vectors
    .filter((vector) => vector.kind === kind)
    .map(({ html }) => `<div>${html}</div>`)
    .join('\n')}</body></html>`

describe('a hostile mail', () => {
  const browser = useBrowser()

  it.each(kinds)(
    'full of %s runs nothing, loads nothing, covers nothing, and shows its text',
    async (kind) => {
      const subject = `Hostile ${kind} ${randomBytes(4).toString('hex')}`
      const raw = plainMail({
        subject,
        text: mailOf(kind),
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      })
      const { body } = await postMail(desk, { raw })
      const { page, close } = await openPage(browser())
      const asked: string[] = []
      await page.exposeFunction('hit', () => asked.push('a script ran'))
      page.on('request', (request) => {
        if (request.url().includes('tracker.example')) asked.push(request.url())
      })
      await signIn(page, desk, 'admin')
      await openTicket(page, desk.origin, body.ticketId as string)
      const frames = page.locator('iframe[sandbox]')
      await frames.first().contentFrame().getByText('Please look at the picture.').waitFor()
      await page.waitForTimeout(1_000)
      expect(asked).toEqual([])
      expect(page.url()).toContain(desk.origin)
      for (const sandbox of await frames.evaluateAll((all) =>
        all.map((frame) => frame.getAttribute('sandbox')),
      )) {
        expect(sandbox).not.toMatch(/allow-scripts|allow-same-origin/)
      }
      await page.getByLabel('Your reply').click()
      expect(await page.getByLabel('Your reply').evaluate((field) => field === document.activeElement)).toBe(
        true,
      )
      await close()
    },
  )
})
