/**
 * The entities of a document. Rules see names, longer names cover what stands inside them, sights of one name are
 * put together with its other names, and what was seen well enough is kept.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import { type Document, evidenceAt, type Unit } from '../document.ts';
import { countries } from '../lexical/places.ts';
import type { PolicyResult } from '../policies/extract.ts';
import { readable } from '../reading.ts';
import type { FoundEntity } from '../types.ts';
import { knownForm } from './gazetteer.ts';
import { addSight, createGroup, type Group, typeOfGroup } from './group.ts';
import { joinBrackets, joinShortForms } from './join.ts';
import type { Mention } from './mention.ts';
import { fold, widen } from './recurrence.ts';
import { splitPersons } from './same-name.ts';
import { unitMentions } from './unit-mentions.ts';

/** A country before the name of its agency is understood. */
const nations = new Set(
  [...countries.split(' '), '欧盟'].filter((name) => name !== '蒙古' && name !== '中国'),
);

export function extractEntities(document: Document, policies: PolicyResult): FoundEntity[] {
  const mentions = document.units.flatMap((unit) => unitMentions(unit));
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    let group = groups.get(key);
    if (!group) {
      group = createGroup(key);
      groups.set(key, group);
    }
    addSight(group, mention);
  }
  joinBrackets(groups);
  joinShortForms(groups);
  const personNames = new Set(
    [...groups.keys()].filter((k) => k.endsWith('|person')).map((k) => k.slice(0, -7)),
  );
  const kept = [...new Set(groups.values())].filter(
    (group) =>
      accept(group, document) &&
      !(typeOfGroup(group) === 'company' && personNames.has(group.key) && !group.rules.has('known')),
  );
  const out: FoundEntity[] = [];
  for (const group of kept) {
    const type = typeOfGroup(group);
    if (type === 'person') out.push(...splitPersons(group));
    else out.push(entityOf(group, type));
  }
  out.push(...worksAndProgrammes(policies));
  widen(out, document);
  return out;
}

function keyOf(mention: Mention): string {
  const plain = mention.canonical ?? mention.unit.plain.slice(mention.start, mention.end);
  const known = mention.type === 'person' ? null : knownForm(plain);
  return (
    (known?.name ?? plain).replace(/[“”\s《》]/g, '').toLowerCase() +
    (mention.type === 'person' ? '|person' : '')
  );
}

/** Whether a name was seen well enough. */
function accept(group: Group, document: Document): boolean {
  const type = typeOfGroup(group);
  const name = group.key.replace(/\|person$/, '');
  if (name.length < 2 || /^(?:中国|我国|全国|全球|国际|世界|国家|中央|地方|政府|北京时间)$/.test(name))
    return false;
  if (group.weight >= 2) return true;
  if (group.weight <= 0) return false;
  const briefings = new Set(group.sights.map((s) => s.unit.briefing));
  const places = new Set(group.sights.map((s) => `${s.unit.briefing}/${s.unit.part}/${s.unit.paragraph}`))
    .size;
  if (type === 'person')
    return (
      group.sights.length >= 2 ||
      group.rules.size >= 2 ||
      ((group.rules.has('speaker') || group.rules.has('actor')) && document.count(name, briefings) >= 2)
    );
  if (type === 'place') return places >= 2;
  if (
    group.rules.has('title-opening') &&
    document.count(name, new Set(group.sights.map((s) => s.unit.briefing))) >= 2
  )
    return true;
  if (type === 'company')
    return (group.rules.size >= 2 && places >= 2) || (places >= 2 && document.count(name, briefings) >= 3);
  return places >= 2;
}

function entityOf(group: Group, type: EntityType): FoundEntity {
  const forms = [...group.forms.entries()]
    .sort((a, b) => b[0].length - a[0].length || b[1] - a[1])
    .map(([form]) => form);
  const canonical = group.canonical;
  const name =
    (canonical && forms.find((form) => readable(form) === canonical)) ??
    (type === 'technology' || type === 'place' ? mostCommon(group) : longest(forms, type));
  const first =
    group.sights.find((s) => s.unit.part === 'paragraph' && s.weight === group.weight) ?? group.sights[0]!;
  const aliases = forms.filter((form) => form !== name);
  // 鸿蒙系统 is 鸿蒙; 韩国产业通商资源部 is 产业通商资源部 where the country is understood.
  if (
    canonical &&
    !aliases.includes(canonical) &&
    canonical !== name &&
    forms.some((form) => readable(form).includes(canonical))
  )
    aliases.push(canonical);
  if (/^(?:government|organization|university|company)$/.test(type)) {
    for (const form of [name, ...aliases]) {
      const bare = [5, 4, 3, 2].map((n) => readable(form).slice(0, n)).find((front) => nations.has(front));
      const rest = bare ? form.slice(bare.length) : '';
      if (
        rest.length >= (type === 'government' ? 3 : 4) &&
        !/^(?:国会|政府|联邦政府|总统|议会|国务院|国防部|商务部|司法部|财政部|能源部|外交部|众议院|参议院)$/.test(
          rest,
        ) &&
        !aliases.includes(rest)
      )
        aliases.push(rest);
    }
  }
  return {
    name,
    type,
    aliases,
    briefings: [...new Set(group.sights.map((s) => s.unit.briefing))].sort((a, b) => a - b),
    evidence: evidenceAt(first.unit, first.start, first.end),
    rule: first.rule,
  };
}

function mostCommon(group: Group): string {
  return [...group.forms.entries()].sort((a, b) => b[1] - a[1])[0]![0];
}

function longest(forms: readonly string[], type: EntityType): string {
  if (type === 'company' || type === 'government' || type === 'organization')
    return forms.find((f) => /[\u4e00-\u9fff]/.test(f)) ?? forms[0]!;
  return forms[0]!;
}

function worksAndProgrammes(policies: PolicyResult): FoundEntity[] {
  const out: FoundEntity[] = [];
  const add = (
    name: string,
    type: EntityType,
    unit: Unit,
    start: number,
    end: number,
    rule: string,
    aliases: string[] = [],
  ) => {
    const same = out.find((e) => e.type === type && fold(e.name) === fold(name));
    if (same) {
      if (!same.briefings.includes(unit.briefing)) same.briefings.push(unit.briefing);
      for (const alias of aliases) if (!same.aliases.includes(alias)) same.aliases.push(alias);
      return;
    }
    out.push({
      name,
      type,
      aliases,
      briefings: [unit.briefing],
      evidence: evidenceAt(unit, start, end),
      rule,
    });
  };
  for (const title of policies.works) {
    const aliases = policies.workPointers.filter((p) => p.work === title).map((p) => p.alias);
    add(title.name, 'work', title.unit, title.start, title.end, 'title', [...new Set(aliases)]);
  }
  for (const title of policies.media) add(title.name, 'media', title.unit, title.start, title.end, 'title');
  for (const { draft, sights } of policies.programmes) {
    const first = sights[0]!;
    add(draft.name, 'programme', first.unit, first.start, first.end, 'programme', draft.aliases);
    const entity = out.find((e) => e.name === draft.name)!;
    entity.briefings = [...draft.briefings];
  }
  return out;
}
