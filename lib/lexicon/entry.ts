/** What the lexicon is compiled from, and which surface forms an entry gives. */
import { z } from 'zod/mini';
import { TermType } from '#lib/model/kinds.ts';
import { foldString } from '#lib/text/normalise.ts';
import { regionalVariant } from './regional.ts';

/** A name to be found on pages. `context`: words typical of its neighbourhood. */
export const LexiconEntry = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  type: TermType,
  aliases: z.array(z.string()),
  context: z.optional(z.array(z.string())),
});
export type LexiconEntry = z.infer<typeof LexiconEntry>;

/** A surface form, folded, and as it was written. */
export interface Form {
  folded: string;
  written: string;
  regional: boolean;
}

const brackets = /[《》（）()【】[\]]/;
const enclosing = /^[《（(【[]+|[》）)】\]]+$/g;

/** Title marks around a whole name aren't part of it; 《…》 inside stay. */
function bare(name: string): string {
  if (!brackets.test(name)) return name;
  const inner = name.replace(enclosing, '');
  const torn = /[《（(【[]/.test(inner) !== /[》）)】\]]/.test(inner);
  return torn || inner === '' ? name : inner;
}

/**
 * All forms of an entry, its name first, without repetitions. Forms of a single unit are left out: nothing
 * around a lone character can tell a name from a word.
 */
export function formsOf(entry: LexiconEntry): Form[] {
  const forms: Form[] = [];
  const add = (written: string, folded: string, regional: boolean) => {
    if (folded.length < 2) return;
    for (const form of forms) if (form.folded === folded) return;
    forms.push({ folded, written, regional });
  };
  add(entry.name, foldString(bare(entry.name)), false);
  for (const alias of entry.aliases) add(alias, foldString(bare(alias)), false);
  for (let i = 0, given = forms.length; i < given; i++) {
    const { written, folded } = forms[i]!;
    const variant = regionalVariant(folded);
    if (variant !== null) add(written, variant, true);
  }
  return forms;
}
