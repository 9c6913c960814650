/** Joins doubles over types and finds the briefings in which a name only comes back. */
import type { Document } from '../document.ts';
import { nameFinder } from '../names.ts';
import { readable } from '../reading.ts';
import type { FoundEntity } from '../types.ts';

export const fold = (text: string) =>
  readable(text)
    .replace(/[“”\s《》]/g, '')
    .toLowerCase();

/** Joins doubles over types and adds the briefings in which a name only recurs. */
export function widen(entities: FoundEntity[], document: Document): void {
  const byForm = new Map<string, FoundEntity>();
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i]!;
    if (entity.type === 'person') continue;
    const twin = [entity.name, ...entity.aliases]
      .map(fold)
      .map((f) => byForm.get(f))
      .find(
        (e) =>
          e !== undefined &&
          (e.type === entity.type ||
            e.type === 'media' ||
            entity.type === 'media' ||
            entity.type === 'programme' ||
            e.type === 'programme'),
      );
    if (twin) {
      for (const form of [entity.name, ...entity.aliases])
        if (form !== twin.name && !twin.aliases.includes(form)) twin.aliases.push(form);
      twin.briefings = [...new Set([...twin.briefings, ...entity.briefings])].sort((a, b) => a - b);
      if (entity.type === 'programme') twin.type = 'programme';
      entities.splice(i--, 1);
      continue;
    }
    for (const form of [entity.name, ...entity.aliases]) byForm.set(fold(form), entity);
  }
  const owners = new Map<string, FoundEntity[]>();
  for (const entity of entities) {
    const namesake = entity.type === 'person' && entities.some((e) => e !== entity && e.name === entity.name);
    const spread =
      entity.rule !== 'known' && entity.type !== 'place' && entity.type !== 'technology' && !namesake;
    for (const form of [entity.name, ...entity.aliases]) {
      const plain = readable(form).replace(/[“”]/g, '');
      const own = spread && plain.length >= 3 && !(plain.length < 4 && /^[ -~]+$/.test(plain));
      owners.set(plain, [...(owners.get(plain) ?? []), ...(own ? [entity] : [])]);
    }
  }
  // Longest names first, so that a name within another's isn't a sight of it.
  const find = nameFinder(entities);
  for (const unit of document.units) {
    for (const name of find(unit.plain)) {
      for (const entity of owners.get(name.text) ?? []) {
        if (!entity.briefings.includes(unit.briefing)) entity.briefings.push(unit.briefing);
      }
    }
  }
  for (const entity of entities) entity.briefings.sort((a, b) => a - b);
}
