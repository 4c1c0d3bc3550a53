import type { Browser, Page } from 'playwright-core'
import type { DeskInfo } from '../../../local/src/testing.ts'
import { openPage } from '../../support/browser.ts'

export interface Watcher {
  page: Page
  /** Opens the nth ticket of the list, each watcher another one. */
  openOwn: () => Promise<void>
}

/** Agents who see the support department; the admin sits at two machines, so that they are six. */
const SUPPORT = ['mara', 'jonas', 'ines', 'tomas', 'olha', 'mara']

/** Six agents with the queue of open tickets on their screens; their traffic with Firestore goes through `firestore`. */
export async function openWatchers(browser: Browser, desk: DeskInfo, firestore: string): Promise<Watcher[]> {
  const config = (await (await fetch(`${desk.origin}/__/firebase/init.json`)).json()) as { emulators: object }
  const json = { ...config, emulators: { ...config.emulators, firestore } }
  return Promise.all(
    SUPPORT.map(async (name, index) => {
      // The page's policy knows the emulator's own address alone.
      const { page } = await openPage(browser, { bypassCSP: true })
      await page.route('**/__/firebase/init.json', (route) => route.fulfill({ json }))
      const login = desk.logins.find(({ email }) => email.startsWith(`${name}@`))
      if (!login) throw new Error(`The desk knows no ${name}`)
      await page.goto(`${desk.origin}/sign-in`)
      await page.getByLabel('Email').fill(login.email)
      await page.getByLabel('Password', { exact: true }).fill(login.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL(/\/q\//)
      await page.goto(`${desk.origin}/q/open`)
      await page.getByRole('row').first().waitFor()
      return {
        page,
        openOwn: async () => {
          await page.goto(`${desk.origin}/q/open`)
          await page.locator('[role=row][data-id]').nth(index).locator('a').first().click()
          await page.getByRole('button', { name: /^Send (reply|anyway)/ }).waitFor()
        },
      }
    }),
  )
}
