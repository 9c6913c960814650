import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { TermPage } from '#components/term/TermPage.tsx';
import { listCompanions } from '#lib/base/browse.ts';
import { listClippings } from '#lib/base/clippings.ts';
import { readCard } from '#lib/base/read.ts';
import { base } from '../surface/base.ts';
import { NotFound } from './NotFound.tsx';

/** More would be everybody. */
const companionsShown = 18;

/** One entity or policy. */
export function TermRoute({ id, ready }: { id: string; ready: boolean }) {
  const found = useLiveQuery(async () => {
    const [view, clippings] = await Promise.all([
      readCard(base, id),
      listClippings(base, { termId: id, limit: 20 }),
    ]);
    const thing = view?.entity ?? view?.policy;
    return { view, clippings, companions: thing ? await listCompanions(base, thing, companionsShown) : [] };
  }, [id]);
  const name = found?.view?.name;
  useEffect(() => {
    if (name) document.title = name;
  }, [name]);
  if (!found) return null;
  if (!found.view) return ready ? <NotFound /> : null;
  return <TermPage view={found.view} clippings={found.clippings} companions={found.companions} />;
}
