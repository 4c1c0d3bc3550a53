/* Before the first paint, so that a chosen theme does not flash the system's. Kept by entities/preferences. */
try {
  const saved = JSON.parse(localStorage.getItem('emberdesk.preferences') ?? '{}')
  if (saved.theme === 'light' || saved.theme === 'dark') document.documentElement.dataset.theme = saved.theme
  if (saved.density === 'compact') document.documentElement.dataset.density = 'compact'
} catch {
  localStorage.removeItem('emberdesk.preferences')
}
