import { guessLanguage } from '@emberdesk/domain/language'
import type { Message } from '@emberdesk/domain/message'

const MOST_LETTERS = 5

/**
 * The language that a customer writes, from his newest letters and then the subject; null when none of them tells.
 * @param messages newest first
 */
export function customerLanguage(
  messages: readonly Pick<Message, 'direction' | 'newText' | 'text'>[],
  subject: string,
): string | null {
  const letters = messages.filter(({ direction }) => direction === 'in').slice(0, MOST_LETTERS)
  for (const { newText, text } of letters) {
    const language = guessLanguage(newText || text)
    if (language) return language
  }
  return guessLanguage(subject)
}
