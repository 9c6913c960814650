import type { FailureCode } from '#lib/protocol/result.ts';
import { useLanguage } from '../language.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** Says plainly what failed and what to do; the words are chosen from the code. */
export function FailureNotice({ code, onRetry }: { code: FailureCode; onRetry?: () => void }) {
  const { t } = useLanguage();
  return (
    <Notice
      tone="warn"
      title={t(`failure.${code}.title`)}
      actions={onRetry && <Button onClick={onRetry}>{t('failure.retry')}</Button>}
    >
      {t(`failure.${code}.advice`)}
    </Notice>
  );
}
