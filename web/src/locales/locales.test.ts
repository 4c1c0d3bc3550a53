import { describe, expect, it } from 'vitest'
import { catalogue } from '@/entities/command/index.ts'
import { locales, type Locale } from '@/entities/preferences/index.ts'
import { checkLocale, flatten, type Texts } from '@/testing/check-locale.ts'

const files = import.meta.glob<{ default: Texts }>('./*/*.json', { eager: true })
const sources = import.meta.glob<string>('../**/*.{vue,ts}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** All texts of a language, by their way through the files. */
function textsOf(locale: string): Map<string, string> {
  const mine = Object.entries(files).filter(([path]) => path.startsWith(`./${locale}/`))
  return flatten(
    Object.fromEntries(mine.map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), file.default])),
  )
}

const english = textsOf('en')
const others = [...new Set(Object.keys(files).map((path) => path.split('/')[1]!))].filter(
  (name) => name !== 'en',
)
const used = Object.entries(sources)
  .filter(([path]) => !path.includes('.test.'))
  .flatMap(([path, source]) =>
    [...source.matchAll(/\bt\(\s*['"]([\w.]+)['"]|keypath="([\w.]+)"/g)].map((match) => ({
      path,
      key: (match[1] ?? match[2]) as string,
    })),
  )

describe('the texts of the desk', () => {
  it('has every text that a page asks for', () => {
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter(({ key }) => !english.has(key))).toEqual([])
  })

  it('has a name for every command', () => {
    const asked = catalogue.flatMap(({ title, group, view }) => [title, group, ...(view ? [view] : [])])
    expect(asked.filter((key) => !english.has(key))).toEqual([])
  })

  it('is there in known languages only', () => {
    expect(others.filter((name) => !Object.hasOwn(locales, name))).toEqual([])
  })

  it.each(others)('%s says all that English says', (name) => {
    expect(checkLocale(name as Locale, english, textsOf(name))).toEqual([])
  })
})

describe('checkLocale', () => {
  const source = flatten({
    a: {
      plain: 'The change was not saved',
      named: 'Hello {name}',
      counted: '{n} mail | {n} mails',
      none: 'None | One | {n} mails',
      short: 'Status',
      unbent: '{n} chosen',
    },
  })
  const check = (locale: Locale, change: Record<string, string>) =>
    checkLocale(locale, source, new Map([...source, ...(good[locale] ?? []), ...Object.entries(change)]))
  const good: Record<string, [string, string][]> = {
    de: [
      ['a.plain', 'Die Änderung wurde nicht gespeichert'],
      ['a.named', 'Hallo {name}'],
      ['a.counted', '{n} Mail | {n} Mails'],
      ['a.none', 'Keine | Eine | {n} Mails'],
    ],
    uk: [
      ['a.plain', 'Зміну не збережено'],
      ['a.named', 'Вітаємо, {name}'],
      ['a.counted', '{n} лист | {n} листи | {n} листів'],
      ['a.none', 'Немає | Один | {n} листи | {n} листів'],
      ['a.unbent', '{n} вибрано | {n} вибрано | {n} вибрано'],
    ],
  }

  it.each(['de', 'uk'] as const)('is content with a good translation into %s', (locale) =>
    expect(check(locale, {})).toEqual([]),
  )

  it.each([
    ['de', { 'a.plain': 'The change was not saved' }, 'a.plain is not translated'],
    ['de', { 'a.named': 'Hallo {nome}' }, 'a.named has {nome} where English has {name}'],
    ['de', { 'a.counted': '{n} Mails' }, 'a.counted has 1 forms instead of 2'],
    ['uk', { 'a.counted': '{n} лист | {n} листів' }, 'a.counted has 2 forms instead of 3'],
    ['uk', { 'a.none': 'Один | {n} листи | {n} листів' }, 'a.none has 3 forms instead of 4'],
    ['de', { 'a.plain': ' ' }, 'a.plain is empty'],
    ['de', { 'a.short': 'Status | Stati' }, 'a.short has 2 forms where English has one'],
    ['de', { 'a.counted': '{n} Mail |' }, 'a.counted has an empty form'],
    ['de', { 'a.new': 'Neu' }, 'a.new is not in English'],
  ] as [Locale, Record<string, string>, string][])('%s %j: %s', (locale, change, problem) =>
    expect(check(locale, change)).toEqual([problem]),
  )

  it('misses what is missing', () => {
    expect(checkLocale('de', source, new Map(good.de))).toEqual(['a.short is missing', 'a.unbent is missing'])
  })
})
