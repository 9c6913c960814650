/** An organisation and a department of it written as one name. */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { typeOf } from './organizations.ts';

const department =
  /(?:党组|党委|学院|学部|系|部|局|(?<!公)司|处|厅|办公室|办公厅|事业部|研究室|编辑部|支行|分行|支队|总队|大队|工作委员会|委员会|中心)$/;

/**
 * A name of organisation and department or branch: the organisation is what is known, and the longer name is
 * another name of it; of a ministry the bureau too. 清华大学公共管理学院 is 清华大学, 中国电信武汉分公司 is 中国电信;
 * 公安部网络安全保卫局 stays beside 公安部. Empty where the name is one.
 */
export function splitDepartment(unit: Unit, mention: Mention): Mention[] {
  const name = unit.plain.slice(mention.start, mention.end);
  if (mention.rule === 'known' || knownForm(name)) return [];
  const at = (end: number, type: EntityType, rule: string): Mention => ({
    unit,
    start: mention.start,
    end: mention.start + end,
    type,
    rule,
    weight: 2,
    ...(rule === 'parent'
      ? {
          canonical: knownForm(name.slice(0, end))?.name ?? name.slice(0, end),
          aliases: [unit.text.slice(mention.start, mention.end)],
        }
      : {}),
  });
  const branch = branchOf(unit, mention);
  if (branch)
    return branch.place
      ? [at(branch.head, branch.type, 'parent'), branch.place]
      : [at(branch.head, branch.type, 'parent')];
  const hospital = /^(.{2,14}?(?:大学)(?:附属)?.{0,8}?医院)(.{6,}(?:中心|研究院|实验室))$/.exec(name);
  if (hospital) {
    const end = hospital[1]!.length;
    return [
      at(end, 'organization', 'inner'),
      { unit, start: mention.start + end, end: mention.end, type: 'organization', rule: 'inner', weight: 2 },
    ];
  }
  const school =
    /^([\u4e00-\u9fff]{2,14}?大学)(?!附属)[\u4e00-\u9fff]{2,20}(?:研究院|研究所|研究中心|实验室|中心)$/.exec(
      name,
    );
  if (school && school[1]!.length >= 4) return [at(school[1]!.length, 'university', 'parent')];
  // 资策会|产业情报研究所; the institutes of an academy are names of their own.
  for (let end = name.length - 4; end >= 3; end--) {
    const known = knownForm(name.slice(0, end));
    if (
      known?.type === 'organization' &&
      !/院$|^联合国/.test(name.slice(0, end)) &&
      /(?:研究所|研究院|研究中心|实验室)$/.test(name)
    )
      return [at(end, 'organization', 'parent')];
  }
  // 某大学老年学|系
  const chair = /^([\u4e00-\u9fff]{2,14}?大学)[\u4e00-\u9fff]{2,8}(?:学|专业|学科|学系|教研室)$/.exec(name);
  if (chair && chair[1]!.length >= 4 && !/附属|医学$/.test(name))
    return [at(chair[1]!.length, 'university', 'parent')];
  const institute =
    /^([\u4e00-\u9fff]{4,12}(?:策进会|协会|学会|联合会))[\u4e00-\u9fff]{3,12}(?:研究所|研究院|中心|工作委员会|专业委员会)$/.exec(
      name,
    );
  if (institute) return [at(institute[1]!.length, 'organization', 'parent')];
  if (!department.test(name)) return [];
  for (let end = name.length - 2; end >= 3; end--) {
    const head = name.slice(0, end);
    const rest = name.slice(end);
    const known = knownForm(head);
    if (known && /^(?:place|technology|product)$/.test(known.type)) continue;
    const full =
      known ??
      (/(?:大学|协会|学会|研究院|药业|集团|银行|人民政府|科技|股份|总局|委员会|科学技术部|商务部|交通部|财政部|联盟|议院|公安局|公安厅|监管局|管理局|海关)$/.test(
        head,
      ) && head.length >= 4
        ? typeOf(head)
        : null);
    if (
      !full ||
      /^(?:附属|大学|研究院|研究所)/.test(rest) ||
      (/中心$/.test(rest) && /大学|科学院|研究院/.test(head))
    )
      continue;
    if (/(?:人民政府)$/.test(head) && !/^(?:办公|[\u4e00-\u9fff]{2,8}(?:局|厅|办公室))/.test(rest)) continue;
    if (/委员会$/.test(rest) && !/协会|学会|联盟|[参众上下]议院$/.test(head)) continue;
    if (known && known.type === 'company' && !/(?:部|党组|党委|事业部|支行|分行|办公室|学院)$/.test(rest))
      continue;
    const parent = at(end, full.type, 'parent');
    const keepsSelf = full.type === 'government' && /局$/.test(rest) && known !== null && !/国$/.test(head);
    return keepsSelf ? [parent, { ...mention }] : [parent];
  }
  return [];
}

