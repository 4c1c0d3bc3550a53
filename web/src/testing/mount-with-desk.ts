import { mount, type ComponentMountingOptions } from '@vue/test-utils'
import { createPinia } from 'pinia'
import type { Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

const files = import.meta.glob<{ default: object }>('../locales/en/*.json', { eager: true })
const messages = Object.fromEntries(
  Object.entries(files).map(([path, { default: texts }]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
)

/** The desk's texts, for components under test. A missing text fails. */
export function testI18n() {
  return createI18n({
    legacy: false,
    locale: 'en',
    messages: { en: messages },
    missing: (_locale, key) => {
      throw new Error(`There is no text ${key}.`)
    },
  })
}

/** Mounts a component as the app would: with texts, stores and a router (every address leads nowhere). */
export function mountWithDesk<C extends Component>(component: C, options: ComponentMountingOptions<C> = {}) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', name: 'anywhere', component: { template: '<div />' } }],
  })
  return mount(component, {
    ...options,
    global: {
      ...options.global,
      plugins: [testI18n(), createPinia(), router, ...(options.global?.plugins ?? [])],
    },
  } as ComponentMountingOptions<C>)
}
