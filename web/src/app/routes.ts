import type { RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Files of `locales/` that the page needs beside `app`. */
    messages: readonly string[]
    /** Who may come: `agent` and `lead` are asked to sign in, `guest` is sent on when signed in. */
    for?: 'guest' | 'agent' | 'lead'
  }
}

/** What commands are called; the workspace fetches the conversation's words with the conversation. */
const commands = ['queue', 'conversation']

export const routes: readonly RouteRecordRaw[] = [
  { path: '/', redirect: '/q/open' },
  { path: '/q', redirect: '/q/open' },
  {
    path: '/q/:view/:ticketId?',
    name: 'queue',
    component: () => import('./workspace/WorkspacePage.vue'),
    meta: { for: 'agent', messages: ['queue'] },
  },
  {
    path: '/t/:ticketId',
    redirect: ({ params }) => ({ name: 'queue', params: { view: 'open', ...params } }),
  },
  {
    path: '/sign-in',
    name: 'signIn',
    component: () => import('@/features/auth/SignInPage.vue'),
    meta: { for: 'guest', messages: ['auth'] },
  },
  {
    path: '/new',
    name: 'new',
    component: () => import('@/features/request/RequestPage.vue'),
    meta: { messages: ['request'] },
  },
  {
    path: '/help',
    name: 'help',
    component: () => import('@/features/article/HelpPage.vue'),
    meta: { messages: ['article'] },
  },
  {
    path: '/help/:articleId',
    name: 'helpArticle',
    component: () => import('@/features/article/ArticlePage.vue'),
    meta: { messages: ['article'] },
  },
  {
    path: '/setup',
    name: 'setup',
    component: () => import('@/features/setup/SetupPage.vue'),
    meta: { messages: ['setup'] },
  },
  {
    path: '/admin/:section?',
    name: 'admin',
    component: () => import('./workspace/AdminFrame.vue'),
    meta: { for: 'lead', messages: ['admin', ...commands] },
  },
  {
    path: '/settings',
    name: 'mySettings',
    component: () => import('./workspace/MySettingsFrame.vue'),
    meta: { for: 'agent', messages: ['admin', ...commands] },
  },
  {
    path: '/kit',
    name: 'kit',
    component: () => import('@/features/kit/KitPage.vue'),
    meta: { for: 'agent', messages: ['kit'] },
  },
  {
    path: '/:rest(.*)*',
    name: 'notFound',
    component: () => import('./NotFoundPage.vue'),
    meta: { messages: [] },
  },
]
