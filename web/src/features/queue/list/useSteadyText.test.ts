import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { createI18n } from 'vue-i18n'
import { useSteadyText } from './useSteadyText.ts'

const messages = {
  en: { hello: 'Hello', of: 'Ticket of {name}' },
  de: { hello: 'Hallo', of: 'Ticket von {name}' },
}

it('says each text in the language of the desk, and puts it together once', async () => {
  const i18n = createI18n({ legacy: false, locale: 'en', messages })
  const translated = vi.spyOn(i18n.global, 't')
  const Row = {
    props: ['name'],
    setup: () => ({ text: useSteadyText() }),
    template: `<p>{{ text('hello') }} {{ text('of', { name }) }}</p>`,
  }
  const all = ['Ana', 'Ana', 'Ben'].map((name) =>
    mount(Row, { props: { name }, global: { plugins: [i18n] } }),
  )
  const texts = () => all.map((row) => row.text())
  expect(texts()).toEqual(['Hello Ticket of Ana', 'Hello Ticket of Ana', 'Hello Ticket of Ben'])
  expect(translated).toHaveBeenCalledTimes(3)
  i18n.global.locale.value = 'de'
  await nextTick()
  expect(texts()).toEqual(['Hallo Ticket von Ana', 'Hallo Ticket von Ana', 'Hallo Ticket von Ben'])
})
