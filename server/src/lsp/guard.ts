import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type RemoteConsole } from 'vscode-languageserver';
import type { ZodType } from 'zod';

/** Runs handlers so that none can harm another: what one throws is logged, and answers its request with an error. */
export class Guard {
  constructor(private readonly console: Pick<RemoteConsole, 'error'>) {}

  /** A request's handler. Cancelled requests are answered as such. */
  request<P, R>(name: string, handler: (params: P, token: CancellationToken) => R | Promise<R>): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
    return async (params, token) => {
      try {
        const result = await handler(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        if (error instanceof ResponseError) return error as ResponseError<never>;
        return new ResponseError(ErrorCodes.InternalError, `${name}: ${this.log(name, error)}`);
      }
    };
  }

  /** A task that fails with a line in the log. */
  safely<A extends unknown[]>(name: string, task: (...args: A) => unknown): (...args: A) => Promise<void> {
    return async (...args) => {
      try {
        await task(...args);
      } catch (error) {
        this.log(name, error);
      }
    };
  }

  /** A notification's handler, or any other task that nobody waits for. */
  task<A extends unknown[]>(name: string, task: (...args: A) => unknown): (...args: A) => void {
    const safe = this.safely(name, task);
    return (...args) => void safe(...args);
  }

  /** A step of a longer task, whose failure must not end the rest. */
  attempt(name: string, step: () => void): void {
    try {
      step();
    } catch (error) {
      this.log(name, error);
    }
  }

  private log(name: string, error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    this.console.error(`${name}: ${error instanceof Error && error.stack ? error.stack : message}`);
    return message;
  }
}

export const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

/** The parameters of a message of our own; answers with what is wrong when they are not what was agreed. */
export function parse<T>(schema: ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  throw new ResponseError(ErrorCodes.InvalidParams, parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'parameters'}: ${message}`).join('; '));
}
