import { Worker } from 'node:worker_threads'
import { caseOf, type Finding } from './cases.ts'

/** A case that takes longer hangs. */
const HANG_MS = 5_000

export interface FuzzResult {
  cases: number
  crashes: (Finding & { n: number })[]
  hangs: (Finding & { n: number })[]
  unhandled: string[]
  slowestMs: number
  slowest: number
}

type Said = { n: number; finding: Finding | null } | { unhandled: string }

/** Cases `from` to below `to` of a seed, one after another, none beyond `until` (milliseconds since 1970). */
export async function fuzzMail(seed: number, from: number, to: number, until: number): Promise<FuzzResult> {
  const result: FuzzResult = { cases: 0, crashes: [], hangs: [], unhandled: [], slowestMs: 0, slowest: from }
  let worker = startWorker(result)
  for (let n = from; n < to && Date.now() < until; n++) {
    const started = performance.now()
    const said = await ask(worker, seed, n)
    // The first of a worker loads everything that it needs.
    const took = result.cases === 0 ? 0 : performance.now() - started
    result.cases += 1
    if (took > result.slowestMs) Object.assign(result, { slowestMs: Math.round(took), slowest: n })
    if (said === 'hang') {
      result.hangs.push({ n, what: `No answer in ${HANG_MS / 1_000} s.`, input: caseOf(seed, n).input })
      await worker.terminate()
      worker = startWorker(result)
    } else if (said) result.crashes.push({ ...said, n })
  }
  await worker.terminate()
  return result
}

function startWorker(result: FuzzResult): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  worker.on('message', (said: Said) => {
    if ('unhandled' in said) result.unhandled.push(said.unhandled)
  })
  worker.on('error', (error) => result.unhandled.push(String(error)))
  return worker
}

function ask(worker: Worker, seed: number, n: number): Promise<Finding | null | 'hang'> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, HANG_MS, 'hang')
    function end(answer: Finding | null | 'hang') {
      clearTimeout(timer)
      worker.off('message', hear)
      resolve(answer)
    }
    function hear(said: Said) {
      if ('n' in said && said.n === n) end(said.finding)
    }
    worker.on('message', hear)
    worker.postMessage({ seed, n })
  })
}
