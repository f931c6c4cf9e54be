/** Reads the numbers that the trainers wrote. Reading past the end throws a RangeError: the file is cut short. */
export class ByteReader {
  private at: number;

  constructor(private readonly bytes: Uint8Array, from = 0, private readonly end = bytes.length) {
    this.at = from;
  }

  byte(): number {
    if (this.at >= this.end) throw new RangeError('the file is cut short');
    return this.bytes[this.at++] ?? 0;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }
}
