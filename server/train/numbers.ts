/** A list of 32-bit integers that grows. */
export class Numbers {
  length = 0;
  private list = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.list.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.length++] = value;
  }

  values(): Int32Array {
    return this.list.subarray(0, this.length);
  }
}
