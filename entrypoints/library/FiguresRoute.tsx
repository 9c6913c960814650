import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { FigureBrowser, type FigureRow } from '#components/browse/FigureBrowser.tsx';
import { FilterField, Paged } from '#components/browse/Listing.tsx';
import { type FigureSort, figureSorts, fits, sortFigures, tableRow } from '#components/browse/listed.ts';
import { formatDate, formatPeriod, formatValue } from '#components/format.ts';
import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { listFigures } from '#lib/base/browse.ts';
import { base } from '../surface/base.ts';
import { type Params, useQueryState } from './use-query-state.ts';

/** All figures: searched by metric, subject or value, sorted, copied as rows. */
export function FiguresRoute({ initial, ready }: { initial: Params; ready: boolean }) {
  const { t, language } = useLanguage();
  const [params, change] = useQueryState('figures', initial);
  const [copied, setCopied] = useState<string>();
  const figures = useLiveQuery(() => listFigures(base), []);
  const { q = '' } = params;
  const sort = figureSorts.find((by) => by === params.sort) ?? 'metric';
  const descending = params.order === 'descending';
  const compare = useMemo(() => new Intl.Collator(language).compare, [language]);
  const shown = useMemo(() => {
    const rows = (figures ?? []).filter(({ figure: f }) =>
      fits(q, [
        f.subject,
        f.metric,
        `${f.qualifier ?? ''}${f.value}${f.unit}`,
        formatValue(f.value),
        f.change,
        f.period && formatPeriod(f.period, language),
      ]),
    );
    return sortFigures(rows, sort, descending, compare);
  }, [figures, q, sort, descending, compare, language]);
  if (!figures) return null;

  /** Numbers are looked at from the top: the greatest and the newest come first. */
  const sortBy = (by: FigureSort) => {
    const first = by === 'value' || by === 'period';
    const next = by === sort ? !descending : first;
    change({ sort: by === 'metric' ? '' : by, order: next ? 'descending' : '' });
  };
  const search = (next: string) => {
    setCopied(undefined);
    change({ q: next });
  };
  const copy = async ({ figure, briefing }: FigureRow) => {
    await navigator.clipboard.writeText(
      tableRow([
        figure.metric,
        figure.subject,
        `${figure.qualifier ?? ''}${figure.value}`,
        figure.unit,
        figure.period ? formatPeriod(figure.period, language) : '',
        figure.change ?? '',
        [
          briefing.headline,
          briefing.section,
          formatDate(briefing.bulletinDate, language),
          figure.source.page === undefined ? '' : t('provenance.page', { page: figure.source.page }),
        ]
          .filter(Boolean)
          .join(' · '),
      ]),
    );
    setCopied(figure.id);
  };

  return (
    <>
      <header className="page-head">
        <h1>{t('shell.figures')}</h1>
        <p className="lede">{t('figures.lede')}</p>
      </header>
      {figures.length === 0 ? (
        ready && <Empty title={t('library.empty.title')}>{t('library.empty.advice')}</Empty>
      ) : (
        <>
          <div className="controls">
            <FilterField label={t('figures.search')} value={q} onChange={search} />
            <p className="hint" role="status">
              {copied ? t('figures.copied') : t('list.count', { count: shown.length })}
            </p>
          </div>
          {shown.length === 0 ? (
            <Empty title={t('search.nothing', { query: q })}>{t('figures.advice')}</Empty>
          ) : (
            <Paged items={shown} step={100}>
              {(rows) => (
                <FigureBrowser
                  rows={rows}
                  sort={sort}
                  descending={descending}
                  onSort={sortBy}
                  onCopy={(row) => void copy(row)}
                  copied={copied}
                />
              )}
            </Paged>
          )}
        </>
      )}
    </>
  );
}
