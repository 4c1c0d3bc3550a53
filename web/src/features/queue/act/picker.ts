import {
  AlarmClock,
  Building2,
  CheckCheck,
  CircleDot,
  MailCheck,
  OctagonAlert,
  Signal,
  Tag,
  UserRound,
  UserRoundCheck,
} from '@lucide/vue'
import type { Component } from 'vue'

/** The menus that choose what is done. */
export type Picker = 'status' | 'assignee' | 'priority' | 'tags' | 'department' | 'snooze' | 'more'
/** What is done at once. */
export type Act = 'assignToMe' | 'resolve' | 'spam' | 'unread'

/** Everything that can be done to rows, in the order of menus and bars; `label` is the key of its text. */
export const pickers: readonly { name: Picker | Act; icon: Component; label: string }[] = [
  { name: 'assignToMe', icon: UserRoundCheck, label: 'queue.assignToMe' },
  { name: 'assignee', icon: UserRound, label: 'queue.act.assignee' },
  { name: 'status', icon: CircleDot, label: 'queue.setStatus' },
  { name: 'priority', icon: Signal, label: 'queue.act.priority' },
  { name: 'tags', icon: Tag, label: 'queue.act.tags' },
  { name: 'department', icon: Building2, label: 'queue.act.department' },
  { name: 'snooze', icon: AlarmClock, label: 'queue.act.snooze' },
  { name: 'unread', icon: MailCheck, label: 'queue.act.unread' },
  { name: 'spam', icon: OctagonAlert, label: 'queue.act.spam' },
  { name: 'resolve', icon: CheckCheck, label: 'queue.act.resolve' },
]

const menus: readonly string[] = ['status', 'assignee', 'priority', 'tags', 'department', 'snooze', 'more']
export const isPicker = (name: string): name is Picker => menus.includes(name)
