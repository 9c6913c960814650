import { useEffect } from 'react';
import { useLanguage } from '../language.tsx';
import { Button } from './Button.tsx';

interface ToastProps {
  text: string;
  onUndo?: () => void;
  onClose: () => void;
  /** Milliseconds; long enough to read it and reach the button. */
  stays?: number;
}

/** A short word about what just happened, with the way back. */
export function Toast({ text, onUndo, onClose, stays = 10_000 }: ToastProps) {
  const { t } = useLanguage();
  useEffect(() => {
    const timer = setTimeout(onClose, stays);
    return () => clearTimeout(timer);
  }, [onClose, stays]);
  return (
    <div className="toast" role="status">
      <span>{text}</span>
      {onUndo && (
        <Button look="quiet" icon="undo" onClick={onUndo}>
          {t('toast.undo')}
        </Button>
      )}
      <Button look="quiet" icon="close" aria-label={t('toast.close')} onClick={onClose} />
    </div>
  );
}
