import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { FilterField, Paged } from '#components/browse/Listing.tsx';
import { fits, sortPolicies } from '#components/browse/listed.ts';
import { PolicyTable } from '#components/browse/PolicyTable.tsx';
import { PolicyTimeline } from '#components/browse/PolicyTimeline.tsx';
import { Choices } from '#components/kit/Choices.tsx';
import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { listPolicies } from '#lib/base/browse.ts';
import { policyStatuses } from '#lib/model/kinds.ts';
import { base } from '../surface/base.ts';
import { type Params, useQueryState } from './use-query-state.ts';

/** All policies, as a table or along time. */
export function PoliciesRoute({ initial, ready }: { initial: Params; ready: boolean }) {
  const { t } = useLanguage();
  const [params, change] = useQueryState('policies', initial);
  const policies = useLiveQuery(() => listPolicies(base), []);
  const { q = '', status = 'all' } = params;
  const view = params.view === 'timeline' ? 'timeline' : 'table';
  const matching = useMemo(
    () => (policies ?? []).filter((p) => fits(q, [p.name, p.line, p.issuer, ...p.aliases])),
    [policies, q],
  );
  const shown = useMemo(
    () => sortPolicies(matching.filter((p) => status === 'all' || p.steps.at(-1)!.status === status)),
    [matching, status],
  );
  if (!policies) return null;
  const statuses = policyStatuses.filter((name) => policies.some((p) => p.steps.at(-1)!.status === name));
  return (
    <>
      <header className="page-head">
        <h1>{t('shell.policies')}</h1>
        <p className="lede">{t('policies.lede')}</p>
      </header>
      {policies.length === 0 ? (
        ready && <Empty title={t('library.empty.title')}>{t('library.empty.advice')}</Empty>
      ) : (
        <>
          <div className="controls">
            <FilterField label={t('policies.search')} value={q} onChange={(next) => change({ q: next })} />
            <Choices
              label={t('policies.status')}
              value={status}
              onChange={(next) => change({ status: next === 'all' ? '' : next })}
              options={[
                { value: 'all', text: t('group.all'), count: matching.length },
                ...statuses.map((name) => ({
                  value: name,
                  text: t(`status.${name}`),
                  count: matching.filter((p) => p.steps.at(-1)!.status === name).length,
                })),
              ]}
            />
            <div className="controls-sort">
              <span className="hint">{t('policies.view')}</span>
              <Choices
                label={t('policies.view')}
                value={view}
                onChange={(next) => change({ view: next === 'table' ? '' : next })}
                options={(['table', 'timeline'] as const).map((name) => ({
                  value: name,
                  text: t(`policies.view.${name}`),
                }))}
              />
            </div>
          </div>
          <p className="visually-hidden" role="status">
            {t('list.count', { count: shown.length })}
          </p>
          {shown.length === 0 ? (
            <Empty title={t('search.nothing', { query: q })}>{t('search.advice')}</Empty>
          ) : view === 'table' ? (
            <Paged items={shown} step={100}>
              {(rows) => <PolicyTable policies={rows} />}
            </Paged>
          ) : (
            <PolicyTimeline policies={shown} />
          )}
        </>
      )}
    </>
  );
}
