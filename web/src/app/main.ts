import '../styles/main.css'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import { localeFor, usePreferences } from '@/entities/preferences/index.ts'
import App from './App.vue'
import { watchForCrash } from './crash-guard.ts'
import { i18n, loadMessages, setLocale } from './i18n.ts'
import { createDeskRouter } from './router.ts'

watchForCrash()
const pinia = createPinia()
const preferences = usePreferences(pinia)

void setLocale(localeFor(preferences.locale))
  .then(() => loadMessages(['app']))
  .finally(() => createApp(App).use(pinia).use(i18n).use(createDeskRouter(pinia)).mount('#app'))

watch(
  () => localeFor(preferences.locale),
  // Out of touch, the page stays as it is until the texts can be had.
  (locale) => void setLocale(locale).catch(() => undefined),
)
