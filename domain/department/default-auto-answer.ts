import type { Department } from './schema.ts'

/** What a new department answers at once, until an admin words it differently. */
export const defaultAutoAnswer: Department['autoAnswer'] = {
  enabled: true,
  subject: 'We have received your request {{number}}',
  text: [
    'Hello {{name}},',
    'thank you for writing to us. Your request has the number {{number}}; someone of {{department}} will answer you by e-mail.',
    'If you want to add something, simply answer this e-mail.',
    '{{department}}',
  ].join('\n\n'),
}
