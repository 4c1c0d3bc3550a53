/** What the rules take as an address: somebody at a host, without spaces. */
const address = /^[^\s@<>,]{1,64}@[^\s@<>,]{1,255}$/

export const cleanAddress = (text: string): string => text.trim().toLowerCase()
export const isAddress = (text: string): boolean => address.test(text)

/** One line, single spaces. */
export const cleanPhone = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A phone has a few digits, of whatever script. */
export const isPhone = (text: string): boolean => (text.match(/\p{Nd}/gu)?.length ?? 0) >= 3
