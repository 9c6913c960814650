/** One name, perhaps two people: sights are parted where their organisations differ and nothing joins them. */
import { evidenceAt } from '../document.ts';
import type { FoundEntity } from '../types.ts';
import { knownForm } from './gazetteer.ts';
import type { Group } from './group.ts';
import { printedName } from './group.ts';
import type { Mention } from './mention.ts';

export function splitPersons(group: Group): FoundEntity[] {
  const parts: Mention[][] = [];
  const bare: Mention[] = [];
  for (const sight of group.sights) {
    if (!sight.role || sight.role.length < 4) {
      bare.push(sight);
      continue;
    }
    const part = parts.find((p) => p.some((s) => s.role && sameRole(s, sight)));
    if (part) part.push(sight);
    else parts.push([sight]);
  }
  // A person named again without post is the one of that briefing.
  for (const sight of bare) {
    const part = parts.find((p) => p.some((s) => s.unit.briefing === sight.unit.briefing)) ?? parts[0];
    if (part) part.push(sight);
    else parts.push([sight]);
  }
  return parts.map((sights) => {
    const first = sights.find((s) => s.role) ?? sights[0]!;
    const printed = printedName(first);
    const role = first.role ? roleAsPrinted(first) : undefined;
    return {
      name: printed,
      type: 'person',
      aliases: [...new Set(sights.map(printedName))].filter((form) => form !== printed),
      ...(role ? { role } : {}),
      briefings: [...new Set(sights.map((s) => s.unit.briefing))].sort((a, b) => a - b),
      evidence: evidenceAt(first.unit, first.start, first.end),
      rule: first.rule,
    };
  });
}

function sameRole(a: Mention, b: Mention): boolean {
  if (a.unit.briefing === b.unit.briefing) return true;
  const x = a.role!;
  const y = b.role!;
  if (x.includes(y) || y.includes(x)) return true;
  const org = (role: string) => {
    for (let length = Math.min(14, role.length); length >= 2; length--) {
      const known = knownForm(role.slice(0, length));
      if (known) return known.name;
    }
    return null;
  };
  const [p, q] = [org(x), org(y)];
  if (p && q && p === q) return true;
  for (let i = 0; i + 4 <= x.length; i++)
    if (y.includes(x.slice(i, i + 4)) && !/^(?:董事长|总经理|副总裁|首席执行|执行官)/.test(x.slice(i, i + 4)))
      return true;
  return false;
}

function roleAsPrinted(mention: Mention): string {
  const role = mention.role!;
  const at = mention.unit.plain.indexOf(role);
  return at < 0 ? role : mention.unit.text.slice(at, at + role.length);
}
