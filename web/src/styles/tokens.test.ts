import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')

const [usual, high] = css.split("[data-contrast='high'] {") as [string, string]
const read = (block: string) =>
  [...block.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    (match) => [match[1]!, { light: match[2]!, dark: match[3]! }] as const,
  )
type Tokens = Map<string, { light: string; dark: string }>
const tokens: Tokens = new Map(read(usual))
/** What high contrast does not name stays. */
const highTokens: Tokens = new Map([...tokens, ...read(high)])

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio of two tokens in one scheme. */
function contrast(over: string, under: string, scheme: 'light' | 'dark', of = tokens): number {
  const pair = [over, under].map((name) => luminance(of.get(name)![scheme]))
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
}

const surfaces = ['canvas', 'surface', 'raised', 'hover', 'selected']
const statuses = ['new', 'open', 'waiting', 'paused', 'solved', 'closed'].map((name) => `status-${name}`)
const text: [over: string, under: string[]][] = [
  [
    'ink',
    [...surfaces, 'accent-tint', 'note-tint', 'danger-tint', 'warning-tint', 'info-tint', 'success-tint'],
  ],
  ['ink-muted', [...surfaces, 'note-tint', 'accent-tint']],
  ['ink-subtle', [...surfaces, 'note-tint']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['danger-ink', ['danger', 'danger-hover']],
  ['accent-text', [...surfaces, 'accent-tint']],
  ...['success', 'warning', 'danger', 'info', 'note'].map((name): [string, string[]] => [
    name,
    [...surfaces, `${name}-tint`],
  ]),
  ...statuses.map((name): [string, string[]] => [name, surfaces]),
  ['avatar-ink', ['avatar-1', 'avatar-2', 'avatar-3', 'avatar-4', 'avatar-5', 'avatar-6']],
]

describe.each(['light', 'dark'] as const)('tokens, %s', (scheme) => {
  it.each(text.flatMap(([over, under]) => under.map((ground) => [over, ground] as const)))(
    'text %s is readable on %s',
    (over, under) => expect(contrast(over, under, scheme)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(['line-strong', 'focus'].flatMap((over) => surfaces.slice(0, 3).map((under) => [over, under])))(
    'the outline %s shows on %s',
    (over, under) => expect(contrast(over!, under!, scheme)).toBeGreaterThanOrEqual(3),
  )
})

describe.each(['light', 'dark'] as const)('high contrast, %s', (scheme) => {
  it.each(text.flatMap(([over, under]) => under.map((ground) => [over, ground] as const)))(
    'text %s is easy to read on %s',
    (over, under) => expect(contrast(over, under, scheme, highTokens)).toBeGreaterThanOrEqual(7),
  )

  it.each(
    ['line', 'line-strong', 'focus'].flatMap((over) => surfaces.slice(0, 3).map((under) => [over, under])),
  )('the outline %s shows well on %s', (over, under) =>
    expect(contrast(over!, under!, scheme, highTokens)).toBeGreaterThanOrEqual(4.5),
  )
})

it('gives every colour both schemes', () => {
  const onlyOne = [...css.matchAll(/^\s*--([\w-]+):[^;]*#[^;]*;/gm)].filter(
    ([line]) => !line.includes('light-dark('),
  )
  expect(onlyOne).toEqual([])
  expect(tokens.size).toBeGreaterThan(40)
})
