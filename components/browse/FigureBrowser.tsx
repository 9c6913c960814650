import type { Figure } from '#lib/model/knowledge.ts';
import type { BriefingRef } from '#lib/protocol/page.ts';
import { formatPeriod, formatValue } from '../format.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import type { FigureSort } from './listed.ts';

export interface FigureRow {
  figure: Figure;
  briefing: BriefingRef;
}

interface FigureBrowserProps {
  rows: readonly FigureRow[];
  sort: FigureSort;
  descending: boolean;
  onSort: (by: FigureSort) => void;
  onCopy: (row: FigureRow) => void;
  /** The row that was copied last. */
  copied: string | undefined;
}

const columns: readonly { by: FigureSort; text: string }[] = [
  { by: 'metric', text: 'metric' },
  { by: 'subject', text: 'of' },
  { by: 'value', text: 'value' },
  { by: 'period', text: 'period' },
];

/** Figures as a table that is sorted by its heads; each row can be copied with its source. */
export function FigureBrowser(props: FigureBrowserProps) {
  const { rows, sort, descending, onSort, onCopy, copied } = props;
  const { t, language } = useLanguage();
  const links = useLinks();
  return (
    // The roles keep the table a table where narrow screens lay its rows out as blocks.
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    <table className="table figure-rows" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ by, text }) => (
            <th
              key={by}
              role="columnheader"
              scope="col"
              className={`figure-${by}`}
              aria-sort={sort === by ? (descending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" className="sort" onClick={() => onSort(by)}>
                {t(`figures.${text}`)}
              </button>
            </th>
          ))}
          <th role="columnheader" scope="col">
            {t('figures.source')}
          </th>
          <th role="columnheader" scope="col">
            <span className="visually-hidden">{t('figures.copy')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => {
          const { figure, briefing } = row;
          return (
            <tr key={figure.id} role="row">
              <td role="cell" className="figure-metric" lang="zh-CN">
                {figure.metric}
              </td>
              <td role="cell" className="figure-subject" lang="zh-CN">
                {figure.aboutId ? <a href={links.term(figure.aboutId)}>{figure.subject}</a> : figure.subject}
              </td>
              <td role="cell" className="figure-value" lang="zh-CN">
                {figure.qualifier && <span className="figures-qualifier">{figure.qualifier}</span>}
                <b>{formatValue(figure.value)}</b>
                <span className="figures-unit">{figure.unit}</span>
                {figure.change && <span className="figure-change">{figure.change}</span>}
              </td>
              <td role="cell" className="figure-period">
                {figure.period && formatPeriod(figure.period, language)}
              </td>
              <td role="cell" className="figure-source">
                <a href={links.briefing(briefing.id)} title={briefing.headline}>
                  {figure.source.page === undefined
                    ? t('figures.briefing')
                    : t('provenance.page', { page: figure.source.page })}
                </a>
              </td>
              <td role="cell" className="figure-copy">
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('figures.copy')}
                  title={t('figures.copy')}
                  onClick={() => onCopy(row)}
                >
                  <Icon name={copied === figure.id ? 'check' : 'copy'} size={14} />
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
