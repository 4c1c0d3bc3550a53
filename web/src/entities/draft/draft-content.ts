import type { Draft } from '@emberdesk/domain/draft'

export type DraftContent = Pick<Draft, 'mode' | 'text' | 'attachments' | 'recipients' | 'baseVersion'> & {
  /** Empty when the text is plain; else `text` is its plain form. */
  html: string
}

export const isEmpty = (content: DraftContent): boolean => !content.text.trim() && !content.attachments.length

/** The fields of a draft alone, in one order. */
export const contentOf = ({ mode, text, html, attachments, recipients, baseVersion }: DraftContent) => ({
  ...{ mode, text, html, attachments, recipients, baseVersion },
})

const paths = ({ attachments }: DraftContent) => attachments.map(({ path }) => path).join('\n')
const people = ({ recipients }: DraftContent) =>
  recipients &&
  [recipients.to, recipients.cc, recipients.bcc ?? []].map((all) => all.map((one) => one.address))

/** Whether two drafts say the same, to the same people, with the same files. */
export function isSameDraft(a: DraftContent, b: DraftContent): boolean {
  return (
    a.mode === b.mode &&
    a.text === b.text &&
    a.html === b.html &&
    paths(a) === paths(b) &&
    JSON.stringify(people(a)) === JSON.stringify(people(b))
  )
}
