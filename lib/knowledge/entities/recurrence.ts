/** Joins doubles over types and finds the briefings in which a name only comes back. */
import type { Document } from '../document.ts';
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
  const texts = new Map<number, string>();
  for (const unit of document.units)
    texts.set(unit.briefing, `${texts.get(unit.briefing) ?? ''}\n${unit.plain}`);
  const forms = entities.flatMap((e) => [e.name, ...e.aliases]).map(readable);
  for (const entity of entities) {
    if (entity.rule === 'known' || entity.type === 'place' || entity.type === 'technology') continue;
    if (entity.type === 'person' && entities.some((e) => e !== entity && e.name === entity.name)) continue;
    for (const form of [entity.name, ...entity.aliases]) {
      const plain = readable(form);
      if (plain.length < 3 || (plain.length < 4 && /^[ -~]+$/.test(plain))) continue;
      const longer = forms.filter((f) => f.length > plain.length && f.includes(plain));
      for (const [n, text] of texts) {
        if (entity.briefings.includes(n) || !text.includes(plain)) continue;
        let rest = text;
        for (const other of longer) rest = rest.replaceAll(other, '\ue000');
        if (rest.includes(plain)) entity.briefings.push(n);
      }
    }
    entity.briefings.sort((a, b) => a - b);
  }
}
