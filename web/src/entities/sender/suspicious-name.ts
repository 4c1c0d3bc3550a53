const addressInside = /[^\s<>"'(),;:]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/iu

/**
 * The address that a display name pretends to be, when it is another than the true one; else null.
 * "boss@shop.example" <x@evil.example> is an old trick, since many programs show the name alone.
 */
export function addressInName(name: string, address: string): string | null {
  const claimed = addressInside.exec(name.normalize('NFKC').slice(0, 400))?.[0]
  return claimed && claimed.toLowerCase() !== address.toLowerCase() ? claimed : null
}
