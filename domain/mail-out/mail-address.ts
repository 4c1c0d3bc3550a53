// RFC 5321, 4.5.3.1: a local part has at most 64 octets, a path 256 with its brackets.
const LOCAL = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/**
 * Whether we write to this address: `local@domain.tld`, the domain in ASCII or not. Quoted local parts and addresses with
 * comments are legal and refused: nobody has one, and parsers disagree about where they lead.
 */
export function isMailAddress(address: string): boolean {
  if (address.length > 254) return false
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0))
  const labels = address.slice(at + 1).split('.')
  if (!LOCAL.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false
  return labels.length > 1 && labels.every((label) => LABEL.test(label))
}
