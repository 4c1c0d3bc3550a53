/** A run of text, a web address where `href` is set. */
export interface Span {
  text: string
  href: string | null
}
export type Line = readonly Span[]

/** Plain text as people write it, taken apart for showing; nothing in it is markup of its own. */
export type Block =
  | { kind: 'heading'; line: Line }
  | { kind: 'paragraph'; lines: readonly Line[] }
  | { kind: 'list'; ordered: boolean; items: readonly Line[] }
