const KEY = 'emberdesk.wasHere'

/** Whether somebody was signed in when this browser was here last: then his page is fetched before it is known that he still is. */
export function wasHere(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

/** Never throws: where nothing can be kept, the next visit is a little slower. */
export function noteHere(here: boolean): void {
  try {
    if (here) localStorage.setItem(KEY, '')
    else localStorage.removeItem(KEY)
  } catch {
    // As in private windows.
  }
}
