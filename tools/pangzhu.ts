/**
 * The command-line tool: the same `lib/` code as the extension, in Node. Results go to standard output as JSON
 * or JSON Lines, messages to standard error; exit code 1 for a failure, 2 for wrong usage.
 */
import { base } from './cli/base.ts';
import { type Command, CommandError, UsageError } from './cli/command.ts';
import { related, search } from './cli/find.ts';
import { importBulletin } from './cli/import.ts';
import { match } from './cli/match.ts';

const commands: Readonly<Record<string, Command>> = { base, match, related, search, import: importBulletin };

const usage = `usage: npm run -s pangzhu -- COMMAND
  base                       print the bundled base
  match [--lexicon FILE]     mark names in lines {"i","text"}
  related [--limit N]        briefings for pages {"id","title","text"}
  search [--limit N]         briefings and entities for queries {"q"}
  import FILE [--date YYYY-MM-DD] [--no-base]   a bulletin's briefings, policies, entities, figures
  --json                     report errors as JSON`;

const args = process.argv.slice(2).filter((arg) => arg !== '--json');
const asJson = process.argv.includes('--json');

function fail(code: string, message: string, exitCode: number): void {
  process.stderr.write(`${asJson ? JSON.stringify({ error: { code, message } }) : message}\n`);
  process.exitCode = exitCode;
}

const command = args[0] === undefined ? undefined : commands[args[0]];
if (!command) fail('usage', usage, 2);
else {
  try {
    await command(args.slice(1));
  } catch (error) {
    const message = (error as Error).message;
    if (error instanceof CommandError) fail(error.code, message, 1);
    else if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      fail('usage', `${message}\n${usage}`, 2);
    } else fail('internal', (error as Error).stack ?? message, 1);
  }
}
