/** What all commands share: how they fail, how they read lines and write results. */
import { createInterface } from 'node:readline';
import type { z } from 'zod/mini';

/** A failure with a code, shown as one line on standard error; exit code 1. */
export class CommandError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Wrong usage; exit code 2. */
export class UsageError extends Error {}

/** A command: parses its own arguments, writes JSON or JSON Lines to standard output. */
export type Command = (args: string[]) => Promise<void>;

/** The JSON Lines of standard input, one after the other, each parsed. Throws with the line's number. */
export async function* readLines<T>(schema: z.ZodMiniType<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!line.trim()) continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new CommandError('bad-input', `line ${number} is not JSON`);
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new CommandError('bad-input', `line ${number}: ${issue?.path.join('.')}: ${issue?.message}`);
    }
    yield parsed.data;
  }
}

export const writeLine = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
