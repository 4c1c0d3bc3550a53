import { MAX_FILES, MAX_FILES_BYTES } from '@emberdesk/domain/request'
import { describe, expect, it } from 'vitest'
import { readMultipart } from './multipart.ts'

const type = 'multipart/form-data; boundary=b0undary'
const field = (name: string, value: string) =>
  `--b0undary\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--b0undary\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n${content}\r\n`
const end = '--b0undary--\r\n'
const read = (...parts: string[]) => readMultipart(type, Buffer.from(parts.join('')))

describe('readMultipart', () => {
  it('reads fields and files, names in UTF-8', async () => {
    const form = await read(field('name', 'Ævar'), file('Küche 📎.txt', 'hello'), end)
    expect(form).toEqual({
      fields: { name: 'Ævar' },
      files: [{ name: 'Küche 📎.txt', bytes: Buffer.from('hello') }],
    })
  })

  it('reads nothing behind the closing boundary, and waits for nothing there', async () => {
    const form = await read(field('name', 'a'), end, field('name', 'b'), file('late.txt', 'never ends'))
    expect(form).toEqual({ fields: { name: 'a' }, files: [] })
    expect(await read(end, file('late.txt', 'x'))).toEqual({ fields: {}, files: [] })
  })

  it('keeps bytes as they are', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 128, 45, 45])
    const head = '--b0undary\r\nContent-Disposition: form-data; name="files"; filename="a.bin"\r\n\r\n'
    const form = await readMultipart(
      type,
      Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n${end}`)]),
    )
    expect(form.files[0]?.bytes).toEqual(bytes)
  })

  it('leaves out the empty part of a file input in which nothing was chosen', async () => {
    expect((await read(file('', ''), end)).files).toEqual([])
  })

  it('keeps an empty file that has a name', async () => {
    expect((await read(file('empty.txt', ''), end)).files).toHaveLength(1)
  })

  it('takes the most files that are allowed', async () => {
    const files = Array.from({ length: MAX_FILES }, (_, n) => file(`${n}.txt`, 'x'))
    expect((await read(...files, end)).files).toHaveLength(MAX_FILES)
  })

  it.each([
    ['a field that is too long', [field('text', 'x'.repeat(300_000)), end], 'fieldTooLong'],
    [
      'one file too many',
      [...Array.from({ length: MAX_FILES + 1 }, () => file('a', 'x')), end],
      'tooManyFiles',
    ],
    ['too many fields', [...Array.from({ length: 30 }, (_, n) => field(`f${n}`, 'x')), end], 'tooManyFields'],
    ['no end', [field('name', 'x')], 'malformed'],
    ['an end in the middle of a file', [file('a', 'x').slice(0, -4)], 'malformed'],
    ['nothing', [], 'malformed'],
    ['another boundary', ['--other\r\n\r\nx\r\n--other--\r\n'], 'malformed'],
  ] as const)('refuses %s', async (_, parts, fault) => {
    await expect(read(...parts)).rejects.toMatchObject({ fault })
  })

  it('refuses files that are too large together', async () => {
    const half = 'x'.repeat(MAX_FILES_BYTES / 2 + 1)
    await expect(read(file('a', half), file('b', half), end)).rejects.toMatchObject({ fault: 'tooManyBytes' })
  })

  it('refuses one file that is too large', async () => {
    const whole = 'x'.repeat(MAX_FILES_BYTES + 1)
    await expect(read(file('a', whole), end)).rejects.toMatchObject({ fault: 'tooManyBytes' })
  })

  it.each([['multipart/form-data'], ['multipart/form-data; boundary='], ['text/plain'], ['']])(
    'refuses the content type %j',
    async (contentType) => {
      await expect(readMultipart(contentType, Buffer.from(end))).rejects.toMatchObject({ fault: 'malformed' })
    },
  )
})
