/** The reader's clippings: kept, changed, removed and brought back, listed newest first. */
import { Clipping } from '#lib/model/reader.ts';
import { normalise } from '#lib/text/normalise.ts';
import type { Base } from './base.ts';
import { write } from './write.ts';

/** Keeps a clipping. Throws when it is not of the agreed shape; then nothing is written. */
export async function saveClipping(base: Base, clipping: Clipping): Promise<void> {
  const checked = Clipping.parse(clipping);
  await write(base, 'reader', [base.clippings], () =>
    base.clippings.put({ ...checked, changedAt: checked.updatedAt }),
  );
}

export interface ClippingFilter {
  /** Words that must all occur in the quotation, note, tags, title or address. */
  query?: string;
  /** Only clippings that mention this entity or policy. */
  termId?: string;
  limit?: number;
}

/** Newest first. */
export async function listClippings(base: Base, filter: ClippingFilter = {}): Promise<Clipping[]> {
  const rows = filter.termId
    ? await base.clippings.where('entityIds').equals(filter.termId).reverse().sortBy('createdAt')
    : await base.clippings.orderBy('createdAt').reverse().toArray();
  const words = (filter.query ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => normalise(word).text);
  const found = rows.filter((row) => {
    const text = normalise(
      [row.quote.exact, row.note, row.page.title, row.page.url, ...row.tags].join('\n'),
    ).text;
    return words.every((word) => text.includes(word));
  });
  return found.slice(0, filter.limit ?? found.length);
}

/** The clippings of one page, by its address without the fragment. */
export async function clippingsOfPage(base: Base, url: string): Promise<Clipping[]> {
  return base.clippings.where('page.url').equals(withoutFragment(url)).toArray();
}

export const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/** Changes note or tags. Resolves to false when the clipping is gone. */
export async function changeClipping(
  base: Base,
  id: string,
  change: { note?: string; tags?: string[] },
  now = Date.now(),
): Promise<boolean> {
  return write(base, 'reader', [base.clippings], async () => {
    const row = await base.clippings.get(id);
    if (!row) return false;
    const checked = Clipping.parse({ ...row, ...change, updatedAt: now });
    await base.clippings.put({ ...checked, changedAt: now });
    return true;
  });
}

/** Removes a clipping and resolves to it, so that it can be brought back. */
export async function removeClipping(base: Base, id: string): Promise<Clipping | undefined> {
  return write(base, 'reader', [base.clippings], async () => {
    const row = await base.clippings.get(id);
    await base.clippings.delete(id);
    return row && Clipping.parse(row);
  });
}

/** Undoes a removal. */
export const restoreClipping = (base: Base, clipping: Clipping): Promise<void> =>
  saveClipping(base, clipping);
