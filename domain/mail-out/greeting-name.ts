const NAME = /^[\p{L}\p{M}'’ .-]{1,60}$/u

/**
 * A sender's name as an automatic mail may repeat it, or empty. The name is the sender's to choose and so is the address it goes
 * to: what could be a web address or a sentence would make us a relay for it.
 */
export function greetingName(name: string): string {
  const trimmed = name.normalize('NFC').trim().replace(/ +/g, ' ')
  const isName = NAME.test(trimmed) && !/\.\S/.test(trimmed) && trimmed.split(' ').length <= 4
  return isName ? trimmed : ''
}
