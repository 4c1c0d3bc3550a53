import type { FunctionalComponent } from 'vue'

/** One line of the palette. */
export interface PaletteItem {
  /** `command:ticket.reply`, `view:open`, `ticket:…`, `person:…`: the same thing has the same id tomorrow. */
  id: string
  label: string
  /** Behind the label: whose ticket, what kind of thing. */
  hint?: string | undefined
  /** Other words it is found by. */
  keywords?: string | undefined
  icon?: FunctionalComponent | undefined
  /** As `Kbd` takes them. */
  keys?: string | undefined
  /** Why it cannot be done now; it is listed and cannot be chosen. */
  disabledWhy?: string | undefined
  run: () => void
  /** Choosing it narrows the palette instead of closing it. */
  stays?: boolean
}

export interface PaletteGroup {
  id: string
  title: string
  items: readonly PaletteItem[]
}
