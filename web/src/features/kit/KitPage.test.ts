import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import KitPage from './KitPage.vue'

const nameOf = (path: string) => path.replace(/^.*\/|\.vue$/g, '')
const parts = Object.keys(import.meta.glob('../../ui/*.vue')).map(nameOf)
const pages = Object.values(
  import.meta.glob<string>('./*.vue', { eager: true, query: '?raw', import: 'default' }),
).join('\n')
/** They are the page's own ground, so that it shows them by being there; a whole page cannot lie in another. */
const ground = ['UiProvider', 'Toaster', 'CenteredPage']

afterEach(() => (document.body.innerHTML = ''))

it.each(parts.filter((name) => !ground.includes(name)))('shows %s', (name) => {
  expect(pages).toContain(`@/ui/${name}.vue`)
  expect(pages).toMatch(new RegExp(`<${name}[\\s>/]`))
})

it('stands in every look, for as long as one is on it', async () => {
  document.documentElement.dir = 'ltr'
  const page = mountWithDesk(KitPage, { attachTo: document.body })
  const { dataset } = document.documentElement
  const choose = (text: string) =>
    page
      .findAll('button')
      .find((each) => each.text() === text)!
      .trigger('click')
  await choose('Dark')
  await choose('High contrast')
  await choose('Right to left')
  await flushPromises()
  expect([dataset.theme, dataset.contrast, document.documentElement.dir]).toEqual(['dark', 'high', 'rtl'])
  page.unmount()
  expect([dataset.theme, dataset.contrast, document.documentElement.dir]).toEqual([
    undefined,
    undefined,
    'ltr',
  ])
})
