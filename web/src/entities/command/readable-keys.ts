/** A binding as `Kbd` takes it: `$mod` by its name, and a sign that is typed with Shift says so itself. */
export function readableKeys(keys: string): string {
  return keys
    .split(' ')
    .map((press) => press.replace('$mod', 'Mod').replace(/^Shift\+([^\w\s])$/, '$1'))
    .join(' ')
}
