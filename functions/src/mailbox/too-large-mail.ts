import { splitMail } from '@emberdesk/domain/mail'

const MEGABYTE = 1024 * 1024

/**
 * Stands in for a mail over the size limit, so that its sender gets a ticket and somebody looks: the headers that say who wrote what,
 * and where the mail still is.
 */
export function tooLargeMail(headers: Uint8Array, size: number, where: string, limit: number): Buffer {
  const kept = splitMail(headers).headers.filter(({ name }) => !/^(?:content-|mime-version$)/.test(name))
  const text =
    `This mail of ${Math.ceil(size / MEGABYTE)} MB is over the desk’s limit of ${Math.floor(limit / MEGABYTE)} MB. ` +
    `It was left in ${where}; read it there.`
  return Buffer.concat([
    Buffer.from(kept.map(({ name, value }) => `${name}: ${value}\r\n`).join(''), 'latin1'),
    Buffer.from(`mime-version: 1.0\r\ncontent-type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`),
  ])
}
