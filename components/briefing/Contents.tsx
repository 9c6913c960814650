import type { Briefing, Bulletin } from '#lib/model/knowledge.ts';
import { formatDate } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import { Section } from './Section.tsx';

interface ContentsProps {
  bulletin: Bulletin;
  /** Those of this bulletin, in order. */
  briefings: readonly Briefing[];
}

/** An issue's table of contents: sections with their briefings. */
export function Contents({ bulletin, briefings }: ContentsProps) {
  const { t, language } = useLanguage();
  const links = useLinks();
  const named = bulletin.sections.filter((section) => briefings.some((b) => b.section === section));
  return (
    <article className="contents">
      <header className="page-head">
        <p className="meta">
          <span className="accent">{formatDate(bulletin.date, language)}</span>
          <span>{t('contents.count', { count: briefings.length })}</span>
          <span>{t(`contents.source.${bulletin.source}`)}</span>
        </p>
        <h1 lang="zh-CN">{bulletin.title}</h1>
      </header>
      {named.map((section) => {
        const members = briefings.filter((b) => b.section === section);
        return (
          <Section key={section} title={section} lang="zh-CN" count={members.length}>
            <ol className="contents-list">
              {members.map((b) => (
                <li key={b.id}>
                  <a href={links.briefing(b.id)}>
                    <span className="contents-n">{b.n}</span>
                    <span className="contents-headline" lang="zh-CN">
                      {b.headline}
                    </span>
                    <span className="contents-title" lang="zh-CN">
                      {b.title}
                    </span>
                    {b.page !== undefined && (
                      <span className="contents-page">{t('provenance.page', { page: b.page })}</span>
                    )}
                  </a>
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
    </article>
  );
}