const branchEnd =
  /(?:分公司|支公司|分行|支行|分校|分院|分社|办事处|代表处|代表机构|(?<=[省市县区])公司|公司)$/;

/** 中国电信|福建|公司, 某再保险|北京|分公司: where the parent's name ends, with the place of the branch. */
function branchOf(
  unit: Unit,
  mention: Mention,
): { head: number; type: EntityType; place: Mention | null } | null {
  const name = unit.plain.slice(mention.start, mention.end);
  const tail = branchEnd.exec(name);
  if (!tail) return null;
  const before = name.length - tail[0].length;
  // The longest parent that is known.
  for (let end = before - 2; end >= 2; end--) {
    const known = knownForm(name.slice(0, end));
    if (!known || !/^(?:company|university|media|organization)$/.test(known.type)) continue;
    const place = name.slice(end, before);
    const located = placeOf(place);
    if (!located && tail[0] === '公司') continue;
    return { head: end, type: known.type, place: located ? placeAt(unit, mention.start + end, place) : null };
  }
  if (tail[0] === '公司') return null;
  // 某保险公司|岚州|办事处: nobody knows the place, but the parent ends as companies do.
  const parent =
    /^([\u4e00-\u9fff]{3,16}(?:公司|银行|集团|大学|协会|交易所|保险|证券|科技))[\u4e00-\u9fff]{2,4}$/.exec(
      name.slice(0, before),
    );
  if (parent) return { head: parent[1]!.length, type: typeOf(parent[1]!)?.type ?? mention.type, place: null };
  for (let start = before - 2; start >= 3; start--) {
    const place = name.slice(start, before);
    if (!placeOf(place) || placeOf(name.slice(start - 2, before))) continue;
    const type = typeOf(name.slice(0, start))?.type ?? mention.type;
    return { head: start, type, place: placeAt(unit, mention.start + start, place) };
  }
  return null;
}

const placeOf = (text: string) => {
  const known = knownForm(text) ?? knownForm(text.replace(/[省市县区]$/, ''));
  return known?.type === 'place' ? known : null;
};

function placeAt(unit: Unit, start: number, text: string): Mention {
  return {
    unit,
    start,
    end: start + text.length,
    type: 'place',
    rule: 'branch',
    weight: 2,
    canonical: placeOf(text)!.name,
  };
}

/** 经济部|投资审议司: a division follows its ministry; its name becomes another name of the ministry. */
export function divisionAfter(unit: Unit, mention: Mention): string | null {
  if (mention.type !== 'government' || !/[部委署局]$/.test(unit.plain.slice(mention.start, mention.end)))
    return null;
  const match =
    /^[\u4e00-\u9fff]{2,9}?司(?=[长副处统指表通发]|[，。、的）]|有关|相关|负责|已|近日|日前)/.exec(
      unit.plain.slice(mention.end, mention.end + 14),
    );
  if (!match || /[，。、的了和与]|公司|上司/.test(match[0])) return null;
  return unit.text.slice(mention.start, mention.end + match[0].length);
}
