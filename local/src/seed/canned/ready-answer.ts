/** A ready answer of the demo company: its texts by language, English first. */
export interface ReadyAnswer {
  id: string
  name: string
  shortcut: string
  departments: readonly ('support' | 'billing' | 'delivery')[]
  texts: Readonly<Record<string, string>>
}
