import { isPicture } from '../../attachment/picture.ts'

/** Files that a paste means. Office programs put a picture of the text beside it: then the text is meant. */
export function clipboardFiles(data: Pick<DataTransfer, 'files' | 'getData'> | null): File[] {
  const files = [...(data?.files ?? [])]
  if (!data || !files.length) return []
  const html = data.getData('text/html')
  const onlyPicture = /^[^]*<img\b[^>]*>[^]*$/i.test(html) && !html.replace(/<[^>]*>/g, '').trim()
  return html && !onlyPicture ? [] : files
}

/** Files that stand in the text, and those beside it. */
export function splitFiles(files: readonly File[]): { pictures: File[]; others: File[] } {
  return {
    pictures: files.filter(({ type }) => isPicture(type)),
    others: files.filter(({ type }) => !isPicture(type)),
  }
}
