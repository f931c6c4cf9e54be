/** The lines of a stream of UTF-8, without what ends them (LF or CRLF). Only LF parts lines: a line separator inside a JSON string does not. */
export async function* linesOfStream(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  const finish = (last: string): string => {
    const line = pieces.join('') + last;
    pieces = [];
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of chunks) {
    const [first, ...rest] = decoder.decode(chunk, { stream: true }).split('\n') as [string, ...string[]];
    if (rest.length === 0) {
      pieces.push(first);
      continue;
    }
    yield finish(first);
    const last = rest.pop()!;
    yield* rest.map(finish);
    pieces.push(last);
  }
  const rest = finish(decoder.decode());
  if (rest !== '') yield rest;
}
