import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second in /proc, on every Linux. */
const TICKS = 100
const ROLES = [
  ['host', '/host/main.ts'],
  ['files and accounts', '/emulators/account-and-file-emulators.ts'],
  ['firestore', 'CloudFirestore'],
  ['launcher', '/local/src/main.ts'],
] as const

/** CPU time in ms that each process of a desk has used so far, by its part; empty where there is no /proc. */
export function processTimes(launcher: number): Record<string, number> {
  const times: Record<string, number> = {}
  for (const pid of family(launcher)) {
    const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
    const [utime = 0, stime = 0] = statOf(pid).slice(11, 13).map(Number)
    const role = ROLES.find(([, mark]) => command.includes(mark))?.[0] ?? 'other'
    times[role] = (times[role] ?? 0) + ((utime + stime) / TICKS) * 1_000
  }
  return times
}

function family(launcher: number): number[] {
  const parents = new Map(pids().map((pid) => [pid, Number(statOf(pid)[1])]))
  const inside = new Set([launcher])
  for (const [pid] of [...parents].sort(([a], [b]) => a - b)) {
    if (inside.has(parents.get(pid) ?? 0)) inside.add(pid)
  }
  return [...inside]
}

function pids(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  } catch {
    return []
  }
}

/** The fields of /proc/PID/stat from the state on (proc_pid_stat(5), field 3). */
function statOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
