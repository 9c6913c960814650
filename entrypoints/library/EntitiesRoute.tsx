import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { EntityList } from '#components/browse/EntityList.tsx';
import { FilterField, Paged } from '#components/browse/Listing.tsx';
import { entitySorts, fits, sortEntities } from '#components/browse/listed.ts';
import { Choices } from '#components/kit/Choices.tsx';
import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { listEntities } from '#lib/base/browse.ts';
import { entityTypes } from '#lib/model/kinds.ts';
import { base } from '../surface/base.ts';
import { type Params, useQueryState } from './use-query-state.ts';

/** All companies, people, products and so on: by type, searched, sorted. */
export function EntitiesRoute({ initial, ready }: { initial: Params; ready: boolean }) {
  const { t, language } = useLanguage();
  const [params, change] = useQueryState('entities', initial);
  const entities = useLiveQuery(() => listEntities(base), []);
  const { q = '', type = 'all' } = params;
  const sort = entitySorts.find((by) => by === params.sort) ?? 'briefings';
  const compare = useMemo(() => new Intl.Collator(language).compare, [language]);
  const matching = useMemo(
    () => (entities ?? []).filter((e) => fits(q, [e.name, e.line, ...e.aliases])),
    [entities, q],
  );
  const shown = useMemo(
    () =>
      sortEntities(
        matching.filter((e) => type === 'all' || e.type === type),
        sort,
        compare,
      ),
    [matching, type, sort, compare],
  );
  if (!entities) return null;
  const types = entityTypes.filter((name) => entities.some((e) => e.type === name));
  return (
    <>
      <header className="page-head">
        <h1>{t('shell.entities')}</h1>
        <p className="lede">{t('entities.lede')}</p>
      </header>
      {entities.length === 0 ? (
        ready && <Empty title={t('library.empty.title')}>{t('library.empty.advice')}</Empty>
      ) : (
        <>
          <div className="controls">
            <FilterField label={t('entities.search')} value={q} onChange={(next) => change({ q: next })} />
            <Choices
              label={t('entities.type')}
              value={type}
              onChange={(next) => change({ type: next === 'all' ? '' : next })}
              options={[
                { value: 'all', text: t('group.all'), count: matching.length },
                ...types.map((name) => ({
                  value: name,
                  text: t(`type.${name}`),
                  count: matching.filter((e) => e.type === name).length,
                })),
              ]}
            />
            <div className="controls-sort">
              <span className="hint">{t('list.sort')}</span>
              <Choices
                label={t('list.sort')}
                value={sort}
                onChange={(next) => change({ sort: next === 'briefings' ? '' : next })}
                options={entitySorts.map((by) => ({ value: by, text: t(`entities.sort.${by}`) }))}
              />
            </div>
          </div>
          <p className="visually-hidden" role="status">
            {t('list.count', { count: shown.length })}
          </p>
          {shown.length === 0 && (
            <Empty title={t('search.nothing', { query: q })}>{t('search.advice')}</Empty>
          )}
          <Paged items={shown} step={100}>
            {(rows) => <EntityList entities={rows} />}
          </Paged>
        </>
      )}
    </>
  );
}
