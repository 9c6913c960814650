import { useLiveQuery } from 'dexie-react-hooks';
import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { MutedList } from '#components/shell/MutedList.tsx';
import { listOperations, removeOperation } from '#lib/base/operations.ts';
import { base } from '../surface/base.ts';
import { askWorker } from '../surface/worker.ts';

/** Muted names with the way back. */
export function MutedRoute() {
  const { t } = useLanguage();
  const operations = useLiveQuery(() => listOperations(base), []);
  const undo = async (id: string) => {
    await removeOperation(base, id);
    await askWorker('baseChanged', {});
  };
  return (
    <>
      <header className="page-head">
        <h1>{t('shell.muted')}</h1>
        <p className="lede">{t('muted.lede')}</p>
      </header>
      {operations?.length === 0 && <Empty title={t('muted.empty.title')}>{t('muted.empty.advice')}</Empty>}
      {operations && operations.length > 0 && (
        <MutedList operations={operations} onUndo={({ id }) => void undo(id)} />
      )}
    </>
  );
}
