import type { Figure } from '#lib/model/knowledge.ts';
import { formatPeriod, formatValue } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';

interface FigureTableProps {
  figures: readonly Figure[];
  /** Show which briefing each comes from (not needed inside that briefing). */
  withSource?: boolean;
}

/** Figures with subject, metric, value, period and change. Narrow screens show each as a small block. */
export function FigureTable({ figures, withSource = false }: FigureTableProps) {
  const { t, language } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  return (
    // The roles keep the table a table where narrow screens lay its rows out as blocks.
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    <table className="figures" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('figures.subject')}
          </th>
          <th role="columnheader" scope="col" className="figures-value">
            {t('figures.value')}
          </th>
          <th role="columnheader" scope="col">
            {t('figures.period')}
          </th>
          <th role="columnheader" scope="col">
            {t('figures.change')}
          </th>
          {withSource && (
            <th role="columnheader" scope="col">
              {t('figures.source')}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {figures.map((figure) => (
          <tr key={figure.id} role="row">
            <td role="cell" className="figures-what" lang="zh-CN">
              <span className="figures-metric">{figure.metric}</span>
              <span className="figures-subject">{figure.subject}</span>
            </td>
            <td role="cell" className="figures-value" lang="zh-CN">
              {figure.qualifier && <span className="figures-qualifier">{figure.qualifier}</span>}
              <b>{formatValue(figure.value)}</b>
              <span className="figures-unit">{figure.unit}</span>
            </td>
            <td role="cell">{figure.period && formatPeriod(figure.period, language)}</td>
            <td role="cell" lang="zh-CN">
              {figure.change}
            </td>
            {withSource && (
              <td role="cell">
                <a href={links.briefing(figure.briefingId)} {...target}>
                  {figure.source.page === undefined
                    ? t('figures.briefing')
                    : t('provenance.page', { page: figure.source.page })}
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
