/** Names and types of the things that clippings mention. */
import type { TermLink } from '#components/term/TermLinks.tsx';
import type { Base } from '#lib/base/base.ts';
import type { Clipping } from '#lib/model/reader.ts';

/** By id. What the base no longer knows is left out. */
export async function readTermLinks(
  base: Base,
  clippings: readonly Clipping[],
): Promise<Map<string, TermLink>> {
  const ids = [...new Set(clippings.flatMap((clipping) => clipping.entityIds))];
  const [entities, policies] = await Promise.all([base.entities.bulkGet(ids), base.policies.bulkGet(ids)]);
  const links = new Map<string, TermLink>();
  for (const policy of policies) {
    if (policy) links.set(policy.id, { id: policy.id, name: policy.name, type: 'policy', line: policy.line });
  }
  for (const entity of entities) if (entity) links.set(entity.id, entity);
  return links;
}
