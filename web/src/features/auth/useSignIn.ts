import { computed, reactive, ref } from 'vue'
import { useSession } from '@/entities/session/index.ts'
import { authFault, type AuthFault } from './auth-fault.ts'

export type SignInFault = AuthFault | 'emailMissing' | 'passwordMissing'

/** Signing in, and asking for a new password. */
export function useSignIn() {
  const session = useSession()
  const given = reactive({ email: '', password: '' })
  const fault = ref<SignInFault | null>(null)
  const busy = ref<'signIn' | 'reset' | null>(null)
  /** Where a link for a new password went. */
  const resetFor = ref('')

  async function attempt(what: 'signIn' | 'reset', act: () => Promise<void>) {
    if (busy.value) return
    busy.value = what
    fault.value = null
    resetFor.value = ''
    try {
      await act()
    } catch (error) {
      fault.value = authFault(error)
    } finally {
      busy.value = null
    }
  }

  async function signIn() {
    const email = given.email.trim()
    if (!email || !given.password) {
      fault.value = email ? 'passwordMissing' : 'emailMissing'
      return
    }
    await attempt('signIn', () => session.signIn(email, given.password))
  }

  async function askForLink() {
    const email = given.email.trim()
    if (!email) {
      fault.value = 'emailMissing'
      return
    }
    await attempt('reset', async () => {
      await session.sendPasswordReset(email).catch((error: unknown) => {
        // Who asks must not learn whether there is such an account.
        if (authFault(error) !== 'wrong') throw error
      })
      resetFor.value = email
    })
  }

  return {
    given,
    busy,
    resetFor,
    fault,
    /** Which field the fault is about; null: neither. */
    faultyField: computed(() => {
      if (fault.value === 'emailMissing' || fault.value === 'notAnAddress') return 'email'
      return fault.value === 'passwordMissing' || fault.value === 'wrong' ? 'password' : null
    }),
    signIn,
    askForLink,
  }
}
