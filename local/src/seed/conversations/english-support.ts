import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const englishSupport: readonly Conversation[] = [
  {
    from: { name: 'Rosa Lindqvist', email: 'rosa@lindqvist.example' },
    department: 'support',
    subject: 'Halden pendant hums when dimmed',
    status: 'open',
    priority: 3,
    tags: ['halden', 'dimmer'],
    assignee: 'tomas',
    ago: 35,
    turns: [
      customer(
        'Hello,\n\nthe Halden pendant over our dining table hums as soon as I dim it below half. At full brightness it is silent. It is loud enough that my son asked whether there is a bee in the lamp.\n\nIs that the lamp or my dimmer?\n\nRosa',
      ),
      reply(
        'tomas',
        'Hello Rosa,\n\na bee we have not heard of yet. Most likely it is the dimmer: the Halden needs a trailing-edge one, and older ones are leading-edge. Could you take a photo of what is printed on yours?\n\nTomás',
        3 * HOUR,
      ),
      customer(
        'It says "leading edge 60–400 W" on the side. So it is my dimmer after all? Which one would you put in? I would rather buy the right thing once.',
        19 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Peter Okafor', email: 'p.okafor@brightmail.example' },
    department: 'support',
    subject: 'Spare shade for a Tallow lamp from 2019',
    status: 'answered',
    tags: ['spare parts'],
    assignee: 'olha',
    ago: 5 * HOUR,
    turns: [
      customer(
        'Good morning. Our cat has opinions about the Tallow table lamp and the shade lost. The lamp is from 2019, the glass is the old amber one, 18 cm. Do you still have these?',
      ),
      note(
        'olha',
        'Two amber 18 cm left on shelf C4, not in the shop system. Ask Jonas before promising a third.',
        50,
      ),
      reply(
        'olha',
        'Good morning Peter,\n\nplease tell the cat that we kept two of the old amber shades. One is €24 with postage. Shall I put it aside for you?\n\nOlha',
        15,
      ),
    ],
  },
  {
    from: { name: 'Hannah Whitcombe', email: 'hannah@whitcombe-interiors.example' },
    department: 'support',
    subject: 'Do the Fjell wall lights come in brass?',
    status: 'new',
    ago: 12,
    channel: 'form',
    turns: [
      customer(
        'We are fitting out a small hotel in Whitby, 14 rooms. The Fjell wall light is exactly right, but the client wants brushed brass and your shop only shows black and chalk. Would you make 28 of them, and what would that do to the delivery time?',
      ),
    ],
  },
  {
    from: { name: 'Marcus Bell', email: 'marcus.bell@postfach.example' },
    department: 'support',
    subject: 'Osen shelf: one bag of screws missing',
    status: 'resolved',
    tags: ['missing parts', 'osen'],
    assignee: 'tomas',
    ago: 3 * DAY,
    turns: [
      customer(
        'The Osen shelf arrived today, thank you. Bag C (eight M6 bolts) is not in the box. I looked twice, and my wife looked once, which counts more.',
      ),
      reply(
        'tomas',
        'Hello Marcus, I trust both of you. Bag C went out with the afternoon post, no charge. Sorry for the half-built shelf.',
        2 * HOUR,
      ),
      customer('It came this morning. All up and level. Thanks for the quick help!', 2 * DAY),
    ],
  },
  {
    from: { name: 'Aoife Brennan', email: 'aoife.brennan@meadow.example' },
    department: 'support',
    subject: 'Birch desk lamp flickers, still under warranty?',
    status: 'pending',
    tags: ['warranty', 'birch'],
    assignee: 'tomas',
    ago: 2 * DAY,
    turns: [
      customer(
        'Hi, the Birch desk lamp I bought last spring flickers when I touch the arm. I think a wire is loose in the joint. I have the receipt somewhere. Is it still under warranty?',
      ),
      reply(
        'tomas',
        'Hi Aoife,\n\nyes, the Birch has five years. Please do not use it until we have looked at the joint. Could you send me the order number, or the serial number from under the foot? Then I will send a return label.\n\nTomás',
        4 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Dev Patel', email: 'dev@patel-studio.example' },
    department: 'support',
    subject: 'Burning smell from floor lamp',
    status: 'open',
    priority: 4,
    tags: ['safety', 'ember'],
    assignee: 'jonas',
    ago: 18,
    turns: [
      customer(
        'The Ember floor lamp smells of hot plastic near the switch after about an hour. I have unplugged it. There is a small brown mark on the cable. Should I be worried about the second one in our bedroom?',
      ),
      note(
        'jonas',
        'Possible batch problem: same switch supplier as the March recall at another maker. I have asked quality for the batch numbers. Nobody answers this without me, please.',
        12,
      ),
      reply(
        'jonas',
        'Dear Dev,\n\nthank you for unplugging it at once. Please unplug the second one too and leave both off. Could you read me the batch number on the label under the base of each? I will arrange a courier to collect them at our expense today.\n\nJonas Feld',
        9,
      ),
      customer(
        'Both are EM-2203-B. The courier can come any time after four. Thanks for taking it seriously.',
        40,
      ),
    ],
  },
  {
    from: { name: 'Grace Mwangi', email: 'grace.mwangi@savanna.example' },
    department: 'support',
    subject: 'Which bulb for the Halden?',
    status: 'closed',
    ago: 21 * DAY,
    assignee: 'olha',
    turns: [
      customer('Simple question, sorry: which bulb does the Halden take? The leaflet went out with the box.'),
      reply('olha', 'No need to be sorry: E27, up to 12 W LED. 2700 K looks best behind the linen.', 35),
      customer('Perfect, thank you.', 20),
    ],
  },
  {
    from: { name: 'Liam Foster', email: 'liam.foster@harbourside.example' },
    department: 'support',
    subject: 'Ring marks on the Pine 140 table',
    status: 'answered',
    tags: ['care'],
    assignee: 'tomas',
    ago: 26 * HOUR,
    turns: [
      customer(
        'Our new Pine 140 has white rings already, from cups. It was sold to us as oiled. What did we do wrong and how do we get them out before my mother-in-law visits on Sunday?',
      ),
      reply(
        'tomas',
        'Hello Liam,\n\nnothing wrong on your side: fresh oil needs about four weeks to harden. For the rings: a drop of the care oil on a soft cloth, along the grain, five minutes, wipe dry. Twice if need be. They will be gone by Sunday, and I will not tell.\n\nTomás',
        90,
      ),
    ],
  },
  {
    from: { name: 'Priya Raman', email: 'priya@raman.example' },
    department: 'support',
    subject: 'Moss armchair: fabric samples',
    status: 'new',
    ago: 3 * HOUR,
    turns: [
      customer(
        'Could you send me samples of the moss green, the rust and the oat fabric for the Moss armchair? Colours on my screen have lied to me before. Address: 4 Quarry Lane, Bath.',
      ),
    ],
  },
  {
    from: { name: 'Samuel Grant', email: 'sam.grant@northlight.example' },
    department: 'support',
    subject: 'Assembly instructions in large print?',
    status: 'new',
    tags: ['accessibility'],
    ago: 5 * HOUR,
    channel: 'form',
    turns: [
      customer(
        'My father is 84 and insists on building his Lund bench himself. Do you have the instructions in large print, or as a PDF that I can enlarge? He can see well enough to hold a screwdriver, just not 6-point type.',
      ),
    ],
  },
]
