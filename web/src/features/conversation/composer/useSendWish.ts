import { onScopeDispose, watch } from 'vue'

/**
 * The author's wish to send while the conversation is still loading: it is granted once that is there.
 * @param stands false once the wish is off: he went on writing
 * @returns resolves to whether it may go now; false when the wish is off, was said again, or its ticket was left
 */
export function useSendWish(ready: () => boolean, stands: () => boolean): () => Promise<boolean> {
  let end: (granted: boolean) => void = () => {}
  onScopeDispose(() => end(false), true)

  return () => {
    end(false)
    return new Promise((resolve) => {
      const stop = watch(
        [stands, ready],
        ([isWish, isReady]) => {
          if (!isWish || isReady) end(isWish)
        },
        { flush: 'sync' },
      )
      end = (granted) => {
        stop()
        resolve(granted)
      }
    })
  }
}
