/** Letters and digits of a text, lower case, web and mail addresses in brackets left out: what programs leave alone when they quote. */
export function lettersOf(text: string): string {
  return text
    .replace(/[<([]?(?:https?:\/\/|mailto:|cid:)[^\s>)\]]*[>)\]]?/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}
