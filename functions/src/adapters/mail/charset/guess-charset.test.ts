import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { findCharset } from './find-charset.ts'
import { guessCharset } from './guess-charset.ts'

const samples: [charsets: string[], texts: string[]][] = [
  [['windows-1252'], ['Lampe für Küche', 'Jörg Weiß', 'äöüß ad asd', 'Grüße – “bald”']],
  [
    ['windows-1252'],
    ['Problème de facturation', 'été', 'François Lefèvre', 'C’est très gênant, où êtes-vous ?'],
  ],
  [
    ['windows-1252'],
    ['¿Dónde está mi pedido?', 'José Núñez', 'São Paulo, não está', 'Søren Ærø', 'Åsa Öberg'],
  ],
  [
    ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866'],
    ['Привет', 'тест тест', 'Иван Петров', 'ЗАЯВКА НА ВОЗВРАТ'],
  ],
  [
    ['windows-1251', 'koi8-u'],
    ['Замовлення не надійшло', 'Олексій Коваленко'],
  ],
  [
    ['windows-1250', 'iso-8859-2'],
    ['Zamówienie nie dotarło', 'Łukasz Wójcik', 'Jiří Dvořák', 'Děkuji za odpověď'],
  ],
  [['windows-1254'], ['Teşekkür ederim, iyi günler', 'Ayşe Yılmaz']],
  [['windows-1253'], ['Η παραγγελία μου δεν ήρθε', 'Γιώργος Παπαδόπουλος']],
  [['windows-1255'], ['ההזמנה שלי לא הגיעה', 'תודה על התשובה']],
  [['windows-1256'], ['لم يصل طلبي', 'شكرا على الرد']],
  [['windows-874'], ['สวัสดีครับ', 'ขอบคุณ']],
  [['gbk'], ['你好', '张伟', '关于退货的问题，谢谢', '北京市朝阳区']],
  [['big5'], ['你好', '我的訂單沒有到', '測試郵件']],
  [
    ['shift_jis', 'euc-jp'],
    ['こんにちは', '山田太郎', 'メールのテスト', '請求書'],
  ],
  [['euc-kr'], ['안녕하세요', '환불 문의', '김철수']],
]
const cases = samples.flatMap(([charsets, texts]) =>
  charsets.flatMap((charset) => texts.map((text) => [text, charset] as const)),
)

describe('guessCharset', () => {
  it.each(cases)('reads %j in %s', (text, charset) => {
    const bytes = iconv.encode(text, charset)
    expect(findCharset(guessCharset(bytes))?.decode(bytes)).toBe(text)
  })

  it('finds its way through a long text that begins in ASCII', () => {
    const bytes = iconv.encode(`${'plain words\n'.repeat(5_000)}Замовлення не надійшло`, 'koi8-u')
    expect(guessCharset(bytes)).toBe('koi8-u')
  })
})
