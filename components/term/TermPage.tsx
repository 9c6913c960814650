import type { ReactNode } from 'react';
import type { Clipping } from '#lib/model/reader.ts';
import type { CardView } from '#lib/protocol/page.ts';
import { BriefingList } from '../briefing/BriefingList.tsx';
import { Section } from '../briefing/Section.tsx';
import { ClippingQuotes } from '../clipping/ClippingQuotes.tsx';
import { formatDate } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { FigureChart } from './FigureChart.tsx';
import { FigureTable } from './FigureTable.tsx';
import { seriesOf } from './figure-series.ts';
import { PolicySteps, StatusBadge } from './PolicySteps.tsx';
import { type TermLink, TermLinks } from './TermLinks.tsx';
import { TypeBadge } from './TypeBadge.tsx';

interface TermPageProps {
  view: CardView;
  clippings: readonly Clipping[];
  /** People and organizations it appears with, the closest first. */
  companions?: readonly TermLink[];
}

/** Everything the base knows of one entity or policy. */
export function TermPage({ view, clippings, companions = [] }: TermPageProps) {
  const { t, language } = useLanguage();
  const { entity, policy } = view;
  const aliases = (entity ?? policy)?.aliases ?? [];
  const last = policy?.steps.at(-1);
  const series = seriesOf(view.figures);
  return (
    <article className="term-page">
      <header className="page-head">
        <p className="meta">
          <TypeBadge type={view.type} />
          {policy && <span>{t(`kind.${policy.kind}`)}</span>}
          {last && <StatusBadge status={last.status} />}
        </p>
        <h1 lang="zh-CN">{view.name}</h1>
        <p className="lede" lang="zh-CN">
          {(entity ?? policy)?.line}
        </p>
      </header>
      <dl className="facts">
        {entity?.posts?.length ? (
          <Fact name={t('term.posts')}>
            {entity.posts.map((post) => (
              <span key={post} lang="zh-CN">
                {post}
              </span>
            ))}
          </Fact>
        ) : null}
        {aliases.length > 0 && (
          <Fact name={t('term.aliases')}>
            {aliases.map((alias) => (
              <span key={alias} lang="zh-CN">
                {alias}
              </span>
            ))}
          </Fact>
        )}
        {policy?.issuer && (
          <Fact name={t('card.issuer')}>
            <span lang="zh-CN">{policy.issuer}</span>
          </Fact>
        )}
        {policy?.region && (
          <Fact name={t('term.region')}>
            {policy.region === 'national' || policy.region === 'international' ? (
              t(`region.${policy.region}`)
            ) : (
              <span lang="zh-CN">{policy.region}</span>
            )}
          </Fact>
        )}
        {entity?.slip && (
          <Fact name={t('term.slip')}>
            <span lang="zh-CN">{entity.slip}</span>
          </Fact>
        )}
      </dl>
      {policy && (
        <Section title={t('term.steps')}>
          <PolicySteps steps={policy.steps} />
        </Section>
      )}
      {policy && policy.targets.length > 0 && (
        <Section title={t('term.targets')}>
          <ul className="targets">
            {policy.targets.map(({ text, date }) => (
              <li key={text}>
                {date && <span className="targets-date">{formatDate(date, language)}</span>}
                <span lang="zh-CN">{text}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.figures.length > 0 && (
        <Section title={t('term.figures')} count={view.figures.length}>
          {series.length > 0 && (
            <div className="charts">
              {series.map((one) => (
                <FigureChart key={one.key} series={one} />
              ))}
            </div>
          )}
          <FigureTable figures={view.figures} withSource />
        </Section>
      )}
      {view.seeAlso.length > 0 && (
        <Section title={t('term.seeAlso')}>
          <TermLinks terms={view.seeAlso} />
        </Section>
      )}
      {companions.length > 0 && (
        <Section title={t('term.companions')}>
          <TermLinks terms={companions} />
        </Section>
      )}
      <Section title={t('term.briefings')} count={view.briefings.length}>
        <BriefingList briefings={view.briefings} />
      </Section>
      {clippings.length > 0 && (
        <Section title={t('term.clippings')} count={clippings.length}>
          <ClippingQuotes clippings={clippings} />
        </Section>
      )}
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
