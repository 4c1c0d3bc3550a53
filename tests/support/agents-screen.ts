import type { Page } from 'playwright-core'

/** Shows the open tickets with the newest on top, where what arrives is in sight. */
export async function showNewest(page: Page, origin: string) {
  await page.goto(`${origin}/q/open?sort=createdAt.desc`)
  await page.locator('[role=row][data-id]').first().waitFor()
}

/** Waits for a row of the ticket list that shows the text. */
export async function expectRow(page: Page, text: string) {
  await page
    .getByRole('region', { name: 'Ticket list' })
    .getByRole('row')
    .filter({ hasText: text })
    .waitFor({ timeout: 10_000 })
}

/** Opens a ticket and waits until one can answer it. */
export async function openTicket(page: Page, origin: string, ticketId: string) {
  await page.goto(`${origin}/t/${ticketId}`)
  // While a colleague is at it, sending says that it goes past him.
  await page.getByRole('button', { name: /^Send (reply|anyway)/ }).waitFor()
}
