import { customer, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const eastAsian: readonly Conversation[] = [
  {
    from: { name: '佐藤 美咲', email: 'misaki.sato@hidamari.example' },
    department: 'billing',
    subject: '領収書の宛名について',
    status: 'open',
    tags: ['invoice'],
    assignee: 'kenji',
    ago: 55,
    turns: [
      customer(
        'お世話になっております。\n\n先日購入したランプ(注文番号 TP-10860)の領収書ですが、宛名を「株式会社ひだまり」に変更していただくことは可能でしょうか。\n\n佐藤',
      ),
      reply(
        'kenji',
        '佐藤様\n\nお問い合わせありがとうございます。宛名を変更した領収書をマイページに掲載いたしました。ご確認ください。\n\n森 健司',
        40,
      ),
      customer(
        '早速ありがとうございます。恐れ入りますが、但し書きを「照明器具代として」にしていただけますか。',
        3 * HOUR,
      ),
    ],
  },
  {
    from: { name: '田中 一郎', email: 'ichiro.tanaka@komorebi.example' },
    department: 'support',
    subject: '電球の明るさを教えてください',
    status: 'answered',
    assignee: 'tomas',
    ago: 30 * HOUR,
    turns: [
      customer(
        'Birch の卓上ランプは何ルーメンですか。夜に本を読むのが好きで、妻は隣で寝ています。明るすぎると怒られます。',
      ),
      note('tomas', 'Kenji helped me with this answer. Thank you, Kenji.', 60),
      reply(
        'tomas',
        '田中様\n\n最大で470ルーメン、一番暗くすると40ルーメンです。奥様にはきっと気づかれません。\n\nTomás',
        20,
      ),
    ],
  },
  {
    from: { name: '高橋 由紀', email: 'yuki.takahashi@sakura-cafe.example' },
    department: 'delivery',
    subject: '配送日の変更をお願いします',
    status: 'new',
    ago: 40,
    turns: [
      customer(
        'カフェの開店準備のため、注文 TP-10933 の配送日を来週の水曜日、午前中に変更していただけますでしょうか。よろしくお願いいたします。',
      ),
    ],
  },
  {
    from: { name: '김민지', email: 'minji.kim@dalbit.example' },
    department: 'support',
    subject: '모스 암체어 커버 세탁 방법',
    status: 'new',
    priority: 1,
    ago: 8 * HOUR,
    turns: [
      customer(
        '안녕하세요. 모스 암체어 커버에 커피를 쏟았어요. 집에서 세탁해도 되나요? 강아지는 자기가 안 그랬다고 합니다.',
      ),
    ],
  },
  {
    from: { name: '王小雨', email: 'xiaoyu.wang@qingtian.example' },
    department: 'delivery',
    subject: '包裹显示已签收,但我没有收到',
    status: 'pending',
    tags: ['carrier'],
    assignee: 'olha',
    ago: 25 * HOUR,
    turns: [
      customer('您好,订单 TP-10841 显示昨天已签收,签名是“门口”。可是门口什么也没有。请帮我查一下。'),
      reply(
        'olha',
        'Dear Ms Wang,\n\nthank you for writing. We have asked the carrier where exactly "the door" was, with a photo. Could you please also ask at the reception of your building? You will hear from us tomorrow either way.\n\nOlha',
        4 * HOUR,
      ),
    ],
  },
]
