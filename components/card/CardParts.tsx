/** The parts of a card below its head: progress of a policy, targets, figures, briefings. */
import type { ReactNode } from 'react';
import type { PolicyStatus } from '#lib/model/kinds.ts';
import type { Figure, Policy } from '#lib/model/knowledge.ts';
import type { BriefingRef } from '#lib/protocol/page.ts';
import { formatDate, formatPeriod, formatValue } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { subjectBeside, tellingFirst } from './figures-order.ts';
import { More } from './More.tsx';

export function CardSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card-section">
      <h3 className="card-heading">{title}</h3>
      <div className="card-content">{children}</div>
    </section>
  );
}

/** Does the instrument bind already? Seen at a glance by a filled or a hollow dot. */
const settled: readonly PolicyStatus[] = ['issued', 'in_force'];

export function CardSteps({ steps }: { steps: Policy['steps'] }) {
  const { t, language } = useLanguage();
  return (
    <ol className="card-steps">
      {steps.map((step, i) => (
        <li
          key={`${step.status}-${step.date ?? i}`}
          className={settled.includes(step.status) ? 'card-step card-step-settled' : 'card-step'}
        >
          <span className="card-step-status">{t(`status.${step.status}`)}</span>
          {step.date && <time dateTime={step.date}>{formatDate(step.date, language)}</time>}
          {step.note && (
            <span className="card-step-note" lang="zh-CN">
              {step.note}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

export function CardTargets({ targets }: { targets: Policy['targets'] }) {
  const { language } = useLanguage();
  return (
    <More
      items={targets}
      first={3}
      className="card-targets"
      render={({ text, date }) => (
        <li key={text}>
          {date && <time dateTime={date}>{formatDate(date, language)}</time>}
          <span lang="zh-CN">{text}</span>
        </li>
      )}
    />
  );
}

/** `own`: the names of the card's thing; a figure needn't repeat them. */
export function CardFigures({ figures, own }: { figures: readonly Figure[]; own: readonly string[] }) {
  const { language } = useLanguage();
  return (
    <More
      items={tellingFirst(figures)}
      first={3}
      className="card-figures"
      render={(figure) => {
        const subject = subjectBeside(figure.subject, own);
        return (
          <li key={figure.id} className="card-figure" lang="zh-CN">
            <span className="card-metric">
              {subject && <span className="card-subject">{subject}</span>}
              {figure.metric}
              {(figure.period || figure.change) && (
                <small>
                  {figure.period && <span lang={language}>{formatPeriod(figure.period, language)}</span>}
                  {figure.change && <span>{figure.change}</span>}
                </small>
              )}
            </span>
            <span className="card-value">
              {figure.qualifier && <span className="card-unit">{figure.qualifier}</span>}
              <b>{formatValue(figure.value)}</b>
              <span className="card-unit">{figure.unit}</span>
            </span>
          </li>
        );
      }}
    />
  );
}

interface CardBriefingsProps {
  briefings: readonly BriefingRef[];
  onOpen: (id: string) => void;
}

export function CardBriefings({ briefings, onOpen }: CardBriefingsProps) {
  const { t, language } = useLanguage();
  return (
    <More
      items={briefings}
      first={3}
      className="card-briefings"
      render={(briefing) => (
        <li key={briefing.id}>
          <button type="button" className="card-briefing" onClick={() => onOpen(briefing.id)}>
            <span className="card-headline" lang="zh-CN">
              {briefing.headline}
            </span>
            <span className="card-source">
              <span lang="zh-CN">{briefing.section}</span>
              <time dateTime={briefing.bulletinDate}>{formatDate(briefing.bulletinDate, language)}</time>
              {briefing.page !== undefined && <span>{t('card.page', { page: briefing.page })}</span>}
            </span>
          </button>
        </li>
      )}
    />
  );
}
