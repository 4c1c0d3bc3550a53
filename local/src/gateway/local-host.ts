const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\]|[\w-]+\.localhost)(:\d+)?$/i

/** Whether a Host header names this machine: a foreign page whose name was made to point here must not use the desk. */
export function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && LOCAL.test(host)
}
