/** The part of html-to-text that is used here; the package brings no types. */
declare module 'html-to-text' {
  interface HtmlToTextOptions {
    wordwrap: number | false
    limits: { maxDepth: number; maxInputLength: number }
    selectors: {
      selector: string
      format?: string
      options?: Record<string, string | number | boolean>
    }[]
  }
  export function compile(options: HtmlToTextOptions): (html: string) => string
}
