/**
 * The entities of a document. Rules see names, longer names cover what stands inside them, sights of one name are
 * put together with its other names, and what was seen well enough is kept.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import { type Document, evidenceAt, type Unit } from '../document.ts';
import type { PolicyResult } from '../policies/extract.ts';
import { findTitles } from '../policies/titles.ts';
import { readable } from '../reading.ts';
import type { FoundEntity } from '../types.ts';
import { bracketNames } from './brackets.ts';
import { companyContextMentions, organizationOfRole } from './company-context.ts';
import { eventMentions } from './events.ts';
import { gazetteerMentions, knownForm } from './gazetteer.ts';
import { addSight, createGroup, type Group, mergeInto, typeOfGroup } from './group.ts';
import type { Mention } from './mention.ts';
import { organizationMentions, splitDepartment } from './organizations.ts';
import { personMentions } from './persons.ts';
import { placeMentions } from './places.ts';
import { productMentions } from './products.ts';
import { splitPersons } from './same-name.ts';
import { rankingMentions, sloganMentions } from './slogans.ts';
import { technologyMentions } from './technologies.ts';

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
  const personNames = new Set([...groups.keys()].filter((k) => k.endsWith('|person')).map((k) => k.slice(0, -7)));
  const kept = [...new Set(groups.values())].filter(
    (group) => accept(group, document) && !(typeOfGroup(group) === 'company' && personNames.has(group.key) && !group.rules.has('known')),
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

/** Everything the rules see in a unit, inner names left out. */
function unitMentions(unit: Unit): Mention[] {
  const persons = personMentions(unit);
  const organizations = organizationMentions(unit);
  const all: Mention[] = [
    ...persons,
    ...organizations,
    ...gazetteerMentions(unit),
    ...eventMentions(unit),
    ...productMentions(unit),
    ...placeMentions(unit),
    ...companyContextMentions(unit),
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
  const guessed = new Set(['role', 'opening', 'title-opening', 'class-noun', 'list', 'tag', 'tech-list', 'place-list', 'latin', 'list-beside', 'source', 'object', 'class-quoted']);
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
    if (title && !(mention.type === 'government' && mention.rule === 'known' && /^(?:关于|、|印发)/.test(unit.plain.slice(mention.end)) && /^[\u4e00-\u9fff、]*$/.test(unit.plain.slice(title.start + 1, mention.start)))) continue;
    if (kept.some((k) => k.start < mention.end && k.end > mention.start && !(k.start === mention.start && k.end === mention.end) && !(k.rule === 'ranking' && mention.rule === 'known' && mention.type === 'company'))) continue;
    kept.push(mention);
  }
  for (const mention of [...kept]) {
    if (!/^(?:organization|university|company|government)$/.test(mention.type)) continue;
    const parts = splitDepartment(unit, mention);
    if (parts.length === 0) continue;
    kept.splice(kept.indexOf(mention), 1);
    kept.push(...parts);
  }
  // 沂阳县职教中心 speaks of 沂阳县 too.
  for (const mention of all) if (mention.type === 'place' && mention.rule === 'clause' && !kept.includes(mention)) kept.push(mention);
  return kept;
}

function keyOf(mention: Mention): string {
  const plain = mention.canonical ?? mention.unit.plain.slice(mention.start, mention.end);
  const known = mention.type === 'person' ? null : knownForm(plain);
  return (known?.name ?? plain).replace(/[“”\s《》]/g, '').toLowerCase() + (mention.type === 'person' ? '|person' : '');
}

const keyOfForm = (form: string) => {
  const plain = readable(form);
  return (knownForm(plain)?.name ?? plain).replace(/[“”\s]/g, '').toLowerCase();
};

/** Bracketed names become forms of the name before them; sights of theirs move there. */
function joinBrackets(groups: Map<string, Group>): void {
  for (const group of [...groups.values()]) {
    if (group.key.endsWith('|person')) continue;
    for (const sight of group.sights.slice()) {
      for (const name of bracketNames(sight.unit, sight.start, sight.end)) {
        const key = keyOfForm(name);
        const other = groups.get(key);
        if (other === group) {
          group.forms.set(name, (group.forms.get(name) ?? 0) + 1);
          continue;
        }
        if (other && typeOfGroup(other) !== typeOfGroup(group) && other.weight >= 2 && other.rules.has('known') && !/公司|集团/.test(group.key)) continue;
        group.forms.set(name, (group.forms.get(name) ?? 0) + 1);
        if (group.weight < 2) group.weight += 1;
        group.rules.add('bracket');
        if (other) mergeInto(group, other);
        groups.set(key, group);
      }
    }
  }
}

const legalTail = /(?:股份有限公司|有限责任公司|有限公司|股份公司|公司|集团|控股|股份|科技)$/;

/** 腾云天下 is 北京腾云天下科技有限公司; 思科公司 is 思科. */
function joinShortForms(groups: Map<string, Group>): void {
  const companies = [...new Set(groups.values())].filter((g) => !g.key.endsWith('|person') && typeOfGroup(g) === 'company');
  for (const long of companies) {
    let core = long.key.replace(/（[^（）]*）/g, '');
    for (let before = ''; before !== core; ) {
      before = core;
      core = core.replace(legalTail, '');
    }
    const shorter = core.replace(/^(?:中国|北京|上海|深圳|广州|杭州|南京|武汉|成都|天津|重庆|西安|苏州|厦门|美国|日本|韩国|法国|德国|英国|[\u4e00-\u9fff]{2}(?:省|市))(?:市)?/, '');
    for (const candidate of [core, shorter]) {
      if (candidate.length < 2 || candidate === long.key) continue;
      const short = groups.get(candidate);
      if (!short || short === long || typeOfGroup(short) !== 'company') continue;
      mergeInto(long, short);
      groups.set(candidate, long);
    }
  }
}

