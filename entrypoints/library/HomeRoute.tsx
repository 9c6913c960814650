import { useLiveQuery } from 'dexie-react-hooks';
import { Contents } from '#components/briefing/Contents.tsx';
import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { listBriefings, listBulletins } from '#lib/base/read.ts';
import { base } from '../surface/base.ts';

/** The issues in the base, newest first. */
export function HomeRoute({ ready }: { ready: boolean }) {
  const { t } = useLanguage();
  const issues = useLiveQuery(async () => {
    const [bulletins, briefings] = await Promise.all([listBulletins(base), listBriefings(base)]);
    return bulletins.map((bulletin) => ({
      bulletin,
      briefings: briefings.filter((b) => b.bulletinId === bulletin.id),
    }));
  }, []);
  if (!issues) return null;
  if (issues.length === 0) {
    return ready ? (
      <Empty title={t('library.empty.title')} page>
        {t('library.empty.advice')}
      </Empty>
    ) : null;
  }
  return issues.map(({ bulletin, briefings }) => (
    <Contents key={bulletin.id} bulletin={bulletin} briefings={briefings} />
  ));
}
