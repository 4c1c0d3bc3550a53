/** How present somebody is who has the page open. `away`: so long idle that he counts as gone. */
export type Activity = 'here' | 'idle' | 'away'

/** Without a key, a click or a move for so long, somebody is idle. */
export const IDLE_MS = 5 * 60_000
/** A page out of sight for so long is idle, too; looking something up elsewhere is not. */
export const HIDDEN_MS = 20_000
/** Idle for so long is away: nobody pays for telling it any longer. */
export const AWAY_MS = 10 * 60_000

export interface ActivityWatch {
  /** Somebody did something. */
  touch: () => void
  /** The page came into sight, or went. */
  show: (isVisible: boolean) => void
  stop: () => void
}

/** Watches how present somebody is; `changed` is told each change. It begins with `here`. */
export function watchActivity(isVisible: boolean, changed: (activity: Activity) => void): ActivityWatch {
  let activity: Activity = 'here'
  let visible = isVisible
  let timer: ReturnType<typeof setTimeout> | undefined

  function be(next: Activity): void {
    clearTimeout(timer)
    if (next === 'here') timer = setTimeout(() => be('idle'), visible ? IDLE_MS : HIDDEN_MS)
    if (next === 'idle') timer = setTimeout(() => be('away'), AWAY_MS)
    if (next === activity) return
    activity = next
    changed(next)
  }

  be('here')
  return {
    touch: () => visible && be('here'),
    show(now) {
      visible = now
      if (visible || activity === 'here') be('here')
    },
    stop: () => clearTimeout(timer),
  }
}
