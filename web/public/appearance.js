/* Before the first paint, so that a chosen theme, language or direction does not flash another. Kept by entities/preferences. */
;(() => {
  const root = document.documentElement
  let saved = {}
  try {
    saved = JSON.parse(localStorage.getItem('emberdesk.preferences') ?? '{}') ?? {}
  } catch {
    localStorage.removeItem('emberdesk.preferences')
  }
  const spoken = ['en', 'de', 'fr', 'es', 'uk', 'ar']
  const asked = [saved.locale, ...navigator.languages].map((tag) => String(tag).split('-')[0].toLowerCase())
  if (saved.theme === 'light' || saved.theme === 'dark') root.dataset.theme = saved.theme
  if (saved.contrast === 'high' || matchMedia('(prefers-contrast: more)').matches)
    root.dataset.contrast = 'high'
  if (saved.density === 'compact') root.dataset.density = 'compact'
  root.lang = asked.find((tag) => spoken.includes(tag)) ?? 'en'
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr'
})()
