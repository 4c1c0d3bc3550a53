import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openPage, phone, screenshot, signIn, wide } from '../support/browser.ts'
import { useBrowser } from '../support/fixtures.ts'

const desk = inject('desk')

/** What axe finds serious or critical, as sentences. */
async function seriousFaults(page: Page) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}

const looks = [
  { look: 'light', colorScheme: 'light', viewport: wide },
  { look: 'dark', colorScheme: 'dark', viewport: wide },
  { look: 'phone', colorScheme: 'light', viewport: phone },
] as const

describe.each(looks)('the screens, $look', ({ look, ...options }) => {
  const browser = useBrowser()

  const shows = async (page: Page, name: string) => {
    await page.waitForTimeout(600)
    await screenshot(page, `${name}-${look}`)
    expect(await seriousFaults(page), name).toEqual([])
  }

  it('sign-in', async () => {
    const { page, close } = await openPage(browser(), options)
    await page.goto(`${desk.origin}/sign-in`)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await shows(page, 'sign-in')
    await close()
  })

  it('form', async () => {
    const { page, close } = await openPage(browser(), options)
    await page.goto(`${desk.origin}/new`)
    await page.getByLabel('Department').selectOption({ index: 1 })
    await shows(page, 'form')
    await close()
  })

  it('queue and ticket', async () => {
    const { page, close } = await openPage(browser(), options)
    await signIn(page, desk, 'admin')
    const rows = page.getByRole('region', { name: 'Ticket list' }).getByRole('row')
    await rows.nth(5).waitFor()
    await shows(page, 'queue')
    await rows.filter({ hasText: 'Left in the rain' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Send reply' }).waitFor()
    await shows(page, 'ticket')
    await close()
  })

  it('admin', async () => {
    const { page, close } = await openPage(browser(), options)
    await signIn(page, desk, 'admin')
    await page.goto(`${desk.origin}/admin`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shows(page, 'admin')
    await close()
  })
})
