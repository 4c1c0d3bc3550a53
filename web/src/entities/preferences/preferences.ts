import type { Locale } from './locale.ts'

export type Theme = 'system' | 'light' | 'dark'
export type Contrast = 'system' | 'high'
export type Density = 'comfortable' | 'compact'
/** Where to go when a reply has left. */
export type AfterSend = 'stay' | 'next' | 'list'

/** How a person likes the desk. */
export interface Preferences {
  theme: Theme
  /** `high`: also where the system does not ask for it. */
  contrast: Contrast
  density: Density
  /** Null: as the browser asks. */
  locale: Locale | null
  /** Widths of the panes in pixels, by the pane's name. */
  panes: Readonly<Record<string, number>>
  /** Panes that were shown or hidden by hand, by name; the others are as there is room. */
  shown: Readonly<Record<string, boolean>>
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  shortcuts: boolean
  /** Keys chosen in place of a command's own, by its id; an empty list takes them away. */
  keys: Readonly<Record<string, readonly string[]>>
  /** Seconds in which a reply can be taken back. */
  undoSeconds: number
  afterSend: AfterSend
  /** Addresses whose mails may load pictures from elsewhere, the newest first. */
  imageSenders: readonly string[]
  notifications: Readonly<Notifications>
}

export interface Notifications {
  /** A notice of the system, while the page is hidden. */
  desktop: boolean
  sound: boolean
}

export type PreferenceName = keyof Preferences

export const MAX_UNDO_SECONDS = 30

export const defaultPreferences: Readonly<Preferences> = {
  theme: 'system',
  contrast: 'system',
  density: 'comfortable',
  locale: null,
  panes: {},
  shown: {},
  shortcuts: true,
  keys: {},
  undoSeconds: 5,
  afterSend: 'stay',
  imageSenders: [],
  notifications: { desktop: false, sound: false },
}

export const preferenceNames = Object.keys(defaultPreferences) as PreferenceName[]
