import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Base, openBase } from '#lib/base/base.ts';
import { addOperation, listOperations, readTerm, removeOperation } from '#lib/base/operations.ts';
import { readRevision } from '#lib/base/write.ts';
import { Operation } from '#lib/model/reader.ts';
import { anEntity } from './issue.ts';
import { aMeans, aMute, aNotThis } from './reader.ts';

let base: Base;
beforeEach(() => {
  base = openBase(`test-${crypto.randomUUID()}`);
});

test('what was said is listed newest first, and exactly what is taken back is gone', async () => {
  const said = [aMute('a'), aNotThis('b', { createdAt: 2 }), aMeans('c', { createdAt: 3 })];
  for (const operation of said) await addOperation(base, operation);
  expect((await listOperations(base)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(await removeOperation(base, 'b')).toBe(true);
  expect(await removeOperation(base, 'b')).toBe(false);
  expect((await listOperations(base)).map((operation) => Operation.parse(operation).kind)).toEqual([
    'means',
    'mute',
  ]);
});

test('saying and taking back change what is marked, not what is compiled', async () => {
  const before = await readRevision(base);
  await addOperation(base, aMute('a'));
  const after = await readRevision(base);
  expect(after.marks).toBeGreaterThan(before.marks);
  expect(after.terms).toBe(before.terms);
  await removeOperation(base, 'a');
  expect((await readRevision(base)).marks).toBeGreaterThan(after.marks);
});

test('an operation of another shape is refused and leaves nothing', async () => {
  await expect(addOperation(base, { ...aNotThis('a'), before: 'x'.repeat(61) })).rejects.toThrow();
  await expect(addOperation(base, { ...aMute('b'), kind: 'erase' } as never)).rejects.toThrow();
  expect(await listOperations(base)).toEqual([]);
});

test('what was kept before there were other kinds is read as it was', () => {
  const old = { id: 'o', kind: 'mute', form: '小米', type: 'company', targetId: 'xiaomi', createdAt: 5 };
  expect(Operation.parse(old)).toEqual(old);
});

test('a thing is known by name and type, and a thing that is gone is not', async () => {
  await base.entities.put({ ...anEntity('acme', '艾克米', []), changedAt: 1 });
  expect(await readTerm(base, 'acme')).toEqual({ id: 'acme', name: '艾克米', type: 'company' });
  expect(await readTerm(base, 'gone')).toBeUndefined();
});
