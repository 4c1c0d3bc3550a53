import type { TicketWithId } from '@emberdesk/domain/ticket'

/** What is offered while something is typed behind `/` or `@`. */
export interface SuggestionEntry {
  /** Unique within its source. */
  id: string
  title: string
  /** Short, at the end of the row: a shortcut, a language; empty where there is none. */
  hint: string
  /** Plain text of what would be inserted, shown beside the list while the entry is active; empty for none. */
  preview: string
  /** Called once it was chosen. */
  insert: () => Inserted
}

/** HTML of the composer's kind (paragraphs, lists, links …); whatever else is in it is dropped. */
export interface Inserted {
  html: string
}

export interface SuggestionContext {
  ticket: () => TicketWithId
  mode: () => 'reply' | 'note'
}

/**
 * Entries that fit a query, the best first; synchronous, called with each key, read in a `computed`: what arrives later shows by itself.
 * The editor shows the first 20.
 */
export type SuggestionSource = (query: string) => readonly SuggestionEntry[]

/** Called in the setup of the editor, which is loaded with the composer's first use: `useCannedMenu`, `useArticleMenu`. */
export type UseSuggestionSource = (context: SuggestionContext) => SuggestionSource
