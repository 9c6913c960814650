/** Puts the groups of one thing's different names together. */
import { readable } from '../reading.ts';
import { bracketNames } from './brackets.ts';
import { knownForm } from './gazetteer.ts';
import { type Group, mergeInto, typeOfGroup } from './group.ts';

const keyOfForm = (form: string) => {
  const plain = readable(form);
  return (knownForm(plain)?.name ?? plain).replace(/[“”\s]/g, '').toLowerCase();
};

/** Bracketed names become forms of the name before them; sights of theirs move there. */
export function joinBrackets(groups: Map<string, Group>): void {
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
        if (
          other &&
          typeOfGroup(other) !== typeOfGroup(group) &&
          other.weight >= 2 &&
          other.rules.has('known') &&
          !/公司|集团/.test(group.key)
        )
          continue;
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
export function joinShortForms(groups: Map<string, Group>): void {
  const companies = [...new Set(groups.values())].filter(
    (g) => !g.key.endsWith('|person') && typeOfGroup(g) === 'company',
  );
  for (const long of companies) {
    let core = long.key.replace(/（[^（）]*）/g, '');
    for (let before = ''; before !== core; ) {
      before = core;
      core = core.replace(legalTail, '');
    }
    const shorter = core.replace(
      /^(?:中国|北京|上海|深圳|广州|杭州|南京|武汉|成都|天津|重庆|西安|苏州|厦门|美国|日本|韩国|法国|德国|英国|[\u4e00-\u9fff]{2}(?:省|市))(?:市)?/,
      '',
    );
    for (const candidate of [core, shorter]) {
      if (candidate.length < 2 || candidate === long.key) continue;
      const short = groups.get(candidate);
      if (!short || short === long || typeOfGroup(short) !== 'company') continue;
      mergeInto(long, short);
      groups.set(candidate, long);
    }
  }
}
