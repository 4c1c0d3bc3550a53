import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTnef } from './open-tnef.ts'
import { binaryProperty, buildTnef, mapiProperties, storedRtf, textProperty } from './testing/build-tnef.ts'

const START = 0x9002
const DATA = 0x800f
const TITLE = 0x8010
const ATTACHMENT = 0x9005
const PROPERTIES = 0x9003
const CODE_PAGE = 0x9007
const inner = buildTnef([
  [PROPERTIES, mapiProperties([textProperty(0x37, 'In/side'), textProperty(0x1000, 'Deep')])],
])
const whole = buildTnef([
  [CODE_PAGE, Buffer.from([0xe3, 0x04, 0, 0, 0, 0, 0, 0])],
  [
    PROPERTIES,
    mapiProperties([
      textProperty(0x37, 'Über uns'),
      binaryProperty(
        0x1009,
        storedRtf(String.raw`{\rtf1\ansi\fromhtml1 {\*\htmltag <p>}f\'fcr{\*\htmltag </p>}}`),
      ),
    ]),
  ],
  [START, Buffer.alloc(14)],
  [DATA, Buffer.from('one')],
  [TITLE, Buffer.from('SHORT~1.TXT\0')],
  [ATTACHMENT, mapiProperties([textProperty(0x3707, 'long näme.txt'), textProperty(0x3712, '<pic@x>')])],
  [START, Buffer.alloc(14)],
  [DATA, Buffer.from('two')],
  [TITLE, Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2.txt\0', 'latin1')],
  [START, Buffer.alloc(14)],
  [ATTACHMENT, mapiProperties([[0x3701, 0x0d, Buffer.concat([Buffer.alloc(16), inner])]])],
])

describe('openTnef', () => {
  it('finds subject, HTML within RTF, and files with their long names', () => {
    const opened = openTnef(whole)
    expect(opened).toMatchObject({ subject: 'Über uns', html: '<p>für</p>' })
    expect(opened?.files.map(({ name, bytes, cid }) => [name, bytes.toString(), cid])).toEqual([
      ['long näme.txt', 'one', 'pic@x'],
      ['Привет.txt', 'two', ''],
      ['In-side.txt', 'Deep', ''],
    ])
  })

  it('is not taken in by something else', () => {
    expect(openTnef(Buffer.from('no such file'))).toBeNull()
    expect(openTnef(Buffer.alloc(0))).toBeNull()
  })

  it('opens a message in a message in a message, but not for ever', () => {
    let nested = whole
    for (let level = 0; level < 50; level++) {
      const object = mapiProperties([[0x3701, 0x0d, Buffer.concat([Buffer.alloc(16), nested])]])
      nested = buildTnef([
        [START, Buffer.alloc(14)],
        [ATTACHMENT, object],
      ])
    }
    expect(openTnef(nested)?.files).toHaveLength(1)
  })

  it('takes any bytes behind its signature, and any cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(whole.length), (noise, cut) => {
        const bytes = Buffer.concat([whole.subarray(0, Math.max(6, cut)), noise])
        expect(openTnef(bytes)?.files.length).toBeLessThanOrEqual(200)
      }),
    )
  })
})
