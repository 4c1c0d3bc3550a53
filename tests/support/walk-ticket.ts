import { randomBytes } from 'node:crypto'
import { openAgent } from './agent-client.ts'
import { plainMail, postMail } from './post-mail.ts'
import { until } from './until.ts'
import type { Walk } from './walk-screens.ts'

const editor = '.rich-field[contenteditable=true]'

/** One ticket: read, answered, noted, and answered by two at once. */
export async function walkTicket({ page, desk, visit }: Walk) {
  const { keyboard } = page
  await page.goto(`${desk.origin}/q/open`)
  const row = page.locator('[role=row][data-id]').filter({ hasText: 'Left in the rain' })
  await row.getByRole('link').first().click()
  await page.locator('[data-message]').first().waitFor()
  await page.locator('.rich-field').waitFor()
  await visit('ticket')
  const history = page.locator('button[aria-expanded=false]:has(svg.lucide-history)').first()
  await history.click()
  await visit('ticket, history open')
  const choices = page.locator('[role=menu], [role=listbox]').first()
  for (const key of ['s', 'a']) {
    // While a menu goes, keys are still its own.
    await until(`the menu of ${key}`, async () => {
      await keyboard.press(key)
      return choices.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      )
    })
    await visit(`ticket, choosing with ${key}`)
    await keyboard.press('Escape')
    await choices.waitFor({ state: 'detached' })
  }
  await keyboard.press('r')
  await page.locator(`${editor}:focus`).waitFor()
  await keyboard.type('/')
  await page.getByRole('option').first().waitFor()
  await visit('ticket, inserting a text')
  await keyboard.press('Escape')
  await keyboard.press('Backspace')
  await keyboard.press('Escape')
  await keyboard.press('n')
  await page.locator(`${editor}:focus`).waitFor()
  await visit('note')
  await keyboard.press('Escape')
  await keyboard.press(']')
  await visit('details')
  await keyboard.press(']')
}

/** A colleague answers while one writes. */
export async function walkCollision({ page, desk, visit }: Walk) {
  const run = randomBytes(4).toString('hex')
  const address = `mila-${run}@example.org`
  const raw = plainMail({ from: `Mila Brandt <${address}>`, subject: `Two at once ${run}` })
  const { body } = await postMail(desk, { raw, from: address })
  const ticketId = String(body.ticketId)
  await page.goto(`${desk.origin}/t/${ticketId}`)
  await page.locator('[data-message]').first().waitFor()
  await page.keyboard.press('r')
  await page.locator(`${editor}:focus`).waitFor()
  await page.keyboard.type('It is the starter.')
  await page.locator(editor, { hasText: 'It is the starter.' }).waitFor()
  const colleague = await openAgent(desk, 'lead')
  await colleague.reply(ticketId, 'Please try another bulb first.')
  await colleague.close()
  await page.locator('[data-collision]').waitFor()
  await visit('collision')
}
