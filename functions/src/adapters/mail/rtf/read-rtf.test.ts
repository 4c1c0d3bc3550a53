import { describe, expect, it } from 'vitest'
import { decompressRtf } from './decompress-rtf.ts'
import { readRtf } from './read-rtf.ts'

describe('readRtf', () => {
  it.each([
    ['paragraphs', String.raw`{\rtf1\ansi Hello\par you}`, 'Hello\nyou'],
    ['bytes by their code page', String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8}`, 'При'],
    [
      'bytes by their font',
      String.raw`{\rtf1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1\'cf\f0 !}`,
      'П!',
    ],
    ['Unicode and what stands in for it', String.raw`{\rtf1\uc1 \u8364?5 \u-10179?\u-8704?}`, '€5 😀'],
    ['signs', String.raw`{\rtf1 \ldblquote a\rdblquote\~\emdash \{b\}}`, '“a”\u00a0—{b}'],
    ['no tables for programs', String.raw`{\rtf1{\stylesheet x}{\*\generator y;}z}`, 'z'],
  ])('reads %s', (_, rtf, text) => {
    expect(readRtf(rtf)).toEqual({ html: '', text })
  })

  it('takes the HTML out that Outlook wrapped', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\b \htmlrtf0 a\'fc\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}}`
    expect(readRtf(rtf)).toEqual({ html: '<p>aü</p>', text: '' })
  })

  it.each(['', 'plain', '{\\rtf1', '{\\rtf1 }}}}', `{\\rtf1${'{'.repeat(5_000)}`])('takes %j', (rtf) => {
    expect(readRtf(rtf)).toEqual({ html: '', text: '' })
  })
})

describe('decompressRtf', () => {
  /** The example of [MS-OXRTFCP] 3.1.1. */
  const example =
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af86e6568676504f8a277656c6c0f800f80'

  it('does not fail on what is cut or no RTF at all', () => {
    for (let cut = 0; cut <= example.length; cut += 2) {
      expect(decompressRtf(Buffer.from(example.slice(0, cut), 'hex')).length).toBeLessThanOrEqual(0x2b)
    }
    expect(decompressRtf(Buffer.alloc(100))).toBe('')
  })

  it('unpacks what refers to its dictionary', () => {
    const packed = Buffer.from('1000000007000000' + '4c5a4675' + '00000000' + '01' + '0005', 'hex')
    expect(decompressRtf(packed)).toBe('{\\rtf1\\')
  })
})
