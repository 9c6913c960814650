/** Everything the rules see in one text, names within longer names left out. */
import type { Unit } from '../document.ts';
import { findTitles } from '../policies/titles.ts';
import { companyContextMentions } from './company-context.ts';
import { organizationOfRole } from './company-roles.ts';
import { companyShapes } from './company-shapes.ts';
import { divisionAfter, splitDepartment } from './departments.ts';
import { eventMentions } from './events.ts';
import { gazetteerMentions } from './gazetteer.ts';
import { latinProducts } from './latin-products.ts';
import type { Mention } from './mention.ts';
import { organizationMentions } from './organizations.ts';
import { personMentions } from './persons.ts';
import { placeMentions } from './places.ts';
import { productMentions } from './products.ts';
import { rankingMentions, sloganMentions } from './slogans.ts';
import { technologyMentions } from './technologies.ts';

/** Everything the rules see in a unit, inner names left out. */
export function unitMentions(unit: Unit): Mention[] {
  const persons = personMentions(unit);
  const organizations = organizationMentions(unit);
  const all: Mention[] = [
    ...persons,
    ...organizations,
    ...gazetteerMentions(unit),
    ...eventMentions(unit),
    ...productMentions(unit),
    ...latinProducts(unit),
    ...placeMentions(unit),
    ...companyContextMentions(unit),
    ...companyShapes(unit),
    ...technologyMentions(unit),
    ...rankingMentions(unit),
    ...sloganMentions(unit),
  ];
  for (const person of persons) {
    if (person.rule !== 'post-before' || !person.role) continue;
    let from = person.start - person.role.length;
    for (const part of person.role.split('、')) {
      const found = organizationOfRole(unit, from, from + part.length);
      if (found) all.push(found);
      from += part.length + 1;
    }
  }
  const titles = findTitles(unit);
  const guessed = new Set([
    'role',
    'opening',
    'title-opening',
    'class-noun',
    'list',
    'tag',
    'tech-list',
    'place-list',
    'latin',
    'list-beside',
    'source',
    'object',
    'class-quoted',
  ]);
  const rank = (m: Mention) => {
    const length = m.end - m.start;
    if (m.type === 'person') return m.weight >= 2 ? 60 + length : length;
    if (guessed.has(m.rule)) return m.weight >= 2 ? length * 1.5 + 3 : length / 2;
    return length * 2 + (m.weight >= 2 ? 3 : 0) + (m.rule === 'known' ? 1 : 0);
  };
  all.sort((a, b) => rank(b) - rank(a));
  const kept: Mention[] = [];
  for (const mention of all) {
    const title = titles.find((t) => mention.start > t.start && mention.end < t.end);
    // 《中共中央、国务院关于…》: who issued it stands in the title itself.
    if (
      title &&
      !(
        mention.type === 'government' &&
        mention.rule === 'known' &&
        /^(?:关于|、|印发)/.test(unit.plain.slice(mention.end)) &&
        /^[\u4e00-\u9fff、]*$/.test(unit.plain.slice(title.start + 1, mention.start))
      )
    )
      continue;
    if (
      kept.some(
        (k) =>
          k.start < mention.end &&
          k.end > mention.start &&
          !(k.start === mention.start && k.end === mention.end) &&
          !(k.rule === 'ranking' && mention.rule === 'known' && mention.type === 'company'),
      )
    )
      continue;
    kept.push(mention);
  }
  for (const mention of [...kept]) {
    if (!/^(?:organization|university|company|government)$/.test(mention.type)) continue;
    const parts = splitDepartment(unit, mention);
    if (parts.length === 0) continue;
    kept.splice(kept.indexOf(mention), 1);
    kept.push(...parts);
  }
  for (const mention of kept) {
    const division = divisionAfter(unit, mention);
    if (division) mention.aliases = [...(mention.aliases ?? []), division];
  }
  // 沂阳县职教中心 speaks of 沂阳县 too.
  for (const mention of all)
    if (mention.type === 'place' && mention.rule === 'clause' && !kept.includes(mention)) kept.push(mention);
  return kept;
}
