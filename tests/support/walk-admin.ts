import type { Walk } from './walk-screens.ts'

/** Each section of the settings of the desk, and the form in which something is added to it. */
export async function walkAdmin({ page, desk, visit }: Walk) {
  await page.goto(`${desk.origin}/admin`)
  const links = page.locator('nav a[href^="/admin/"]')
  await links.first().waitFor()
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const path of new Set(paths)) {
    await page.locator(`nav a[href="${path}"]`).last().click()
    await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' })
    await visit(path.slice(1))
    const add = page.locator('main button:has(svg.lucide-plus)').first()
    if (!(await add.count())) continue
    await add.click()
    await page.getByRole('dialog').waitFor()
    await visit(`${path.slice(1)}, adding`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
}

/** What everybody sets for himself, and the parts of the interface. */
export async function walkOwnPages({ page, desk, visit }: Walk) {
  await page.goto(`${desk.origin}/settings`)
  await page.locator('main h2').nth(2).waitFor()
  await visit('settings')
  await page.goto(`${desk.origin}/kit`)
  await page.locator('main h2').nth(2).waitFor()
  await visit('kit')
}
