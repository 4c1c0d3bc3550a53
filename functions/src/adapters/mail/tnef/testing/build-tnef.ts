type Property = readonly [id: number, type: number, value: Buffer]

const UNICODE = 0x1f
const BINARY = 0x102

/** A MAPI string property. */
export function textProperty(id: number, text: string): Property {
  return [id, UNICODE, Buffer.from(`${text}\0`, 'utf16le')]
}

export function binaryProperty(id: number, value: Buffer): Property {
  return [id, BINARY, value]
}

/** A TNEF file ([MS-OXTNEF]) for a test: attributes by their number, each with its data. */
export function buildTnef(attributes: readonly (readonly [id: number, data: Buffer])[]): Buffer {
  const head = Buffer.from('789f3e220100', 'hex')
  return Buffer.concat([head, ...attributes.map(([id, data]) => attribute(id, data))])
}

function attribute(id: number, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([id >= 0x8010 && id <= 0x9005 ? 2 : 1]),
    u32(id),
    u32(data.length),
    data,
    u16(0),
  ])
}

/** The data of an attribute that holds MAPI properties. */
export function mapiProperties(properties: readonly Property[]): Buffer {
  const parts = properties.map(([id, type, value]) => {
    const padding = Buffer.alloc((4 - (value.length % 4)) % 4)
    return Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), value, padding])
  })
  return Buffer.concat([u32(properties.length), ...parts])
}

/** RTF in the container of compressed RTF, stored as it is. */
export function storedRtf(rtf: string): Buffer {
  const text = Buffer.from(rtf, 'latin1')
  return Buffer.concat([u32(text.length + 12), u32(text.length), u32(0x414c454d), u32(0), text])
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}
