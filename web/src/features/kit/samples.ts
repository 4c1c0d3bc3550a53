/** What stands in the parts: a desk's own words, not ours to translate. */
export const samples = {
  save: 'Save',
  remove: 'Remove',
  reply: 'Send reply',
  more: 'More',
  assign: 'Assign',
  name: 'Iris Okafor',
  email: 'iris@example.net',
  subject: 'Lamp arrived broken',
  long: 'A name that is far too long for the place that it has been given and so has to end somewhere',
  sentence: 'Your change is saved. Customers see it from now on.',
  hint: 'As customers see it.',
  error: 'Enter an address such as name@example.net.',
  tag: 'damage',
  failed: 'The reply did not reach everybody.',
  search: 'Find an agent',
  nothing: 'Nobody has this name.',
  loading: 'Loading',
  empty: 'No tickets wait for you',
  emptyText: 'New ones appear here by themselves.',
  password: 'correct horse',
  show: 'Show',
  hide: 'Hide',
  capsLock: 'Caps Lock is on.',
  width: 'Width of the sample',
  close: 'Close',
} as const

export const people = [
  { id: 'a', name: 'Ana Weber', ring: 'viewing', label: 'Ana Weber is viewing' },
  { id: 'b', name: 'Jonas Falk', ring: 'replying', label: 'Jonas Falk is replying' },
  { id: 'c', name: 'Mara Ilves', ring: 'noting', label: 'Mara Ilves is writing a note' },
  { id: 'd', name: 'Omar Benali', label: 'Omar Benali is viewing' },
  { id: 'e', name: 'Tess Rivera', label: 'Tess Rivera is viewing' },
] as const

export const options = [
  { value: 'ana', label: 'Ana Weber', hint: 'Support' },
  { value: 'jonas', label: 'Jonas Falk', hint: 'Billing' },
  { value: 'mara', label: 'Mara Ilves', hint: 'Away', disabled: true },
]

export const entries = [
  { id: 'parcel', title: 'Parcel on its way', hint: '/parcel', preview: 'It left us today.' },
  { id: 'refund', title: 'Refund', hint: '/refund', preview: 'You have the money within five days.' },
]

export const tones = ['neutral', 'accent', 'success', 'warning', 'danger', 'info', 'note'] as const

export const blocks = [
  { kind: 'heading', line: [{ text: 'Care for the lamp', href: null }] },
  {
    kind: 'paragraph',
    lines: [
      [
        { text: 'A dry cloth will do. More at ', href: null },
        { text: 'tallowpine.example', href: 'https://tallowpine.example' },
      ],
    ],
  },
  {
    kind: 'list',
    ordered: true,
    items: [[{ text: 'Pull the plug.', href: null }], [{ text: 'Let it cool.', href: null }]],
  },
] as const

export const pickTime = {
  title: 'Another time',
  label: 'Until',
  confirm: 'Snooze',
  past: 'Choose a time to come.',
  close: 'Close',
}

export const snooze = {
  texts: {
    label: 'Snooze',
    pick: 'Another time',
    until: 'Until',
    snooze: 'Snooze',
    wake: 'Wake now',
    past: 'Choose a time to come.',
    close: 'Close',
  },
  choices: [
    { kind: 'tomorrow', at: new Date(Date.now() + 86_400_000), name: 'Tomorrow', moment: 'at 9:00' },
    { kind: 'week', at: new Date(Date.now() + 7 * 86_400_000), name: 'Next week', moment: 'Monday at 9:00' },
  ],
}
