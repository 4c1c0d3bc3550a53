/** Something a person can do, said once: shortcuts, the `?` sheet, tooltips and later the palette all come from it. */
export interface Command {
  /** `queue.next`, `ticket.reply` …: the feature, then the act. */
  id: string
  /** Already translated. */
  title: string
  /** Heading in the sheet, already translated. */
  group: string
  /** Bindings in tinykeys' words: `j`, `g m`, `Shift+?`, `$mod+Enter`. */
  keys: readonly string[]
  run: () => void
  /** Default true. */
  enabled?: () => boolean
  /** Works while typing too. Only for chords such as `$mod+Enter`. */
  whileTyping?: boolean
  /** Runs again while its key is held down: for moving about. */
  repeats?: boolean
}
