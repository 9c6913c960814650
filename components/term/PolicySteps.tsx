import type { PolicyStatus } from '#lib/model/kinds.ts';
import type { PolicyStep } from '#lib/model/knowledge.ts';
import { formatDate } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';

/** Whether an instrument binds already is what a reader wants to see at a glance. */
const settled: readonly PolicyStatus[] = ['issued', 'in_force'];

export function StatusBadge({ status }: { status: PolicyStatus }) {
  const { t } = useLanguage();
  return (
    <span className={`status ${settled.includes(status) ? 'status-settled' : 'status-open'}`}>
      {t(`status.${status}`)}
    </span>
  );
}

/** The life of a policy: dated steps, oldest first, each with the briefing that reports it. */
export function PolicySteps({ steps }: { steps: readonly PolicyStep[] }) {
  const { t, language } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  return (
    <ol className="steps">
      {steps.map((step, i) => (
        // Steps have no identity of their own and are never reordered.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={i}>
          <StatusBadge status={step.status} />
          <span className="steps-date">
            {step.date ? formatDate(step.date, language) : t('term.undated')}
          </span>
          {step.note && (
            <span className="steps-note" lang="zh-CN">
              {step.note}
            </span>
          )}
          {step.source && (
            <a className="steps-source" href={links.briefing(step.source.briefingId)} {...target}>
              {step.source.page === undefined
                ? t('figures.briefing')
                : t('provenance.page', { page: step.source.page })}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
