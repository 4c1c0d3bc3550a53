import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { openPage, phone } from '../support/browser.ts'
import { useAdmin, useBrowser } from '../support/fixtures.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('the public form on a phone', () => {
  const browser = useBrowser()
  const admin = useAdmin()

  it('says beside the field what is wrong, loses nothing, and gives the number at once', async () => {
    const run = randomBytes(4).toString('hex')
    const { page, complaints, close } = await openPage(browser(), { viewport: phone, hasTouch: true })
    await page.goto(`${desk.origin}/new`)
    await page.getByLabel('Your name').fill('Mika Brandt')
    await page.getByLabel('Email').fill('not an address')
    await page.getByLabel('Department').selectOption({ index: 1 })
    await page.getByLabel('Subject').fill(`Scratch on the table ${run}`)
    await page.getByLabel('Message').fill('It was there when I unpacked it.')
    await page
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'scratch.txt', mimeType: 'text/plain', buffer: Buffer.from(`a scratch ${run}`) },
      ])
    await page.getByRole('button', { name: 'Send request' }).click()
    await page.getByText(/complete address/).waitFor()
    expect(await page.getByLabel('Email').getAttribute('aria-invalid')).toBe('true')

    await page.reload()
    expect(await page.getByLabel('Message').inputValue()).toBe('It was there when I unpacked it.')
    await page
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'scratch.txt', mimeType: 'text/plain', buffer: Buffer.from(`a scratch ${run}`) },
      ])
    await page.getByLabel('Email').fill(`mika-${run}@example.org`)
    await page.waitForTimeout(3_500)
    await page.getByRole('button', { name: 'Send request' }).click()
    const number = await until('the number', async () => {
      const text = await page.locator('body').innerText()
      return /\b\d{2}-\d{6,}-\d\b/.exec(text)?.[0]
    })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(phone.width)

    const [ticket] = (await admin.db.collection('tickets').where('number', '==', number).get()).docs
    expect(ticket?.data()).toMatchObject({
      subject: `Scratch on the table ${run}`,
      channel: 'form',
      requester: { name: 'Mika Brandt', email: `mika-${run}@example.org` },
    })
    const [message] = (await admin.db.collection(`tickets/${ticket?.id}/messages`).get()).docs
    const [file] = message?.data().attachments ?? []
    expect(file).toMatchObject({ name: 'scratch.txt', size: `a scratch ${run}`.length })
    const [bytes] = await admin.bucket.file(file.path).download()
    expect(bytes.toString()).toBe(`a scratch ${run}`)
    expect(complaints).toEqual([])
    await close()
  })
})
