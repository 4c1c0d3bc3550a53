import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const englishBilling: readonly Conversation[] = [
  {
    from: { name: 'Eleanor Shaw', email: 'accounts@shawandhill.example' },
    department: 'billing',
    subject: 'Charged twice for order TP-10482',
    status: 'open',
    priority: 3,
    tags: ['double charge'],
    assignee: 'kenji',
    ago: 80,
    turns: [
      customer(
        'Hello, our card was charged £318.00 twice on the 3rd for order TP-10482. Please return one of them. The statement lines are identical except for the time, two minutes apart.',
      ),
      reply(
        'kenji',
        'Dear Eleanor,\n\nI can see both payments, and you are right, one is too many. I have asked the card processor to return the second; that takes three to five working days.\n\nKenji',
        3 * HOUR,
      ),
      customer(
        'It has been six working days and nothing has arrived. Could you check again, please? Our month closes on Friday.',
        6 * DAY,
      ),
    ],
  },
  {
    from: { name: 'Oliver Stone', email: 'oliver@stonebakery.example' },
    department: 'billing',
    subject: 'VAT number on invoice 2207',
    status: 'resolved',
    tags: ['invoice'],
    assignee: 'kenji',
    ago: 6 * DAY,
    turns: [
      customer(
        'Please could invoice 2207 be made out to Stone Bakery Ltd with our VAT number GB 481 2295 07? My bookkeeper will not take it otherwise, and I am afraid of her.',
      ),
      reply(
        'kenji',
        'Dear Oliver, the corrected invoice is in your account and attached to this mail. Kind regards to your bookkeeper.',
        70,
      ),
    ],
  },
  {
    from: { name: 'Caroline Hughes', email: 'caroline.hughes@fernhill.example' },
    department: 'billing',
    subject: 'Refund for returned Rye stools',
    status: 'answered',
    tags: ['refund'],
    assignee: 'ines',
    ago: 9 * HOUR,
    turns: [
      customer(
        'I returned two Rye stools on Monday (return R-3391). When may I expect the refund? I paid by bank transfer.',
      ),
      reply(
        'ines',
        'Dear Caroline,\n\nthe stools reached us yesterday in perfect order. To pay you back we need your IBAN, because a transfer cannot simply be reversed. Please do not send it by mail: you can enter it safely in your account under "Returns".\n\nInès Marchand',
        5 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Tom Ashby', email: 'tom.ashby@quickpost.example' },
    department: 'billing',
    subject: 'Discount code EMBER10 does not work',
    status: 'new',
    ago: 25,
    channel: 'form',
    turns: [
      customer(
        'Your newsletter says EMBER10 gives ten per cent until Sunday. The basket says "not valid for these articles", and the articles are two lamps, which seem rather the point. Basket: Birch ×1, Fjell ×1.',
      ),
    ],
  },
  {
    from: { name: 'Margaret Lowe', email: 'm.lowe@parishhall.example' },
    department: 'billing',
    subject: 'Can we pay in three instalments?',
    status: 'on-hold',
    tags: ['payment plan'],
    assignee: 'kenji',
    ago: 4 * DAY,
    turns: [
      customer(
        'We are a village hall and would like forty Rye stools, but the grant is paid in three parts: now, in March and in June. Could the invoice follow that?',
      ),
      note('kenji', 'Above my limit. Asked Inès; she wants to see the grant letter first.', 2 * HOUR),
      reply(
        'kenji',
        'Dear Mrs Lowe, that sounds possible, and my colleague would like to see the grant letter before we put it in writing. Could you send us a copy? Until then I am keeping the stools reserved.',
        1 * HOUR,
      ),
      note(
        'ines',
        'Fine with me once the letter is here. Stools reserved until the end of the month.',
        1 * DAY,
      ),
    ],
  },
  {
    from: { name: 'Ben Carter', email: 'ben@carterbuilds.example' },
    department: 'billing',
    subject: 'Re: Reminder for invoice 2150',
    status: 'closed',
    ago: 34 * DAY,
    assignee: 'kenji',
    turns: [
      customer(
        'You reminded me of invoice 2150. I paid it on the 11th, reference "Carter lamps". Please check before you send the boys round.',
      ),
      reply(
        'kenji',
        'Dear Ben, found it: the reference had no invoice number, so it sat in the wrong drawer. The reminder is cancelled, no boys were sent. My apologies.',
        4 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Nora Ellison', email: 'nora.ellison@brook.example' },
    department: 'billing',
    subject: 'Gift card balance',
    status: 'new',
    priority: 1,
    ago: 7 * HOUR,
    turns: [
      customer(
        'I have a gift card ending in 7714 and no idea how much is left on it. Could you look? No hurry at all.',
      ),
    ],
  },
]
