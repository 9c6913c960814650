/** `pangzhu base`: prints the bundled base. */
import { loadDigest } from './assets.ts';
import { type Command, UsageError, writeLine } from './command.ts';
import { printedIssue } from './records.ts';

export const base: Command = async (args) => {
  if (args.length) throw new UsageError(`base takes no arguments, not ${args.join(' ')}`);
  writeLine(printedIssue(loadDigest()));
};
