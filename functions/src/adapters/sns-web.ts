import type { SnsWeb } from '../http/webhook/sns-receiver.ts'

const MOST_MS = 5_000
const MAX_CERTIFICATE = 100_000
/** Amazon uses one at a time and a new one each year. */
const MAX_KEPT = 10

/** Amazon SNS over the net; certificates are kept as long as the instance lives. Redirects are not followed. */
export function snsWeb(fetchUrl: typeof fetch = fetch): SnsWeb {
  const kept = new Map<string, Promise<string>>()

  async function get(url: string): Promise<Response> {
    const response = await fetchUrl(url, { redirect: 'error', signal: AbortSignal.timeout(MOST_MS) })
    if (!response.ok) throw new Error(`Amazon SNS answered ${response.status}`)
    return response
  }

  async function load(url: string): Promise<string> {
    const text = await (await get(url)).text()
    if (text.length > MAX_CERTIFICATE) throw new Error('This is no certificate')
    return text
  }

  return {
    certificate(url) {
      const known = kept.get(url)
      if (known) return known
      const loading = load(url)
      if (kept.size >= MAX_KEPT) kept.clear()
      kept.set(url, loading)
      loading.catch(() => kept.delete(url))
      return loading
    },
    async confirm(url) {
      await (await get(url)).body?.cancel()
    },
  }
}
