/** What a reader might have made, for the tests of the base. */
import type { Clipping, Means, Mute, NotThis } from '#lib/model/reader.ts';

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

const said = { form: '艾克米', type: 'company', targetId: 'acme', createdAt: 1 } as const;

export const aMute = (id: string, more: Partial<Mute> = {}): Mute => ({ id, kind: 'mute', ...said, ...more });

export const aNotThis = (id: string, more: Partial<NotThis> = {}): NotThis => ({
  id,
  kind: 'not-this',
  ...said,
  before: '',
  after: '',
  ...more,
});

export const aMeans = (id: string, more: Partial<Means> = {}): Means => ({
  id,
  kind: 'means',
  ...said,
  meansId: 'other',
  meansName: '另一家',
  meansType: 'company',
  ...more,
});
