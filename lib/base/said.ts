/**
 * Applies what the reader said of marks to what the matcher found: names that are never marked, occurrences
 * that mean nothing of ours, and names that mean another entity. Pure: knows the base only by `has`.
 */

import { surroundingsOf } from '#lib/clippings/surroundings.ts';
import type { Words } from '#lib/lexicon/words.ts';
import type { TermType } from '#lib/model/kinds.ts';
import type { Means, NotThis, Operation } from '#lib/model/reader.ts';
import { foldString } from '#lib/text/normalise.ts';
import { createLikeness, isAlike, type Likeness, type Neighbourhood } from './likeness.ts';

/** Something that is found: where in its block, and what it may mean, the likeliest first. */
export interface Found {
  block: string;
  start: number;
  end: number;
  ids: string[];
}

export interface Said {
  /** What a find means after all; empty when nothing of ours. */
  meanings(found: Found, host: string): string[];
}

/** The type of an entity of the base; undefined when there is none of that id. */
export type TypeOf = (id: string) => TermType | undefined;

/** `operations` in any order; of two that contradict each other, the later one counts. */
export function createSaid(operations: readonly Operation[], words: Words, typeOf: TypeOf): Said {
  const byForm = new Map<string, Operation[]>();
  for (const operation of [...operations].sort((a, b) => b.createdAt - a.createdAt)) {
    const form = foldString(operation.form);
    const known = byForm.get(form);
    if (known) known.push(operation);
    else byForm.set(form, [operation]);
  }
  const neighbourhoods = new Map<NotThis, Neighbourhood>();
  let likeness: Likeness | undefined;

  /** Was it said of this entity? When that one is gone, of any of its type. */
  const isAbout = ({ targetId, type }: Operation, id: string) =>
    id === targetId || (typeOf(targetId) === undefined && typeOf(id) === type);

  function standsLike(operation: NotThis, { block, start, end }: Found): boolean {
    likeness ??= createLikeness(words);
    const { form, type } = operation;
    let said = neighbourhoods.get(operation);
    if (!said) {
      said = likeness.neighbourhood(form, type, operation);
      neighbourhoods.set(operation, said);
    }
    const around = surroundingsOf(block, start, end);
    return isAlike(said, likeness.neighbourhood(block.slice(start, end), type, around));
  }

  return {
    meanings(found, host) {
      if (byForm.size === 0) return found.ids;
      const all = byForm.get(foldString(found.block.slice(found.start, found.end)));
      const here = all?.filter((operation) => operation.host === undefined || operation.host === host);
      if (!here?.length) return found.ids;
      const means = here
        .filter((operation): operation is Means => operation.kind === 'means')
        .sort((a, b) => Number(b.host !== undefined) - Number(a.host !== undefined))
        .find(({ meansId }) => typeOf(meansId) !== undefined);
      const isMeant = means && found.ids.some((id) => id === means.meansId || isAbout(means, id));
      const ids = isMeant ? [means.meansId] : found.ids;
      return ids.filter(
        (id) =>
          !here.some((operation) => {
            if (operation.kind === 'means' || !isAbout(operation, id)) return false;
            return operation.kind === 'mute' || standsLike(operation, found);
          }),
      );
    },
  };
}
