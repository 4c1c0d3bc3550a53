import { subjectTag } from '../number/format-number.ts'
import { headerText } from './header-text.ts'

/** Words that mail programs put in front of an answer, in the languages we meet most. */
const PREFIX = /^\s*(?:re|aw|antw|sv|vs|r|rif|ref|odp|回复|答复)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]\s*/iu

/** `Re: <subject> [#number]`, with one `Re:` and one tag however many there were. */
export function replySubject(subject: string, number: string): string {
  let rest = headerText(subject.replaceAll(subjectTag(number), ' '), 250)
  for (let stripped = rest.replace(PREFIX, ''); stripped !== rest; stripped = rest.replace(PREFIX, '')) {
    rest = stripped
  }
  return ['Re:', rest, subjectTag(number)].filter(Boolean).join(' ')
}
