import type { Policy } from '#lib/model/knowledge.ts';
import { formatDate } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';
import { StatusBadge } from './PolicySteps.tsx';

/** Policies with their present status, issuer and kind. */
export function PolicyList({ policies }: { policies: readonly Policy[] }) {
  const { t, language } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  return (
    <ul className="policy-list">
      {policies.map((policy) => {
        const last = policy.steps.at(-1)!;
        return (
          <li key={policy.id}>
            <a lang="zh-CN" href={links.term(policy.id)} {...target}>
              {policy.name}
            </a>
            <p className="meta">
              <StatusBadge status={last.status} />
              {last.date && <span>{formatDate(last.date, language)}</span>}
              {policy.issuer && <span lang="zh-CN">{policy.issuer}</span>}
              <span>{t(`kind.${policy.kind}`)}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
