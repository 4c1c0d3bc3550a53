import { makeOwnMessageId, type TokenKey } from '@emberdesk/domain/mail'
import type { Address, Message } from '@emberdesk/domain/message'
import { subjectTag } from '@emberdesk/domain/number'
import { agents, departments } from './company.ts'
import type { Conversation } from './conversation.ts'
import { demoId } from './hashes.ts'
import type { DatedTurn } from './lay-out-turns.ts'

export interface MessageSource {
  conversation: Conversation
  turns: readonly DatedTurn[]
  ticketId: string
  number: string
  customerId: string
  key: TokenKey
  mailDomain: string
}

/** The messages of a conversation, oldest first, each referring to those before it as a mail thread does. */
export function buildMessages(source: MessageSource): { id: string; data: Message }[] {
  const { conversation, turns, ticketId, number, customerId, key, mailDomain } = source
  const channel = conversation.channel ?? 'mail'
  const requester: Address = { name: conversation.from.name, address: conversation.from.email }
  const department = departments.find(({ id }) => id === conversation.department)
  const desk: Address = { name: department?.name ?? '', address: department?.address ?? '' }
  const references: string[] = []
  const said = turns.filter(({ kind }) => kind !== 'note')
  return said.map((turn, index) => {
    const id = demoId(`${ticketId}:message:${index}`)
    const isReply = turn.kind === 'reply'
    const agent = agents.find((one) => one.id === turn.by)
    const fromForm = channel === 'form' && index === 0
    const mailId = isReply
      ? makeOwnMessageId(key, mailDomain, { ticketId, messageId: id, kind: 'r' })
      : `<${id}@${requester.address.split('@')[1]}>`
    const messageId = fromForm ? null : mailId
    const data: Message = {
      direction: isReply ? 'out' : 'in',
      channel: index === 0 ? channel : 'mail',
      from: isReply ? { name: agent?.name ?? desk.name, address: desk.address } : requester,
      to: [isReply ? requester : desk],
      cc: [],
      subject: index === 0 ? conversation.subject : `Re: ${conversation.subject} ${subjectTag(number)}`,
      text: turn.text,
      newText: turn.text,
      html: '',
      bodyPath: null,
      attachments: [],
      state: isReply ? 'sent' : 'received',
      error: null,
      messageId,
      references: [...references],
      rawPath: null,
      at: turn.at,
      by: isReply ? turn.by : customerId,
      baseVersion: index,
    }
    if (messageId) references.push(messageId)
    return { id, data }
  })
}
