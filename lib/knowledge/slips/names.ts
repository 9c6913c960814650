/**
 * Names that may be misprints of each other: one character apart and said of one post or organisation, or said in
 * one briefing and read alike. Suggested for a person to decide; nothing is merged.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import { knownForm } from '../entities/gazetteer.ts';
import { postWords } from '../lexical/people.ts';
import { readable } from '../reading.ts';
import { type KnownBase, type Resolution, samePerson } from '../resolve.ts';
import type { FoundEntity, Slip } from '../types.ts';
import { meantToDiffer, onlyDifference, soundAlike } from './one-off.ts';

const organizations: ReadonlySet<EntityType> = new Set([
  'company',
  'government',
  'organization',
  'university',
  'media',
]);

/** Posts that one person at a time holds. */
const single =
  /(?<!副)(?:董事长|总裁|总经理|首席[\u4e00-\u9fff]{2,3}官|CEO|院长|所长|校长|部长|局长|厅长|司长|市长|省长|县长|区长|主席|会长|理事长|秘书长|社长|总编辑|行长|创始人|主任)$/;
const posts = new RegExp(`(?:${postWords.join('|')})$`);

/** Where somebody works, as a role says it; empty where it says only as what, or 公司. */
const employer = (role: string | undefined): string =>
  (role ?? '').replace(posts, '').replace(/^(?:该|本)?(?:公司|集团|企业|学校|院|校|所|局|机构)?$/, '');
const telling = (role: string | undefined): role is string => employer(role).length >= 2;

const postOf = (role: string) => posts.exec(role)?.[0] ?? '';
const shareBriefing = (a: FoundEntity, b: FoundEntity) => a.briefings.some((n) => b.briefings.includes(n));
/** Named side by side, they are two. */
const sideBySide = (a: FoundEntity, b: FoundEntity) =>
  a.evidence.briefing === b.evidence.briefing &&
  a.evidence.paragraph === b.evidence.paragraph &&
  a.evidence.quote === b.evidence.quote;

/** 公司董事长: the organisation that the other's role names is spoken of in this briefing too. */
function spokenOf(role: string, briefings: readonly number[], entities: readonly FoundEntity[]): boolean {
  return entities.some(
    (entity) =>
      organizations.has(entity.type) &&
      briefings.some((n) => entity.briefings.includes(n)) &&
      [entity.name, ...entity.aliases].some((form) => form.length >= 2 && employer(role).includes(form)),
  );
}

function personReason(
  a: FoundEntity,
  b: FoundEntity,
  entities: readonly FoundEntity[],
): 'post' | 'sound' | null {
  const alike = soundAlike(a.name, b.name);
  if (telling(a.role) && telling(b.role)) {
    if (!samePerson(a.role, [b.role])) return null;
    const samePost = postOf(a.role) === postOf(b.role);
    if (samePost && single.test(a.role) && single.test(b.role)) return 'post';
    return alike ? 'sound' : null;
  }
  if (!alike) return null;
  if (shareBriefing(a, b)) return 'sound';
  const [said, vague] = telling(a.role) ? [a, b] : [b, a];
  return telling(said.role) &&
    vague.role !== undefined &&
    single.test(vague.role) &&
    postOf(said.role) === postOf(vague.role) &&
    spokenOf(said.role, vague.briefings, entities)
    ? 'sound'
    : null;
}

function organizationReason(a: FoundEntity, b: FoundEntity, at: number): 'briefing' | 'sound' | null {
  const [x, y] = [readable(a.name), readable(b.name)];
  if (x.length < 4 || meantToDiffer(x, y, at) || (knownForm(x) && knownForm(y)) || !shareBriefing(a, b))
    return null;
  if (soundAlike(x, y)) return 'sound';
  return x.length >= 6 ? 'briefing' : null;
}

/** Pairs within one bulletin. */
export function nameSlips(entities: readonly FoundEntity[]): Slip[] {
  const out: Slip[] = [];
  for (const [a, b] of neighbours(entities)) {
    const at = onlyDifference(readable(a.name), readable(b.name));
    if (a.type !== b.type || at < 0 || sideBySide(a, b)) continue;
    const why =
      a.type === 'person'
        ? personReason(a, b, entities)
        : organizations.has(a.type)
          ? organizationReason(a, b, at)
          : null;
    if (why)
      out.push({
        kind: 'name',
        type: a.type,
        forms: [a.name, b.name],
        why,
        places: [a.evidence, b.evidence],
      });
  }
  return out;
}

/** Entities whose names agree but for one character, found by their names with each character left open. */
function* neighbours(entities: readonly FoundEntity[]): Generator<[FoundEntity, FoundEntity]> {
  const open = new Map<string, FoundEntity[]>();
  for (const entity of entities) {
    const name = readable(entity.name);
    if (name.length < 2 || name.length > 24) continue;
    for (let i = 0; i < name.length; i++) {
      const key = `${name.slice(0, i)}?${name.slice(i + 1)}`;
      const bucket = open.get(key);
      if (!bucket) open.set(key, [entity]);
      else {
        for (const other of bucket) if (readable(other.name) !== name) yield [other, entity];
        bucket.push(entity);
      }
    }
  }
}

/** Names new to the base that are one character away from one it knows. */
export function knownNameSlips(
  entities: readonly FoundEntity[],
  resolutions: readonly Resolution[],
  base: KnownBase,
): Slip[] {
  const out: Slip[] = [];
  for (const [i, entity] of entities.entries()) {
    if (resolutions[i]?.kind !== 'new') continue;
    const name = readable(entity.name);
    for (const known of base.entities) {
      if (known.type !== entity.type) continue;
      const form = [known.name, ...known.aliases].find((f) => onlyDifference(name, readable(f)) >= 0);
      if (form === undefined) continue;
      const at = onlyDifference(name, readable(form));
      const fits =
        entity.type === 'person'
          ? telling(entity.role) && (known.posts?.length ?? 0) > 0 && samePerson(entity.role, known.posts)
          : organizations.has(entity.type) &&
            name.length >= 4 &&
            !knownForm(name) &&
            !meantToDiffer(name, readable(form), at) &&
            (name.length >= 6 || soundAlike(name, readable(form)));
      if (fits)
        out.push({
          kind: 'known-name',
          type: entity.type,
          forms: [entity.name, form],
          id: known.id,
          places: [entity.evidence],
        });
    }
  }
  return out;
}
