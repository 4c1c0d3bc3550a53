import { describe, expect, it } from 'vitest'
import { attachmentDisposition } from './content-disposition.ts'

describe('attachmentDisposition', () => {
  it.each([
    ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
    ['Maße €.png', `attachment; filename="Ma_e__.png"; filename*=UTF-8''Ma%C3%9Fe%20%E2%82%AC.png`],
    ['😀.png', `attachment; filename="__.png"; filename*=UTF-8''%F0%9F%98%80.png`],
    ["a'(1)*.txt", `attachment; filename="a__1__.txt"; filename*=UTF-8''a%27%281%29%2A.txt`],
    ['a"\r\nX: y', `attachment; filename="a___X__y"; filename*=UTF-8''a%22%0D%0AX%3A%20y`],
    ['half \ud83d', `attachment; filename="half__"; filename*=UTF-8''half%20%EF%BF%BD`],
  ])('names %j', (name, header) => {
    expect(attachmentDisposition(name)).toBe(header)
  })
})
