import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Collision } from './collision.ts'

/** Changes that lost against somebody else's and wait for a word of their author: one entry a ticket, the newest last. */
export const useCollisions = defineStore('collisions', () => {
  const all = shallowRef<readonly Collision[]>([])
  /** The ticket whose own page shows its collision. */
  const shownOn = ref<string | null>(null)

  const of = (ticketId: string) => all.value.find(({ ticket }) => ticket.id === ticketId) ?? null
  const drop = (ticketId: string) =>
    void (all.value = all.value.filter(({ ticket }) => ticket.id !== ticketId))

  /** A further change of the same ticket that lost joins the first: what was wanted last counts. */
  function add(collision: Collision): void {
    const { ticket, collided } = collision
    const earlier = of(ticket.id)
    drop(ticket.id)
    const fields = { ...earlier?.fields, ...collision.fields }
    const kept = (earlier?.collided ?? [])
      .filter(({ field }) => !collided.some((each) => each.field === field))
      .map((each) => ({ ...each, theirs: ticket[each.field] }))
      .filter(({ theirs, wanted }) => theirs !== wanted)
    all.value = [...all.value, { ...collision, fields, collided: [...kept, ...collided] }]
  }

  return {
    all,
    shownOn,
    /** Those that no page of their ticket shows. */
    elsewhere: computed(() => all.value.filter(({ ticket }) => ticket.id !== shownOn.value)),
    of,
    add,
    drop,
  }
})
