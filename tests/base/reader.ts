/** What a reader might have made, for the tests of the base. */
import type { Clipping, Operation } from '#lib/model/reader.ts';

export function aClipping(id: string, more: Partial<Clipping> = {}): Clipping {
  return {
    id,
    page: { url: 'https://news.example/a', title: 'A page' },
    quote: { exact: '一句值得留下的话', prefix: '', suffix: '' },
    entityIds: ['acme'],
    note: 'mine',
    tags: [],
    createdAt: 1,
    updatedAt: 1,
    ...more,
  };
}

export function aMute(id: string, more: Partial<Operation> = {}): Operation {
  return { id, kind: 'mute', form: '艾克米', type: 'company', targetId: 'acme', createdAt: 1, ...more };
}
