interface Span {
  text: string
  /** Web address where the run is a link. */
  href: string | null
}
type Line = readonly Span[]

/** A part of a plain text, taken apart for showing. */
export type TextBlock =
  | { kind: 'heading'; line: Line }
  | { kind: 'paragraph'; lines: readonly Line[] }
  | { kind: 'list'; ordered: boolean; items: readonly Line[] }
