import type { Message } from '@emberdesk/domain/message'

/** What is new in a message's text, and whether there is a quote to unfold. The whole is shown where nothing new would be left. */
export function foldedText({ text, newText }: Pick<Message, 'text' | 'newText'>): {
  text: string
  quoted: boolean
} {
  const fresh = newText.trim()
  const whole = text.trim()
  return fresh && fresh !== whole ? { text: fresh, quoted: true } : { text: whole, quoted: false }
}
