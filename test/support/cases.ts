import { describe, expect, it } from 'vitest';

/** One example: an input, what must come of it, and a name where the input does not speak for itself. */
export interface Case<Input, Output> {
  readonly name?: string;
  readonly input: Input;
  readonly expected: Output;
}

/** Runs `check` on each case as a test of its own, so that a failure names the input. */
export function cases<Input, Output>(title: string, check: (input: Input) => Output, list: readonly Case<Input, Output>[]): void {
  describe(title, () => {
    for (const { name, input, expected } of list) {
      it(name ?? (typeof input === 'string' ? input : JSON.stringify(input)), () => {
        expect(check(input)).toEqual(expected);
      });
    }
  });
}
