/** Reads little-endian numbers and runs of bytes one after another. Past the end it reads zeros and empty runs. */
export class Cursor {
  at = 0
  readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  get done(): boolean {
    return this.at >= this.bytes.length
  }

  u8(): number {
    return this.take(1)[0] ?? 0
  }

  u16(): number {
    const run = this.take(2)
    return run.length === 2 ? run.readUInt16LE(0) : 0
  }

  u32(): number {
    const run = this.take(4)
    return run.length === 4 ? run.readUInt32LE(0) : 0
  }

  take(length: number): Buffer {
    const run = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return run
  }
}
