import {
  AlarmClock,
  Moon,
  ChevronDown,
  ChevronsUp,
  ChevronUp,
  Clock,
  FileText,
  Globe,
  Link2,
  LockKeyhole,
  Mail,
  MailX,
  MessageCircle,
  PenLine,
  Phone,
  ShieldAlert,
} from '@lucide/vue'
import type { Component } from 'vue'

/** The signs of a row. They are drawn once a page and referred to by each row: a component an icon would be most of a row's work. */
export const rowIcons = {
  mail: Mail,
  form: FileText,
  portal: Globe,
  chat: MessageCircle,
  phone: Phone,
  clock: Clock,
  alarm: AlarmClock,
  snooze: Moon,
  draft: PenLine,
  lock: LockKeyhole,
  undelivered: MailX,
  doubt: ShieldAlert,
  related: Link2,
  priority1: ChevronDown,
  priority3: ChevronUp,
  priority4: ChevronsUp,
} satisfies Record<string, Component>
export type RowIcon = keyof typeof rowIcons

/** What `<use>` refers to. */
export const rowIconId = (icon: RowIcon): string => `#row-${icon}`
