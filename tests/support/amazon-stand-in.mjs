// Preloaded into the processes of a desk under test: requests to Amazon go to a server of the test instead.
const standIn = process.env.AMAZON_STAND_IN
const netFetch = globalThis.fetch

globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  if (!url.hostname.endsWith('.amazonaws.com')) return netFetch(input, init)
  return netFetch(`${standIn}/${url.hostname}${url.pathname}`, { signal: init?.signal })
}
