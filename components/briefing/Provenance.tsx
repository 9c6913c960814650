import type { BriefingRef } from '#lib/protocol/page.ts';
import { formatDate } from '../format.ts';
import { useLanguage } from '../language.tsx';

/** Section, issue date and page of a briefing. */
export function Provenance({ briefing }: { briefing: BriefingRef }) {
  const { t, language } = useLanguage();
  return (
    <p className="meta provenance">
      <span lang="zh-CN">{briefing.section}</span>
      <span>{formatDate(briefing.bulletinDate, language)}</span>
      {briefing.page !== undefined && <span>{t('provenance.page', { page: briefing.page })}</span>}
    </p>
  );
}
