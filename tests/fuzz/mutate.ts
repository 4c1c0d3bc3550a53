import type { Chance } from './random.ts'

/** Large enough for what is quadratic to be felt, small enough for many tries. */
const MAX_BYTES = 400_000

/** Pieces that parsers of mail, forms and JSON have stumbled over. */
const POISON = [
  ...[
    '\0',
    '\r',
    '\n',
    '\r\n\r\n',
    '\n\n',
    '\r\n ',
    '\t',
    '\x1b$B',
    '\x85',
    '\xff\xfe',
    '\xed\xa0\x80',
    '\u202e',
  ],
  ...['=?utf-8?B?', '?=', '=?utf-8?Q?=00=?=', '=?x?Z?y?=', '=?iso-2022-jp?B?GyRC?=', '=?utf-7?Q?+ADw-?='],
  ...[
    '--b',
    '--b--',
    '--',
    'boundary="',
    'charset=',
    'charset="utf-7"',
    'charset="x"',
    "; name*0*=utf-8''%ff",
  ],
  ...['Content-Type: multipart/mixed; boundary=b\r\n', 'Content-Type: message/rfc822\r\n\r\n'],
  ...[
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: uuencode\r\n',
    'Content-Type: text/calendar\r\n',
  ],
  ...['Content-Type: application/ms-tnef; name=winmail.dat\r\n', 'begin 644 a\n', 'end\n', 'x\x9f>\x22'],
  ...[
    '<',
    '>',
    '"',
    '<<<<',
    '@',
    ',',
    ';',
    ':',
    '(',
    ')',
    '((((',
    '[',
    '{',
    '}',
    '\\',
    '%',
    '%00',
    '&#x0;',
    '<!--',
    '<![CDATA[',
  ],
  ...[
    '<div>'.repeat(50),
    '<a href="',
    '> '.repeat(40),
    'On Mon, x wrote:\n',
    'From: \r\n',
    'Message-ID: <>\r\n',
  ],
  ...[
    'BEGIN:VEVENT\n',
    'DTSTART;TZID=Nowhere/City:99999999T999999\n',
    'RRULE:FREQ=SECONDLY\n',
    'Status: 5.1.1\n\n',
  ],
  ...[
    'null',
    '[]',
    '{}',
    '-1',
    '1e999',
    '99999999999999999999',
    '"\\ud800"',
    '__proto__',
    'constructor',
    'toString',
  ],
] as const

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

type Mutation = (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer

function splice(bytes: Buffer, at: number, drop: number, insert: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + drop)])
}

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  // A bit, a byte.
  (bytes, chance) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[chance.below(copy.length)] = chance.below(256)
    return copy
  },
  // A piece out.
  (bytes, chance) => splice(bytes, chance.below(bytes.length + 1), chance.below(60), Buffer.alloc(0)),
  // A piece twice, or very often.
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1)
    const piece = bytes.subarray(at, at + 1 + chance.below(80))
    const times = chance.pick([1, 2, 20, 2_000])
    return splice(bytes, at, 0, Buffer.concat(Array.from({ length: times }, () => piece)))
  },
  // Poison.
  (bytes, chance) => {
    const poison = bytesOf(POISON[chance.below(POISON.length)] ?? '\0')
    const times = chance.pick([1, 1, 1, 300])
    const insert = Buffer.concat(Array.from({ length: times }, () => poison))
    return splice(bytes, chance.below(bytes.length + 1), chance.below(8), insert)
  },
  // The end is missing.
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  // A line moved, doubled or lost.
  (bytes, chance) => {
    const lines = bytes.toString('latin1').split('\n')
    const [line] = lines.splice(chance.below(lines.length), 1)
    for (let copy = chance.below(3); copy > 0; copy--)
      lines.splice(chance.below(lines.length + 1), 0, line ?? '')
    return bytesOf(lines.join('\n'))
  },
  // A piece of another one.
  (bytes, chance, others) => {
    const other = others[chance.below(others.length)] ?? bytes
    const from = chance.below(other.length + 1)
    return splice(bytes, chance.below(bytes.length + 1), 0, other.subarray(from, from + chance.below(2_000)))
  },
  // One inside another, as forwards and reports are.
  (bytes, chance, others) => {
    const other = others[chance.below(others.length)] ?? bytes
    return Buffer.concat([bytesOf('Content-Type: message/rfc822\r\n\r\n'), other])
  },
  // Line ends.
  (bytes, chance) =>
    bytesOf(bytes.toString('latin1').replace(/\r?\n/g, chance.pick(['\n', '\r', '\r\n', '\n\r']))),
]

/** A damaged copy, by one to eight mutations; the same for the same chance. */
export function mutate(bytes: Buffer, chance: Chance, others: readonly Buffer[]): Buffer {
  let mutated = bytes
  for (let left = 1 + chance.below(8); left > 0; left--) {
    mutated = chance.pick(MUTATIONS)(mutated, chance, others).subarray(0, MAX_BYTES)
  }
  return Buffer.from(mutated)
}
