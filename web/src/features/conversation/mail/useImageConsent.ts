import type { MessageWithId } from '@emberdesk/domain/message'
import { computed } from 'vue'
import { usePreferences } from '@/entities/preferences/index.ts'

/** The oldest are forgotten. */
const MOST = 200

/**
 * Whether a sender's mails may always load pictures from elsewhere, as this agent said. Who only pretends to be that sender gets nothing of
 * it, and cannot be allowed: loading a picture tells its server that the mail was read.
 */
export function useImageConsent(message: () => Pick<MessageWithId, 'from' | 'mail'>) {
  const preferences = usePreferences()
  const sender = computed(() => {
    const { from, mail } = message()
    return mail?.authenticity.verdict === 'unverified' ? '' : from.address.toLowerCase()
  })
  const others = () => preferences.imageSenders.filter((address) => address !== sender.value)

  return {
    /** The address that can be allowed; empty when nobody can. */
    sender,
    always: computed(() => sender.value !== '' && preferences.imageSenders.includes(sender.value)),
    allow() {
      if (sender.value) preferences.imageSenders = [sender.value, ...others()].slice(0, MOST)
    },
    revoke() {
      preferences.imageSenders = others()
    },
  }
}
