import { describe, expect, it } from 'vitest'
import { cleanFileName, mediaTypeOf } from './index.ts'

describe('cleanFileName', () => {
  it.each([
    ['invoice.pdf', 'invoice.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\Lampe für Küche.png', 'Lampe für Küche.png'],
    ['a/b/', 'b'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\u2066b\u2069c\u200ed.txt', 'abcd.txt'],
    ['one\r\nContent-Type: text/html.txt', 'html.txt'],
    ['nul\0byte\x7f.txt', 'nulbyte.txt'],
    ['.htaccess', 'htaccess'],
    ['..', 'file'],
    ['  ', 'file'],
    ['', 'file'],
    [undefined, 'file'],
    ['what? "this"|<b>.doc', 'what_ _this___b_.doc'],
    ['trailing. . .', 'trailing'],
    ['नमस्\u200dते.txt', 'नमस्\u200dते.txt'],
    ['half \ud83d.txt', 'half \ufffd.txt'],
    ['e\u0301te\u0301.txt', '\u00e9t\u00e9.txt'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean)
  })

  it('keeps the extension of a name that is too long', () => {
    const clean = cleanFileName(`${'x'.repeat(400)}.jpeg`)
    expect(clean).toHaveLength(200)
    expect(clean.endsWith('xx.jpeg')).toBe(true)
  })

  it('never cuts a character in half', () => {
    const clean = cleanFileName('x' + '😀'.repeat(200))
    expect(clean.length).toBeLessThanOrEqual(200)
    expect(clean.isWellFormed()).toBe(true)
  })
})

const bytes = (latin: string) => Uint8Array.from(latin, (char) => char.charCodeAt(0))

describe('mediaTypeOf', () => {
  it.each([
    ['a.png', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a.txt', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a.jpg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['a.gif', 'GIF89a', 'image/gif'],
    ['a', 'RIFF\x10\0\0\0WEBPVP8', 'image/webp'],
    ['a.wav', 'RIFF\x0a\0\0\0WAVEfmt', 'audio/wav'],
    ['a.bin', '%PDF-1.7', 'application/pdf'],
    ['a.zip', 'PK\x03\x04', 'application/zip'],
    ['a.DOCX', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/vnd.ms-excel'],
    ['a.exe', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/octet-stream'],
    ['a.mp4', '\0\0\0\x18ftypisom', 'video/mp4'],
    ['a.heic', '\0\0\0\x18ftypheic', 'image/heic'],
    ['a.txt', 'hello', 'text/plain'],
    ['a.csv', 'a;b', 'text/csv'],
    ['a.txt', 'hel\0lo', 'application/octet-stream'],
    ['a.png', 'not an image', 'application/octet-stream'],
    ['a.png', '<script>alert(1)</script>', 'application/octet-stream'],
    ['a.html', '<html>', 'application/octet-stream'],
    ['a.svg', '<svg onload="alert(1)">', 'application/octet-stream'],
    ['a.xml', '<?xml?>', 'application/octet-stream'],
    ['a.js', 'alert(1)', 'application/octet-stream'],
    ['a', '', 'application/octet-stream'],
    ['constructor', 'x', 'application/octet-stream'],
    ['a.constructor', 'x', 'application/octet-stream'],
    ['a.constructor', 'PK\x03\x04', 'application/zip'],
  ])('%s with bytes %j is %s', (name, latin, type) => {
    expect(mediaTypeOf(name, bytes(latin))).toBe(type)
  })
})
