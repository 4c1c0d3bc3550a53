import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const englishDelivery: readonly Conversation[] = [
  {
    from: { name: 'Fiona MacRae', email: 'fiona@macrae-croft.example' },
    department: 'delivery',
    subject: 'Do you deliver to the Outer Hebrides?',
    status: 'answered',
    assignee: 'olha',
    ago: 7 * HOUR,
    turns: [
      customer(
        'We are on South Uist. Half the internet refuses to ship here and the other half wants the price of the sofa again. Would you bring a Pine 140 table to us, and for how much?',
      ),
      reply(
        'olha',
        'Dear Fiona,\n\nwe would, with great pleasure: by pallet to the ferry terminal in Lochboisdale, £68, about nine days. From there you would need a van and one strong friend. Shall I book it?\n\nOlha',
        2 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Jack Turner', email: 'jack.turner@millrow.example' },
    department: 'delivery',
    subject: 'Left in the rain, box soaked',
    status: 'open',
    priority: 4,
    tags: ['damage', 'carrier'],
    assignee: 'jonas',
    ago: 48,
    turns: [
      customer(
        'The driver left the Moss armchair in front of the garage, in the rain, without ringing. I was at home all day. The box fell apart when I lifted it and the fabric is wet through on one side. Order TP-10877. I am not amused.',
      ),
      reply(
        'jonas',
        'Dear Jack,\n\nneither am I, and I am sorry. Please bring the chair inside and let it dry away from the radiator; do not throw the box away yet. I will have a new one on its way tomorrow and the wet one collected.\n\nJonas Feld',
        55,
      ),
      customer(
        'Thank you. It is standing in the hall, dripping. Your driver came back just now to take a photograph of the doorbell, make of that what you will.',
        2 * HOUR,
      ),
      note('jonas', 'Carrier claim opened, no. 88-20194. Third one this month from the Leeds depot.', 10),
    ],
  },
  {
    from: { name: 'Isabel Grey', email: 'isabel.grey@copperbeech.example' },
    department: 'delivery',
    subject: 'Please deliver after the 14th',
    status: 'postponed',
    tags: ['appointment'],
    assignee: 'olha',
    ago: 2 * DAY,
    turns: [
      customer(
        'We are moving and the new flat has no floor before the 14th. Could order TP-10915 (Osen shelf, two Halden) wait at your end until then?',
      ),
      reply(
        'olha',
        'Of course, Isabel. I have put it on our own shelf and will write to you the day before it leaves. Good luck with the floor.',
        3 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Raj Malhotra', email: 'raj@malhotra-law.example' },
    department: 'delivery',
    subject: 'Tracking has not moved for five days',
    status: 'new',
    priority: 3,
    ago: 2 * HOUR,
    turns: [
      customer(
        'Order TP-10831: the tracking page has said "in the sorting centre" since last Thursday. We open the office on Monday and would rather not receive clients by torchlight. Where are my lamps?',
      ),
    ],
  },
  {
    from: { name: 'Emily Watson', email: 'emily.watson@tidewater.example' },
    department: 'delivery',
    subject: 'Change of address for TP-10940',
    status: 'new',
    ago: 8,
    turns: [
      customer(
        'I typed my old address, out of habit. Please send TP-10940 to 12 Tidewater Row, Falmouth TR11 instead. I hope this reaches you before the parcel leaves!',
      ),
    ],
  },
  {
    from: { name: 'George Hill', email: 'george.hill@orchard.example' },
    department: 'delivery',
    subject: 'Thank you to your driver',
    status: 'closed',
    tags: ['praise'],
    assignee: 'jonas',
    ago: 12 * DAY,
    turns: [
      customer(
        'No complaint, for once. Your driver carried the Lund bench up four floors because the lift was out, and then fixed the wobble with a beer mat. Please tell him that he made an old man happy.',
      ),
      reply(
        'jonas',
        'Dear Mr Hill, I read your mail aloud at the depot. He went red and has asked for a copy. Thank you, and enjoy the bench.',
        20 * HOUR,
      ),
    ],
  },
]
