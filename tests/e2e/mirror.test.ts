import { FieldValue } from 'firebase-admin/firestore'
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { expectRow, showNewest } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

/** Ids of the tickets that lie on this machine. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('emberdesk')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('records').objectStore('records').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve((all.result as unknown[]).flat().flatMap((row) => (row as { id?: string }).id ?? []))
          }
        }
      }),
  )

describe('the tickets on an agent’s page', () => {
  const browser = useBrowser()
  const admin = useAdmin()

  it('are there again after a reload at no further reading, go with their department, and stay on no machine', async () => {
    const { page, close } = await openPage(browser())
    const subject = `Which shade ${randomBytes(4).toString('hex')}`
    await signIn(page, desk, 'agent')
    await showNewest(page, desk.origin)
    const { body } = await postMail(desk, { raw: plainMail({ from: 'shade@example.org', subject }) })
    const ticketId = body.ticketId as string
    await expectRow(page, subject)
    await until('the ticket on this machine', async () => (await kept(page)).includes(ticketId))

    const pages: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes(':runQuery')) pages.push(request.url())
    })
    await page.reload()
    await expectRow(page, subject)
    // Long enough for the server to have answered, and for what it said to be read.
    await page.waitForTimeout(2_000)
    expect(pages).toEqual([])

    const moved = { departmentId: 'billing', updatedBy: 'mara', updatedAt: FieldValue.serverTimestamp() }
    await admin.db.doc(`tickets/${ticketId}`).update(moved)
    await page.getByRole('row').filter({ hasText: subject }).waitFor({ state: 'detached', timeout: 15_000 })
    await until('the ticket gone from this machine', async () => !(await kept(page)).includes(ticketId))

    await page.getByRole('button', { name: /^Account of/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    await until('nothing on this machine', async () => (await kept(page)).length === 0)
    await close()
  })
})
