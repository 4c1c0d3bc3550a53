/** Something a person can do, said once: shortcuts, the `?` sheet, tooltips, menus and the palette all come from it. */
export interface Command {
  /** `queue.next`, `ticket.reply` …: the feature, then the act. */
  id: string
  /** Already translated. */
  title: string
  /** Heading in the sheet and the palette, already translated. */
  group: string
  /** Bindings in tinykeys' words: `j`, `g m`, `Shift+?`, `$mod+Enter`. A person may have chosen others: ask `keysOf`. */
  keys: readonly string[]
  run: () => void
  /** Default true. */
  enabled?: () => boolean
  /** Why it cannot be done now, already translated; said in the palette, which leaves out what is disabled without a reason. */
  disabledWhy?: () => string
  /** Other words it is found by in the palette, already translated. */
  keywords?: string
  /** Works while typing too. Only for chords such as `$mod+Enter`. */
  whileTyping?: boolean
  /** Runs again while its key is held down: for moving about. Not offered in the palette. */
  repeats?: boolean
}
