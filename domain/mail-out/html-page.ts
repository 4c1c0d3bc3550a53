/** A body as the HTML part of a mail. */
export function htmlPage(body: string): string {
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`
}
