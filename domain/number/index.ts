export { findNumbers } from './find-numbers.ts'
export { formatNumber, subjectTag } from './format-number.ts'
export { parseNumber, type TicketNumber } from './parse-number.ts'
