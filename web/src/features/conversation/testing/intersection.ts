/** Stands in for the browser's observer, which happy-dom never calls. `enter()` scrolls everything observed into view. */
export class FakeIntersectionObserver {
  static all: FakeIntersectionObserver[] = []
  targets: Element[] = []
  private readonly callback: IntersectionObserverCallback

  constructor(callback: IntersectionObserverCallback) {
    this.callback = callback
    FakeIntersectionObserver.all.push(this)
  }
  observe(target: Element) {
    this.targets.push(target)
  }
  unobserve() {}
  disconnect() {
    this.targets = []
  }
  enter() {
    const entries = this.targets.map((target) => ({ target, isIntersecting: true }))
    this.callback(entries as IntersectionObserverEntry[], this as unknown as IntersectionObserver)
  }
}
