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

/** Writes numbers of 16 bits by hashes of 32; `readHashTable` of the core reads them back. */
export function writeHashTable(out: ByteWriter, table: ReadonlyMap<number, number>): void {
  out.varint(table.size);
  let last = 0;
  for (const [hash, value] of [...table].sort(([a], [b]) => a - b)) {
    out.varint(hash - last);
    out.varint(value);
    last = hash;
  }
}
