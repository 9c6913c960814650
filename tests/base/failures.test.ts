import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openBase } from '#lib/base/base.ts';
import { saveClipping } from '#lib/base/clippings.ts';
import { baseFailure } from '#lib/base/failures.ts';
import { aClipping } from './reader.ts';

it('tells a full disk from a missing database, however deep the cause is wrapped', () => {
  const quota = new DOMException('no room', 'QuotaExceededError');
  expect(baseFailure(quota)).toBe('storage-full');
  expect(baseFailure(new Dexie.AbortError('aborted', quota))).toBe('storage-full');
  expect(baseFailure(new Dexie.OpenFailedError('cannot open', new DOMException('x', 'UnknownError')))).toBe(
    'base-unavailable',
  );
  expect(baseFailure(new TypeError('a defect'))).toBeUndefined();
  expect(baseFailure(undefined)).toBeUndefined();
});

it('a write that meets a full disk fails whole', async () => {
  const base = openBase(`test-${crypto.randomUUID()}`);
  await saveClipping(base, aClipping('first'));
  base.clippings.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const error = await saveClipping(base, aClipping('second')).catch((e: unknown) => e);
  expect(baseFailure(error)).toBe('storage-full');
  expect(await base.clippings.toCollection().primaryKeys()).toEqual(['first']);
});
