/** Writes numbers one after the other; `ByteReader` of the core reads them back. */
export class ByteWriter {
  private readonly written: number[] = [];

  byte(value: number): void {
    this.written.push(value & 0xff);
  }

  /** An unsigned number below 2^53, seven bits a byte, low ones first. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.written.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.written.push(rest);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.written);
  }
}
