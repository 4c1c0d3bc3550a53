import '../styles/main.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { watchForCrash } from './crash-guard.ts'
import { i18n, loadMessages } from './i18n.ts'
import { createDeskRouter } from './router.ts'

watchForCrash()
const pinia = createPinia()
void loadMessages(['app']).finally(() =>
  createApp(App).use(pinia).use(i18n).use(createDeskRouter(pinia)).mount('#app'),
)
