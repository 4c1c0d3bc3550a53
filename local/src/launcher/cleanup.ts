/**
 * The order in which a desk ends: nobody is told of it any more, its doors close, the events that are under way finish, the
 * functions end, the data is saved, and only then the emulators go.
 */
const phases = ['announcement', 'doors', 'events', 'functions', 'save', 'emulators', 'folder'] as const
type Phase = (typeof phases)[number]

/** What has to be undone at the end. One failure does not keep the rest from it. */
export class Cleanup {
  readonly #steps = new Map<Phase, (() => unknown)[]>()
  #running: Promise<void> | undefined

  get isRunning(): boolean {
    return this.#running !== undefined
  }

  /** A step that comes when the end has already begun is done at once. */
  add(phase: Phase, step: () => unknown): void {
    if (this.#running) return void runStep(step)
    this.#steps.set(phase, [...(this.#steps.get(phase) ?? []), step])
  }

  run(): Promise<void> {
    this.#running ??= this.#runAll()
    return this.#running
  }

  async #runAll(): Promise<void> {
    for (const phase of phases) await Promise.all((this.#steps.get(phase) ?? []).map(runStep))
  }
}

async function runStep(step: () => unknown): Promise<void> {
  try {
    await step()
  } catch (error) {
    console.error(error)
  }
}
