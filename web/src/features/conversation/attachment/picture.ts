/** Pictures that may be shown: none of these can hold a script. */
const shown = /^image\/(?:png|jpeg|gif|webp)$/

export const isPicture = (type: string): boolean => shown.test(type)

/** A blob as a `data:` URL of the given type, which is ours and not the blob's own. */
export async function dataUrl(blob: Blob, type: string): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return `data:${type};base64,${btoa(binary)}`
}
