import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const arabicTurkishItalian: readonly Conversation[] = [
  {
    from: { name: 'ليلى حداد', email: 'layla.haddad@yasmin.example' },
    department: 'support',
    subject: 'هل يتوفر مصباح هالدن باللون الأبيض؟',
    status: 'answered',
    assignee: 'ines',
    ago: 6 * HOUR,
    turns: [
      customer(
        'مرحباً،\n\nأعجبني مصباح هالدن كثيراً، لكن غرفة الطعام عندنا بيضاء بالكامل. هل يتوفر باللون الأبيض؟ وكم يستغرق التوصيل إلى عمّان؟\n\nليلى',
      ),
      reply(
        'ines',
        'مرحباً ليلى،\n\nنعم، يتوفر باللون الأبيض الطباشيري، والتوصيل إلى عمّان يستغرق اثني عشر يوماً تقريباً. هل أحجز لكِ واحداً؟\n\nإيناس',
        2 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'عمر المنصوري', email: 'omar@almansouri-trading.example' },
    department: 'billing',
    subject: 'طلب عرض سعر لثلاثين كرسياً',
    status: 'new',
    priority: 3,
    tags: ['quote'],
    ago: 100,
    turns: [
      customer(
        'السلام عليكم، نجهز مقهى جديداً في دبي ونحتاج إلى ثلاثين كرسياً من طراز Rye وعشر طاولات صغيرة. نرجو إرسال عرض سعر شامل الشحن TP-RYE-30 قبل يوم الخميس.',
      ),
    ],
  },
  {
    from: { name: 'سارة بن علي', email: 'sara.benali@zaytouna.example' },
    department: 'delivery',
    subject: 'وصل الرف مكسوراً',
    status: 'open',
    priority: 3,
    tags: ['damage', 'osen'],
    assignee: 'olha',
    ago: 2 * HOUR,
    turns: [
      customer('وصل رف Osen اليوم والزاوية اليمنى مكسورة. العلبة سليمة من الخارج. رقم الطلب TP-10870.'),
      note(
        'olha',
        'Packing fault, not the carrier: third Osen with a broken right corner. Told the warehouse.',
        25,
      ),
    ],
  },
  {
    from: { name: 'Elif Yıldız', email: 'elif.yildiz@pencere.example' },
    department: 'support',
    subject: 'Fjell duvar lambası kaç derece ısınıyor?',
    status: 'on-hold',
    assignee: 'tomas',
    ago: 50 * HOUR,
    turns: [
      customer(
        'Merhaba, çocuk odasına iki tane Fjell takmak istiyoruz. Kızım her şeye dokunuyor. Lamba uzun süre yanınca ne kadar ısınıyor?',
      ),
      note(
        'tomas',
        'Asked the workshop for a measurement after three hours. Answer expected on Thursday.',
        3 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Giulia Ferri', email: 'giulia.ferri@lanterna.example' },
    department: 'support',
    subject: 'Ricambio per il cavo in tessuto',
    status: 'open',
    tags: ['spare parts'],
    assignee: 'tomas',
    ago: 70,
    turns: [
      customer(
        'Buongiorno, il coniglio di mia figlia ha assaggiato il cavo in tessuto della Tallow. Il coniglio sta bene, il cavo no. Si può avere il ricambio?',
      ),
      reply(
        'tomas',
        'Buongiorno Giulia, contenti per il coniglio! Il cavo color ruggine è disponibile: 14 € con spedizione. Lo monta un elettricista in dieci minuti.',
        2 * HOUR,
      ),
      customer('Benissimo, ne prendo due, perché conosco il coniglio. Come pago?', 4 * HOUR),
    ],
  },
  {
    from: { name: 'Marco Bellini', email: 'marco@osteria-bellini.example' },
    department: 'delivery',
    subject: 'Consegna solo la mattina',
    status: 'postponed',
    assignee: 'jonas',
    ago: 3 * DAY,
    turns: [
      customer(
        'Il ristorante è chiuso per lavori fino a fine mese. Potete consegnare le sei Halden dopo, e solo la mattina? Il pomeriggio in cucina non si passa.',
      ),
      reply(
        'jonas',
        'Buongiorno Marco, certo: le teniamo qui e la avvisiamo due giorni prima. Consegna fra le 8 e le 11. Buoni lavori!',
        5 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Chiara Conti', email: 'chiara.conti@studioconti.example' },
    department: 'billing',
    subject: 'Codice SDI per la fattura elettronica',
    status: 'new',
    ago: 11 * HOUR,
    turns: [
      customer(
        'Buongiorno, ho dimenticato di inserire il codice SDI nell’ordine TP-10926: è M5UXCR1. Potete emettere la fattura elettronica con questo? Grazie mille.',
      ),
    ],
  },
  {
    from: { name: 'Zeynep Arslan', email: 'zeynep.arslan@kuzey.example' },
    department: 'billing',
    subject: 'İade ücreti neden düşüldü?',
    status: 'open',
    assignee: 'ines',
    ago: 5 * HOUR,
    turns: [
      customer(
        'Merhaba, iade ettiğim sandalye için 12 € kargo ücreti kesilmiş. Sandalye kusurluydu, bunu yazmıştım. Ücreti geri alabilir miyim?',
      ),
      note('ines', 'She is right, the reason was "wobbles". Refund the 12 €.', 45),
    ],
  },
]
