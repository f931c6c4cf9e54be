/** Writes to standard output at the reader's pace, so that what is not read yet does not pile up in memory. */
export async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** A reader that has seen enough (`| head`) is no error: the program ends quietly. */
export function endWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** Prints values as a JSON array, each as soon as it is there. */
export async function writeArray(values: AsyncIterable<unknown>): Promise<void> {
  let before = '[\n';
  for await (const value of values) {
    await write(before + JSON.stringify(value, undefined, 2));
    before = ',\n';
  }
  await write(before === '[\n' ? '[]\n' : '\n]\n');
}
