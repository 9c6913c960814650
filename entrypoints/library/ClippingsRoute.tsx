import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { ClippingItem } from '#components/clipping/ClippingItem.tsx';
import { Icon } from '#components/kit/Icon.tsx';
import { Empty } from '#components/kit/Notice.tsx';
import { Toast } from '#components/kit/Toast.tsx';
import { useLanguage } from '#components/language.tsx';
import { changeClipping, listClippings, removeClipping, restoreClipping } from '#lib/base/clippings.ts';
import type { Clipping } from '#lib/model/reader.ts';
import { base } from '../surface/base.ts';
import { askWorker } from '../surface/worker.ts';
import { showOnPage } from './show-on-page.ts';
import { readTermLinks } from './term-links.ts';

/** All clippings, newest first: searched, annotated, removed with undo. `shown` is the one the reader came for. */
export function ClippingsRoute({ shown }: { shown?: string }) {
  const { t } = useLanguage();
  const [query, setQuery] = useState('');
  const [removed, setRemoved] = useState<Clipping>();
  const [missing, setMissing] = useState(false);
  const found = useLiveQuery(async () => {
    const clippings = await listClippings(base, { query });
    return { clippings, terms: await readTermLinks(base, clippings) };
  }, [query]);
  const forget = useCallback(() => setRemoved(undefined), []);
  const forgetMissing = useCallback(() => setMissing(false), []);

  const change = async (id: string, fields: { note?: string; tags?: string[] }) => {
    if (!(await changeClipping(base, id, fields))) throw new Error('the clipping is gone');
  };
  // Open pages draw their clippings; they look again.
  const remove = async (id: string) => {
    setRemoved(await removeClipping(base, id));
    await askWorker('baseChanged', {});
  };
  const undo = async () => {
    if (removed) await restoreClipping(base, removed);
    forget();
    await askWorker('baseChanged', {});
  };

  return (
    <>
      <header className="page-head">
        <h1>{t('shell.clippings')}</h1>
        <p className="lede">{t('clippings.lede')}</p>
      </header>
      <search className="search">
        <div className="search-box">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('clippings.search')}
            placeholder={t('clippings.search')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
      </search>
      {found?.clippings.length === 0 &&
        (query ? (
          <Empty title={t('clippings.none', { query })} />
        ) : (
          <Empty title={t('clippings.empty.title')}>{t('clippings.empty.advice')}</Empty>
        ))}
      <div className="clippings">
        {found?.clippings.map((clipping) => (
          <ClippingItem
            key={clipping.id}
            clipping={clipping}
            terms={clipping.entityIds.flatMap((id) => found.terms.get(id) ?? [])}
            shown={clipping.id === shown}
            onNote={(note) => change(clipping.id, { note })}
            onTags={(tags) => change(clipping.id, { tags })}
            onRemove={() => void remove(clipping.id)}
            onShow={async () => setMissing(!(await showOnPage(clipping)))}
          />
        ))}
      </div>
      {removed && <Toast text={t('clipping.removed')} onUndo={() => void undo()} onClose={forget} />}
      {missing && <Toast text={t('clipping.notThere')} onClose={forgetMissing} />}
    </>
  );
}
