/** What a canned response can fill in, in the order in which it is offered. */
export const variableNames = [
  'requester.firstName',
  'requester.name',
  'requester.email',
  'ticket.number',
  'ticket.subject',
  'department.name',
  'agent.firstName',
  'agent.name',
  'desk.name',
  'today',
] as const
export type VariableName = (typeof variableNames)[number]

/** `{{name}}` or `{{name|what to say without a value}}`. Bounded, so that no text makes it slow. */
export const VARIABLE = /\{\{\s{0,5}([a-zA-Z][\w.]{0,60}?)\s{0,5}(?:\|([^{}]{0,200}))?\}\}/g

export const isVariableName = (name: string): name is VariableName =>
  (variableNames as readonly string[]).includes(name)
