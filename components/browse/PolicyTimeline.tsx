import type { Policy } from '#lib/model/knowledge.ts';
import { formatDate } from '../format.ts';
import { Empty } from '../kit/Notice.tsx';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import { StatusBadge } from '../term/PolicySteps.tsx';
import { byYear, eventsOf, type PolicyEvent } from './listed.ts';

/** Steps that were taken and days that are set, year by year. */
export function PolicyTimeline({ policies }: { policies: readonly Policy[] }) {
  const { t } = useLanguage();
  const years = byYear(eventsOf(policies));
  const undated = policies.filter(({ steps, targets }) => ![...steps, ...targets].some((x) => x.date));
  if (!years.length) {
    return <Empty title={t('policies.noDates')}>{t('policies.noDates.advice')}</Empty>;
  }
  return (
    <div className="timeline">
      {years.map(([year, events]) => (
        <section key={year} className="timeline-year">
          <h2>{year}</h2>
          <ol>
            {events.map((event, i) => (
              // A policy may have two steps on one day.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Event key={`${event.policy.id}-${i}`} event={event} />
            ))}
          </ol>
        </section>
      ))}
      {undated.length > 0 && <p className="hint">{t('policies.undated', { count: undated.length })}</p>}
    </div>
  );
}

function Event({ event }: { event: PolicyEvent }) {
  const { t, language } = useLanguage();
  const links = useLinks();
  const { policy, date, step, target } = event;
  return (
    <li className={target ? 'timeline-event timeline-target' : 'timeline-event'}>
      <time dateTime={date}>{formatDate(date, language)}</time>
      <div>
        <p className="timeline-head">
          {step ? (
            <StatusBadge status={step.status} />
          ) : (
            <span className="status status-target">{t('policies.target')}</span>
          )}
          <a lang="zh-CN" href={links.term(policy.id)}>
            {policy.name}
          </a>
        </p>
        {(step?.note ?? target?.text) && (
          <p className="timeline-note" lang="zh-CN">
            {step?.note ?? target?.text}
          </p>
        )}
      </div>
    </li>
  );
}
