/**
 * Stands in for the package `re2js` in the web build. Firestore's client asks it for the regular expressions of pipeline queries that
 * it answers from its cache; Emberdesk has no such query, and the browser's own engine serves all the same.
 */
export class RE2JS {
  readonly #expression: RegExp

  private constructor(source: string) {
    this.#expression = new RegExp(source, 'u')
  }

  static compile(source: string): RE2JS {
    return new RE2JS(source)
  }

  /** Somewhere in the text. */
  test(text: string): boolean {
    return this.#expression.test(text)
  }

  /** The whole text. */
  matches(text: string): boolean {
    return new RegExp(`^(?:${this.#expression.source})$`, 'u').test(text)
  }
}
