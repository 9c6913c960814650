/** Where the names already found stand in a sentence: a subject is one of them more often than not. */
import type { EntityType } from '#lib/model/kinds.ts';
import { readable } from './reading.ts';
import type { FoundEntity } from './types.ts';

export interface Name {
  start: number;
  end: number;
  type: EntityType;
  text: string;
}

export type FindNames = (plain: string) => Name[];

/** A finder over the entities of a document, longest name first. */
export function nameFinder(entities: readonly Pick<FoundEntity, 'name' | 'aliases' | 'type'>[]): FindNames {
  const byStart = new Map<string, { form: string; type: EntityType }[]>();
  for (const entity of entities) {
    for (const printed of [entity.name, ...entity.aliases]) {
      const form = readable(printed).replace(/[“”]/g, '');
      if (form.length < 2) continue;
      const key = form.slice(0, 2);
      const bucket = byStart.get(key) ?? [];
      bucket.push({ form, type: entity.type });
      byStart.set(key, bucket);
    }
  }
  for (const bucket of byStart.values()) bucket.sort((a, b) => b.form.length - a.form.length);
  return (plain) => {
    const out: Name[] = [];
    for (let i = 0; i < plain.length; i++) {
      const hit = byStart.get(plain.slice(i, i + 2))?.find((entry) => plain.startsWith(entry.form, i));
      if (!hit) continue;
      out.push({ start: i, end: i + hit.form.length, type: hit.type, text: hit.form });
      i += hit.form.length - 1;
    }
    return out;
  };
}
