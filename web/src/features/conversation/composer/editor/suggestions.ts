import { Extension, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion } from '@tiptap/suggestion'
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { SuggestionEntry, SuggestionSource } from './suggestion-source.ts'

/** What is typed to ask for suggestions: `/` for ready texts, `@` for colleagues. */
export type Trigger = '/' | '@'

export interface SuggestionGroup {
  /** Heading; already translated. */
  label: string
  source: SuggestionSource
}

export interface ShownGroup {
  label: string
  entries: readonly SuggestionEntry[]
}

export interface OpenMenu {
  trigger: Trigger
  query: string
  /** What was typed: the insertion takes its place. */
  range: Range
  rect: () => DOMRect | null
}

export interface Suggestions {
  menu: Readonly<ShallowRef<OpenMenu | null>>
  groups: ComputedRef<readonly ShownGroup[]>
  /** All entries shown, in order. */
  entries: ComputedRef<readonly SuggestionEntry[]>
  /** Index of the entry that Enter takes. */
  active: Ref<number>
  choose: (entry: SuggestionEntry) => void
  extension: Extension
}

const MOST = 20
const triggers: readonly Trigger[] = ['/', '@']

/**
 * The menu that opens behind `/` or `@` at the start of a word, and the keys in it. The focus stays in the text.
 * @param groupsOf what is offered behind a trigger now; none leaves it an ordinary character
 */
export function useSuggestions(
  groupsOf: (trigger: Trigger) => readonly SuggestionGroup[],
  insert: (entry: SuggestionEntry, typed: OpenMenu) => void,
): Suggestions {
  const menu = shallowRef<OpenMenu | null>(null)
  const active = ref(0)

  const groups = computed(() => {
    const open = menu.value
    if (!open) return []
    return groupsOf(open.trigger)
      .map(({ label, source }) => ({ label, entries: source(open.query).slice(0, MOST) }))
      .filter(({ entries }) => entries.length > 0)
  })
  const entries = computed(() => groups.value.flatMap((group) => group.entries))
  watch([() => menu.value?.query, () => menu.value?.trigger], () => (active.value = 0), { flush: 'sync' })

  function choose(entry: SuggestionEntry) {
    const typed = menu.value
    menu.value = null
    if (typed) insert(entry, typed)
  }

  function press(event: KeyboardEvent): boolean {
    const count = entries.value.length
    if (!count || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const at = Math.min(active.value, count - 1)
    if (event.key === 'ArrowDown') active.value = (at + 1) % count
    else if (event.key === 'ArrowUp') active.value = (at - 1 + count) % count
    else if (event.key === 'Enter' || event.key === 'Tab') {
      if (event.shiftKey) return false
      choose(entries.value[at]!)
    } else return false
    return true
  }

  const extension = Extension.create({
    name: 'suggestions',
    // Before the keys of lists and paragraphs.
    priority: 1_000,
    addProseMirrorPlugins() {
      return triggers.map((trigger) => {
        const pluginKey = new PluginKey(`suggestion ${trigger}`)
        const show = (typed: { query: string; range: Range; clientRect?: (() => DOMRect | null) | null }) => {
          menu.value = {
            trigger,
            query: typed.query,
            range: typed.range,
            rect: typed.clientRect ?? (() => null),
          }
        }
        return Suggestion({
          pluginKey,
          editor: this.editor,
          char: trigger,
          decorationClass: 'suggesting',
          allow: ({ state, range }) =>
            groupsOf(trigger).length > 0 && !state.doc.resolve(range.from).parent.type.spec.code,
          render: () => ({
            onStart: show,
            onUpdate: show,
            onExit: () => (menu.value = null),
            onKeyDown: ({ event }) => press(event),
          }),
        })
      })
    },
    onBlur() {
      if (!menu.value) return
      menu.value = null
      for (const { spec } of this.editor.state.plugins) {
        if (spec.key instanceof PluginKey && isSuggestion(spec.key))
          exitSuggestion(this.editor.view, spec.key)
      }
    },
  })

  return { menu, groups, entries, active, choose, extension }
}

const isSuggestion = (key: PluginKey): boolean =>
  (key as unknown as { key: string }).key.startsWith('suggestion ')
