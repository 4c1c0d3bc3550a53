import { describe, expect, it } from 'vitest'
import { germanic } from '../mail/nature/testing/germanic-samples.ts'
import { romance } from '../mail/nature/testing/romance-samples.ts'
import { slavic } from '../mail/nature/testing/slavic-samples.ts'
import { guessLanguage } from './guess-language.ts'

const tags: Readonly<Record<string, string>> = {
  ...{ English: 'en', German: 'de', Dutch: 'nl', French: 'fr', Spanish: 'es' },
  ...{ Portuguese: 'pt', Italian: 'it', Polish: 'pl', Ukrainian: 'uk' },
}

describe.each(Object.entries({ ...germanic, ...romance, ...slavic }))('%s letters', (name, samples) => {
  const letters = [...samples.thanks, ...samples.more]
  const guessed = letters.map((letter) => guessLanguage(letter))

  it('are never taken for another language', () => {
    const wrong = letters.filter((_, index) => guessed[index] !== null && guessed[index] !== tags[name])
    expect(wrong).toEqual([])
  })

  it('are mostly known, however short', () => {
    const known = guessed.filter((guess) => guess !== null).length
    expect(known / letters.length).toBeGreaterThanOrEqual(0.95)
  })
})

describe('guessLanguage', () => {
  it.each([
    ['شكراً جزيلاً على ردكم السريع.', 'ar'],
    ['مرحباً، وصل المصباح مكسوراً. رقم الطلب TP-10870.', 'ar'],
    ['لطفاً بگویید چه زمانی می‌رسد', null],
    ['いつ届きますか。注文番号 TP-10860', 'ja'],
    ['배송은 언제 되나요?', 'ko'],
    ['请问什么时候发货？', 'zh'],
    ['מתי המנורה תגיע?', 'he'],
    ['Πότε θα έρθει η λάμπα;', 'el'],
    ['Спасибо, всё работает', 'ru'],
    ['Доброго дня, коли буде доставка?', 'uk'],
    ['Teşekkürler, lamba geldi.', 'tr'],
    ['Tack så mycket för hjälpen!', 'sv'],
    ['Děkuji, lampa funguje.', 'cs'],
    ['Gràcies per la vostra ajuda', 'ca'],
    ["L'abat-jour est arrivé cassé", 'fr'],
    ['MUCHAS GRACIAS', 'es'],
  ])('knows %j', (letter, language) => {
    expect(guessLanguage(letter)).toBe(language)
  })

  it.each([
    ...['', '   ', '👍', '12345', 'TP-10766', 'ok', 'Moin', 'Hi Anna', 'FYI', 'No', 'Non', 'Si'],
    ...['Danke, thanks', 'Merci, danke, gracias'],
    ...['Anna Müller\nMusterstraße 4\n10115 Berlin', 'Iris Vale | Head of Sales | Harbour Hotel'],
    ...['https://example.com/the/and/is', 'the.and.is@example.com'],
    // Danish and Norwegian are one, so short.
    'Mange tak, jeg har en lampe og det er den',
  ])('says nothing about %j', (letter) => {
    expect(guessLanguage(letter)).toBeNull()
  })

  it('tells by the letter, not by words of the trade, a name or an address in it', () => {
    expect(guessLanguage('Guten Tag, ich habe eine Frage zur Karte „Best Regards“ in TP-1.')).toBe('de')
    expect(guessLanguage('Bonjour, la lampe «Birch» est cassée. anna@example.de')).toBe('fr')
  })

  it('takes the other of two sides of an apostrophe', () => {
    expect(guessLanguage('It’s broken, I don’t know why')).toBe('en')
    expect(guessLanguage("It's broken, I don't know why")).toBe('en')
  })

  it('is quick with what is long and hostile', () => {
    const started = Date.now()
    for (const unit of ['a', '’', 'the ', 'ї', '@', 'http://', '{{'])
      expect(guessLanguage(unit.repeat(200_000))).toSatisfy((guess) => guess === null || guess === 'uk')
    expect(Date.now() - started).toBeLessThan(1_000)
  })
})
