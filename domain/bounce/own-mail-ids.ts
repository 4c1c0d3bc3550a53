import { fieldOf, readFields } from './header-block.ts'
import type { BounceFacts } from './bounce.ts'

/** The shape of a Message-ID of ours; whether it is one, its mac says. */
const SHAPE =
  /\bt\.[a-z0-9]{20}\.[a-z0-9]{20}\.(?:r|a|n[0-9a-f]{8})\.[0-9a-f]{16}@[^\s<>"'`;,()[\]{}]{1,255}/gi
const MAX_IDS = 8
/** What is searched of a text. */
const READ = 200_000

const idsIn = (text: string): string[] =>
  [...text.slice(0, READ).matchAll(SHAPE)].map(([id]) => `<${id.toLowerCase()}>`)

const mailIdLines = (text: string) =>
  [
    ...text.slice(0, READ).matchAll(/^[> \t]*(?:x-)?(?:original-)?message-id[ \t]*:.*(?:\r?\n[ \t].*)?/gim),
  ].flatMap(([line]) => idsIn(line))

/**
 * The Message-IDs of ours that a mail about another one names, the likeliest first: of the returned mail, then of what the report calls
 * the original, then what the report answers, then wherever it may stand.
 */
export function ownMailIds({ header, text, report }: BounceFacts): string[] {
  const returned = report?.returned ?? ''
  const status = readFields(report?.status ?? '')
  const answered = header('references').flatMap(idsIn).reverse()
  const found = [
    ...idsIn(fieldOf(readFields(returned.slice(0, READ)), 'message-id')),
    ...mailIdLines(returned),
    ...idsIn(fieldOf(status, 'original-message-id', 'x-original-message-id')),
    ...['x-original-message-id', 'original-message-id', 'in-reply-to'].flatMap((name) =>
      header(name).flatMap(idsIn),
    ),
    ...mailIdLines(text),
    ...answered,
    ...idsIn(returned),
    ...idsIn(text),
  ]
  return [...new Set(found)].slice(0, MAX_IDS)
}
