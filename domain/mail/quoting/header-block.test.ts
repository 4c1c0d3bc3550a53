import { describe, expect, it } from 'vitest'
import { newText } from '../new-text.ts'

const answer = 'It still hums.'

describe('a block of headers', () => {
  it.each([
    ['English', 'From: Support <s@x.example>\nSent: Sunday, 22 November 2026 10:00\nTo: Iris\nSubject: Lamp'],
    ['English, no addresses', 'From: Support\nSent: Sunday\nTo: Iris\nSubject: Lamp'],
    ['English, in bold', '*From:* Support\n*Sent:* Sunday\n*To:* Iris\n*Subject:* Lamp'],
    ['English, wrapped', 'From: Support\n<s@x.example>\nSent: Sunday\nTo: Iris\nSubject: Lamp\nthat hums'],
    ['English, apart', 'From: Support\n\nSent: Sunday\n\nTo: Iris\n\nSubject: Lamp'],
    [
      'English, below a rule',
      '________________________________\nFrom: Support\nSent: Sunday\nTo: Iris\nSubject: Lamp',
    ],
    ['two headers with address and time', 'Date: Sun, 22 Nov 2026 10:00:00 +0100\nTo: iris@x.example'],
    [
      'German',
      'Von: Support <s@x.example>\nGesendet: Sonntag, 22. November 2026 10:00\nAn: Iris\nBetreff: Lampe',
    ],
    ['French', 'De : Support\nEnvoyé : dimanche 22 novembre 2026 10:00\nÀ : Iris\nObjet : Lampe'],
    ['Spanish', 'De: Support\nEnviado: domingo, 22 de noviembre de 2026\nPara: Iris\nAsunto: Lámpara'],
    ['Portuguese', 'De: Support\nEnviada em: domingo, 22 de novembro de 2026\nPara: Iris\nAssunto: Lâmpada'],
    ['Italian', 'Da: Support\nInviato: domenica 22 novembre 2026\nA: Iris\nOggetto: Lampada'],
    ['Dutch', 'Van: Support\nVerzonden: zondag 22 november 2026\nAan: Iris\nOnderwerp: Lamp'],
    ['Swedish', 'Från: Support\nSkickat: den 22 november 2026\nTill: Iris\nÄmne: Lampa'],
    ['Danish', 'Fra: Support\nSendt: 22. november 2026\nTil: Iris\nEmne: Lampe'],
    [
      'Finnish',
      'Lähettäjä: Support\nLähetetty: sunnuntai 22. marraskuuta 2026\nVastaanottaja: Iris\nAihe: Lamppu',
    ],
    ['Polish', 'Od: Support\nWysłano: niedziela, 22 listopada 2026\nDo: Iris\nTemat: Lampa'],
    ['Czech', 'Od: Support\nOdesláno: neděle 22. listopadu 2026\nKomu: Iris\nPředmět: Lampa'],
    ['Hungarian', 'Feladó: Support\nElküldve: 2026. november 22.\nCímzett: Iris\nTárgy: Lámpa'],
    ['Turkish', 'Kimden: Support\nGönderildi: 22 Kasım 2026\nKime: Iris\nKonu: Lamba'],
    ['Russian', 'От: Support\nОтправлено: 22 ноября 2026 г.\nКому: Iris\nТема: Лампа'],
    ['Ukrainian', 'Від: Support\nНадіслано: 22 листопада 2026\nКому: Iris\nТема: Лампа'],
    ['Japanese', '差出人: Support\n送信日時: 2026年11月22日\n宛先: Iris\n件名: ランプ'],
    ['Chinese', '发件人: Support\n发送时间: 2026年11月22日\n收件人: Iris\n主题: 灯'],
    ['Korean', '보낸 사람: Support\n보낸 날짜: 2026년 11월 22일\n받는 사람: Iris\n제목: 램프'],
    [
      'a line between dashes in no language we know',
      '----- Lampun viesti -----\nFrom: Support\nDate: Sunday\nSubject: Lamp',
    ],
  ])('begins what is quoted: %s', (_, block) => {
    expect(newText(`${answer}\n\n${block}\n\nPlease press the switch.`)).toBe(answer)
  })

  it.each([
    ['a journey', 'From: Berlin\nTo: Paris\nDate: 12.12.2026 10:00'],
    ['an appointment', 'Date: Wednesday 3, October 2026\nTime: 7:00\nAddress: 130 Fox St'],
    ['one header', 'From: here on it hums.\nNothing else.'],
    ['a note on a subject', 'Subject: the lamp\nIt hums.'],
    ['headers far apart', 'From: me\nabc\ndef\nghi\nTo: you\nabc\ndef\nghi\nSubject: lamp'],
  ])('is not %s', (_, lines) => {
    expect(newText(`${answer}\n\n${lines}\n\nThanks`)).toBe(`${answer}\n\n${lines}\n\nThanks`)
  })
})
