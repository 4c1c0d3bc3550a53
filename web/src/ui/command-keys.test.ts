import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h, nextTick, ref } from 'vue'
import Kbd from './Kbd.vue'
import UiProvider from './UiProvider.vue'

it('shows the keys that a command has now, and nothing for one that has none', async () => {
  const keys = ref<Record<string, string>>({ 'ticket.reply': 'r' })
  const page = mount({
    render: () =>
      h(
        UiProvider,
        { toastsLabel: 'Messages', closeLabel: 'Close', keysOf: (id: string) => keys.value[id] },
        () => [h(Kbd, { command: 'ticket.reply' }), h(Kbd, { command: 'ticket.note' })],
      ),
  })
  const caps = () => page.findAll('kbd').map((cap) => cap.text())
  expect(caps()).toEqual(['R'])
  keys.value = { 'ticket.reply': 'g r' }
  await nextTick()
  expect(caps()).toEqual(['G', 'R'])
})

it('calls keys as the language does', () => {
  const props = { toastsLabel: 'Meldungen', closeLabel: 'Schließen', keyName: () => 'Strg' }
  const page = mount({ render: () => h(UiProvider, props, () => h(Kbd, { keys: 'Mod+k' })) })
  expect(page.findAll('kbd').map((cap) => cap.text())).toEqual(['Strg', 'K'])
})
