import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { openTicket } from '../support/agents-screen.ts'
import { openPage, signIn } from '../support/browser.ts'
import { useBrowser } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'

const desk = inject('desk')

const html = `<html><head><base href="http://tracker.example/"><meta http-equiv="refresh" content="0;url=http://tracker.example/away">
<style>@import url(http://tracker.example/a.css); body { background: url(http://tracker.example/b.png); position: fixed }</style></head>
<body onload="parent.hacked = 1"><p>Please look at the picture.</p><script>parent.hacked = 1; top.location = 'http://tracker.example/'</script>
<img src="http://tracker.example/pixel.png" onerror="parent.hacked = 1"><svg onload="parent.hacked = 1"></svg>
<a href="javascript:parent.hacked = 1">click</a><form action="http://tracker.example/"><input name="password"></form>
<iframe src="http://tracker.example/frame"></iframe><div style="position:fixed;inset:0;z-index:99999;background:url(//tracker.example/c.png)">cover</div>
</body></html>`

describe('a hostile mail', () => {
  const browser = useBrowser()

  it('runs nothing, loads nothing and covers nothing, and shows its text', async () => {
    const subject = `Hostile ${randomBytes(4).toString('hex')}`
    const raw = plainMail({ subject, text: html, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    const { body } = await postMail(desk, { raw })
    const { page, close } = await openPage(browser())
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('tracker.example')) asked.push(request.url())
    })
    await signIn(page, desk, 'admin')
    await openTicket(page, desk.origin, body.ticketId as string)
    const frames = page.locator('iframe[sandbox]')
    await frames.first().contentFrame().getByText('Please look at the picture.').waitFor()
    await page.waitForTimeout(1_000)
    expect(asked).toEqual([])
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
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
  })
})
