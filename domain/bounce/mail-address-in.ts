const ADDRESS = /[^\s<>()[\]{},;:"'`|\\@]{1,64}@[^\s<>()[\]{},;:"'`|\\@]{1,253}/u

/**
 * The first address in a value such as `rfc822; <iris@example.org>`, lower case; empty when there is none. `+40` of xtext (RFC 3461) is
 * read as the sign it stands for.
 */
export function mailAddressIn(value: string): string {
  const bare = value.slice(0, 2_000).replace(/^[\w-]{1,30}[ \t]*;/, '')
  const plain = bare.includes('@') ? bare : bare.replace(/\+40/i, '@')
  const found = ADDRESS.exec(plain)?.[0] ?? ''
  return found.replace(/[.\u3002]+$/, '').toLowerCase()
}
