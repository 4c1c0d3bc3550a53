/**
 * The quasigroup of order 10 from H. Michael Damm's thesis (2004). Weakly totally anti-symmetric: every wrong digit and
 * every swap of two neighbours leads to another check digit.
 */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/** Damm check digit of a string of decimal digits, itself one digit. */
export function dammDigit(digits: string): string {
  let interim = 0
  for (const digit of digits) interim = Number(TABLE[interim]?.charAt(Number(digit)))
  return String(interim)
}
