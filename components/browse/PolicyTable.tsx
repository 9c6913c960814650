import type { Policy } from '#lib/model/knowledge.ts';
import { formatDate } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import { StatusBadge } from '../term/PolicySteps.tsx';
import { lastDate } from './listed.ts';

/** Policies with status, date, next deadline, issuer and kind. Narrow screens show each as a block. */
export function PolicyTable({ policies }: { policies: readonly Policy[] }) {
  const { t, language } = useLanguage();
  const links = useLinks();
  const date = (value: string | undefined) => (value ? formatDate(value, language) : '');
  return (
    // The roles keep the table a table where narrow screens lay its rows out as blocks.
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    <table className="table policies" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {['name', 'status', 'date', 'deadline', 'issuer'].map((name) => (
            <th key={name} role="columnheader" scope="col">
              {t(`policies.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {policies.map((policy) => (
          <tr key={policy.id} role="row">
            <td role="cell" className="policies-name">
              <a lang="zh-CN" href={links.term(policy.id)}>
                {policy.name}
              </a>
              <span className="policies-kind">{t(`kind.${policy.kind}`)}</span>
            </td>
            <td role="cell">
              <StatusBadge status={policy.steps.at(-1)!.status} />
            </td>
            <td role="cell">{date(lastDate(policy))}</td>
            <td role="cell" className="policies-deadline">
              {date(policy.targets.find((target) => target.date)?.date)}
            </td>
            <td role="cell" className="policies-issuer" lang="zh-CN">
              {policy.issuer}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