/** Whether a name was seen well enough. */
function accept(group: Group, document: Document): boolean {
  const type = typeOfGroup(group);
  const name = group.key.replace(/\|person$/, '');
  if (name.length < 2 || /^(?:中国|我国|全国|全球|国际|世界|国家|中央|地方|政府|北京时间)$/.test(name)) return false;
  if (group.weight >= 2) return true;
  if (group.weight <= 0) return false;
  const places = new Set(group.sights.map((s) => `${s.unit.briefing}/${s.unit.part}/${s.unit.paragraph}`)).size;
  if (type === 'person') return group.sights.length >= 2 || group.rules.size >= 2;
  if (type === 'place') return places >= 2;
  if (group.rules.has('title-opening') && document.count(name) >= 2) return true;
  if (type === 'company') return (group.rules.size >= 2 && places >= 2) || (places >= 2 && document.count(name) >= 3);
  return places >= 2;
}

function entityOf(group: Group, type: EntityType): FoundEntity {
  const forms = [...group.forms.entries()].sort((a, b) => b[0].length - a[0].length || b[1] - a[1]).map(([form]) => form);
  const canonical = group.canonical;
  const name = (canonical && forms.find((form) => readable(form) === canonical)) ?? (type === 'technology' || type === 'place' ? mostCommon(group) : longest(forms, type));
  const first = group.sights.find((s) => s.unit.part === 'paragraph' && s.weight === group.weight) ?? group.sights[0]!;
  const aliases = forms.filter((form) => form !== name);
  // 鸿蒙系统 is 鸿蒙; 韩国产业通商资源部 is 产业通商资源部 where the country is understood.
  if (canonical && !aliases.includes(canonical) && canonical !== name && forms.some((form) => readable(form).includes(canonical))) aliases.push(canonical);
  if (/^(?:government|organization|university|company)$/.test(type)) {
    for (const form of [name, ...aliases]) {
      const bare = /^(?:印度尼西亚|印尼|马来西亚|泰国|菲律宾|巴西|墨西哥|美国|日本|韩国|英国|法国|德国|印度|越南|新加坡|俄罗斯|荷兰|以色列|加拿大|澳大利亚|意大利|西班牙|瑞士|瑞典|欧盟)(?=[\u4e00-\u9fff]{3,})/.exec(readable(form))?.[0];
      const rest = bare ? form.slice(bare.length) : '';
      if (rest.length >= (type === 'government' ? 3 : 4) && !/^(?:国会|政府|联邦政府|总统|议会|国务院|国防部|商务部|司法部|财政部|能源部|外交部|众议院|参议院)$/.test(rest) && !aliases.includes(rest)) aliases.push(rest);
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
  if (type === 'company' || type === 'government' || type === 'organization') return forms.find((f) => /[\u4e00-\u9fff]/.test(f)) ?? forms[0]!;
  return forms[0]!;
}

function worksAndProgrammes(policies: PolicyResult): FoundEntity[] {
  const out: FoundEntity[] = [];
  const add = (name: string, type: EntityType, unit: Unit, start: number, end: number, rule: string, aliases: string[] = []) => {
    const same = out.find((e) => e.type === type && fold(e.name) === fold(name));
    if (same) {
      if (!same.briefings.includes(unit.briefing)) same.briefings.push(unit.briefing);
      for (const alias of aliases) if (!same.aliases.includes(alias)) same.aliases.push(alias);
      return;
    }
    out.push({ name, type, aliases, briefings: [unit.briefing], evidence: evidenceAt(unit, start, end), rule });
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

const fold = (text: string) => readable(text).replace(/[“”\s《》]/g, '').toLowerCase();

/** Joins doubles over types and adds the briefings in which a name only recurs. */
function widen(entities: FoundEntity[], document: Document): void {
  const byForm = new Map<string, FoundEntity>();
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i]!;
    if (entity.type === 'person') continue;
    const twin = [entity.name, ...entity.aliases].map(fold).map((f) => byForm.get(f)).find((e) => e !== undefined && (e.type === entity.type || e.type === 'media' || entity.type === 'media' || entity.type === 'programme' || e.type === 'programme'));
    if (twin) {
      for (const form of [entity.name, ...entity.aliases]) if (form !== twin.name && !twin.aliases.includes(form)) twin.aliases.push(form);
      twin.briefings = [...new Set([...twin.briefings, ...entity.briefings])].sort((a, b) => a - b);
      if (entity.type === 'programme') twin.type = 'programme';
      entities.splice(i--, 1);
      continue;
    }
    for (const form of [entity.name, ...entity.aliases]) byForm.set(fold(form), entity);
  }
  const texts = new Map<number, string>();
  for (const unit of document.units) texts.set(unit.briefing, `${texts.get(unit.briefing) ?? ''}\n${unit.plain}`);
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
        for (const other of longer) rest = rest.replaceAll(other, '\u0001');
        if (rest.includes(plain)) entity.briefings.push(n);
      }
    }
    entity.briefings.sort((a, b) => a - b);
  }
}
