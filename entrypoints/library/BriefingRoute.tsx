import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { BriefingView } from '#components/briefing/BriefingView.tsx';
import type { Base } from '#lib/base/base.ts';
import { listClippings } from '#lib/base/clippings.ts';
import { type BriefingPage, readBriefing } from '#lib/base/read.ts';
import type { Clipping } from '#lib/model/reader.ts';
import { base } from '../surface/base.ts';
import { NotFound } from './NotFound.tsx';
import { useMentions } from './use-mentions.ts';

/** One briefing with what belongs to it. */
export function BriefingRoute({ id, ready }: { id: string; ready: boolean }) {
  const found = useLiveQuery(async () => {
    const page = await readBriefing(base, id);
    return { page, clippings: page ? await clippingsAbout(base, page) : [] };
  }, [id]);
  const mentions = useMentions(found?.page?.briefing);
  const headline = found?.page?.briefing.headline;
  useEffect(() => {
    if (headline) document.title = headline;
  }, [headline]);
  if (!found) return null;
  if (!found.page) return ready ? <NotFound /> : null;
  return <BriefingView {...found.page} mentions={mentions} clippings={found.clippings} />;
}

/** Clippings that mention what the briefing is about: its policies, and entities that few other briefings share. */
async function clippingsAbout(from: Base, page: BriefingPage): Promise<Clipping[]> {
  const telling = [...page.policies, ...page.entities.filter((e) => e.briefings.length <= 6)];
  const lists = await Promise.all(telling.map(({ id }) => listClippings(from, { termId: id })));
  const unique = new Map(lists.flat().map((clipping) => [clipping.id, clipping]));
  return [...unique.values()].sort((a, b) => b.createdAt - a.createdAt).slice(0, 10);
}
