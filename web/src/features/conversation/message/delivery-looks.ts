import { Check, CheckCheck, CircleAlert, Clock, Hourglass, Undo2 } from '@lucide/vue'
import type { Component } from 'vue'
import type { DeliveryPart } from './delivery-summary.ts'

/** Icon and colour of each state; the word stands beside them. */
export const deliveryLooks: Record<DeliveryPart, { icon: Component; tone: string }> = {
  pending: { icon: Clock, tone: 'text-ink-muted' },
  queued: { icon: Clock, tone: 'text-ink-muted' },
  sent: { icon: Check, tone: 'text-ink-muted' },
  delivered: { icon: CheckCheck, tone: 'text-success' },
  delayed: { icon: Hourglass, tone: 'text-warning' },
  bounced: { icon: Undo2, tone: 'text-danger' },
  failed: { icon: CircleAlert, tone: 'text-danger' },
}
