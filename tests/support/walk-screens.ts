import type { Page } from 'playwright-core'
import type { DeskInfo } from '../../local/src/testing.ts'
import { say } from './say.ts'

export interface Walk {
  page: Page
  desk: DeskInfo
  locale: string
  /** Called at each screen, once it stands still. */
  visit: (name: string) => Promise<void>
}

const rows = '[role=row][data-id]'
/** Conditions of a view, as they stand in an address. */
const someFilter = JSON.stringify([
  'all',
  ['status', 'is', ['new', 'open']],
  ['any', ['priority', 'is', [3, 4]], ['tags', 'hasAny', ['damage', 'carrier']]],
])
const writing = '[contenteditable=true]'

/** The pages of people who are not signed in. */
export async function walkPublicPages({ page, desk, locale, visit }: Walk) {
  const go = (path: string) => page.goto(desk.origin + path)
  await go('/sign-in')
  await page.locator('input[type=password]').waitFor()
  await visit('sign-in')
  await page.locator('button[type=submit]').click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  await visit('sign-in, faults')

  await page.route('**/api/setup', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: { needed: true } }) : route.continue(),
  )
  await go('/setup')
  await page.locator('form').waitFor()
  await visit('setup')
  await page.unroute('**/api/setup')
  await page.reload()
  await page.getByRole('heading', { name: say(locale, 'setup.done.before') }).waitFor()
  await visit('setup, done before')

  await go('/new')
  await page.locator('form select').selectOption({ index: 1 })
  await visit('request form')
  await page.locator('form button[type=submit]').click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  await visit('request form, faults')

  await go('/help')
  const article = page.locator('main li a[href^="/help/"]').first()
  await article.waitFor()
  await visit('help')
  await article.click()
  await page.locator('article').waitFor()
  await visit('help article')
  await go('/nowhere')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await visit('not found')
}

/** Signs in in any language and waits for the list. */
export async function enter(page: Page, desk: DeskInfo, role: 'agent' | 'lead' | 'admin') {
  const login = desk.logins.find((one) => one.role === role)
  if (!login) throw new Error(`The desk has no ${role}`)
  await page.goto(`${desk.origin}/sign-in`)
  await page.locator('input[type=email]').fill(login.email)
  await page.locator('input[type=password]').fill(login.password)
  await page.locator('button[type=submit]').click()
  await page.locator(rows).nth(5).waitFor()
}

/** The list in its forms, and what opens over it. */
export async function walkQueue({ page, desk, locale, visit }: Walk) {
  const { keyboard } = page
  await page.goto(`${desk.origin}/q/open`)
  await page.locator(rows).nth(5).waitFor()
  await visit('queue')
  await keyboard.press('j')
  for (const key of ['x', 'Shift+J', 'Shift+J']) await keyboard.press(key)
  const bar = page.getByRole('toolbar', { name: say(locale, 'queue.bulk.label') })
  await bar.waitFor()
  await visit('selection')
  await keyboard.press('s')
  await page.getByRole('menu').waitFor()
  await visit('queue, choosing a status')
  await keyboard.press('Escape')
  await keyboard.press('h')
  await page.getByRole('menu').waitFor()
  await visit('queue, snoozing')
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })

  await keyboard.press('/')
  await page.locator('input:focus').waitFor()
  await visit('queue, filtering')
  await keyboard.press('Escape')
  await page.goto(`${desk.origin}/q/open?group=organisation`)
  await page.locator('[aria-expanded=true]').first().waitFor()
  await visit('queue, grouped')
  await page.goto(`${desk.origin}/q/snoozed`)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await page.waitForTimeout(300)
  await visit('queue, snoozed')

  await page.goto(`${desk.origin}/q/open?q=nothingislikethis`)
  await page.waitForTimeout(600)
  await visit('queue, nothing found')
}

/** Lists kept compact; only in this browser, so that no other test meets it. */
export async function walkCompact({ page, desk, visit }: Walk) {
  await page.goto(`${desk.origin}/q/open`)
  await page.locator(rows).nth(5).waitFor()
  await setPreference(page, { density: 'compact' })
  await visit('queue, compact')
  await page.locator(rows).nth(3).locator('a').first().click()
  await page.locator(writing).or(page.locator('.rich-field')).first().waitFor()
  await visit('ticket beside a compact list')
  await setPreference(page, { density: 'comfortable' })
}

async function setPreference(page: Page, preference: object) {
  await page.evaluate((part) => {
    const key = 'emberdesk.preferences'
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), ...part }))
    dispatchEvent(new StorageEvent('storage', { key }))
  }, preference)
}

/** What floats over every page of the workspace. */
export async function walkOverlays({ page, desk, locale, visit }: Walk) {
  const { keyboard } = page
  await page.goto(`${desk.origin}/q/open`)
  await page.locator(rows).nth(5).waitFor()
  await keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await keyboard.type('an')
  await page.waitForTimeout(300)
  await visit('palette')
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await visit('shortcut sheet')
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.goto(`${desk.origin}/q/open?group=assignee&filter=${encodeURIComponent(someFilter)}`)
  await page.getByRole('button', { name: say(locale, 'queue.view.saveAs') }).click()
  await page.locator('#view-builder').waitFor()
  await visit('view builder')
  await page.locator('#view-builder input').first().fill('')
  await page.locator('button[form=view-builder]').click()
  await page.locator('#view-builder [aria-invalid=true]').first().waitFor()
  await visit('view builder, faults')
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator(`button[aria-label^="${say(locale, 'app.account.of')}"]`).click()
  await page.getByRole('menu').waitFor()
  await visit('account menu')
  await keyboard.press('Escape')
}
