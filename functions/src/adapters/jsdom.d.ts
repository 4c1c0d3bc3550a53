declare module 'jsdom' {
  interface Attribute {
    name: string
    value: string
  }
  interface Element {
    tagName: string
    textContent: string | null
    attributes: Iterable<Attribute>
    getAttribute(name: string): string | null
    hasAttribute(name: string): boolean
  }
  /** The little of jsdom that tests of HTML need; it brings no types of its own. */
  export class JSDOM {
    constructor(html: string)
    readonly window: {
      document: {
        querySelector(selector: string): Element | null
        querySelectorAll(selector: string): Iterable<Element>
      }
    }
  }
}
