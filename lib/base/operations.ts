/** What the reader said of marks: listed, added, taken back. */
import type { TermType } from '#lib/model/kinds.ts';
import { Operation } from '#lib/model/reader.ts';
import type { Base } from './base.ts';
import { write } from './write.ts';

/** Newest first. */
export const listOperations = (base: Base): Promise<Operation[]> =>
  base.operations.orderBy('createdAt').reverse().toArray();

export async function addOperation(base: Base, operation: Operation): Promise<void> {
  const checked = Operation.parse(operation);
  await write(base, 'marks', [base.operations], () =>
    base.operations.put({ ...checked, changedAt: checked.createdAt }),
  );
}

/** Takes a correction back. Resolves to false when it is gone already. */
export async function removeOperation(base: Base, id: string): Promise<boolean> {
  return write(base, 'marks', [base.operations], async () => {
    const row = await base.operations.get(id);
    await base.operations.delete(id);
    return row !== undefined;
  });
}

/** Name and type of the entity or policy that something is said of; undefined when it is gone. */
export async function readTerm(
  base: Base,
  id: string,
): Promise<{ id: string; name: string; type: TermType } | undefined> {
  const [entity, policy] = await Promise.all([base.entities.get(id), base.policies.get(id)]);
  const thing = entity ?? policy;
  return thing && { id, name: thing.name, type: entity?.type ?? 'policy' };
}
