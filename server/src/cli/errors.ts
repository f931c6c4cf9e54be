/** The call or its input is wrong: said in one line on standard error, with exit status 2. */
export class InputError extends Error {}

export const EXIT = { fine: 0, warnings: 1, wrong: 2 } as const;

/** Raises the exit status; a worse one that is already set stays. The process ends by itself when all is written. */
export function exitWith(status: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status);
}

/** Says something on standard error without ending anything. */
export function complain(message: string): void {
  process.stderr.write(`crosscheck: ${message}\n`);
}

/** Says what is wrong with the input and goes on with the rest of it. */
export function fail(message: string): void {
  complain(message);
  exitWith(EXIT.wrong);
}
