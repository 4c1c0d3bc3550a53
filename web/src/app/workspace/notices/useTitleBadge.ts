import { onScopeDispose, toValue, watch, type MaybeRefOrGetter } from 'vue'

const BADGE = /^\(\d+\+?\) /
const MOST = 99

/** Puts a number before the title of the page, whoever sets it, and a dot on its icon; nothing for nought. */
export function useTitleBadge(count: MaybeRefOrGetter<number>): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')

  function show(): void {
    const n = toValue(count)
    const plain = document.title.replace(BADGE, '')
    const title = n > 0 ? `(${n > MOST ? `${MOST}+` : n}) ${plain}` : plain
    if (document.title !== title) document.title = title
    const href = n > 0 ? '/favicon-unread.svg' : '/favicon.svg'
    if (icon && icon.getAttribute('href') !== href) icon.setAttribute('href', href)
  }

  const observer = new MutationObserver(show)
  const title = document.querySelector('title')
  if (title) observer.observe(title, { childList: true, characterData: true, subtree: true })
  watch(() => toValue(count), show, { immediate: true })
  onScopeDispose(() => {
    observer.disconnect()
    document.title = document.title.replace(BADGE, '')
    icon?.setAttribute('href', '/favicon.svg')
  })
}
