import type { Operation } from '#lib/model/reader.ts';
import { formatMoment } from '../format.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import { TypeBadge } from '../term/TypeBadge.tsx';

interface MutedListProps {
  operations: readonly Operation[];
  onUndo: (operation: Operation) => void;
}

/** Names the reader has muted, on one site or everywhere. */
export function MutedList({ operations, onUndo }: MutedListProps) {
  const { t, language } = useLanguage();
  const links = useLinks();
  return (
    <ul className="muted-list">
      {operations.map((operation) => (
        <li key={operation.id}>
          <div>
            <p className="muted-name">
              <a href={links.term(operation.targetId)}>{operation.form}</a>
              <TypeBadge type={operation.type} />
            </p>
            <p className="meta">
              <span>
                {operation.host ? t('muted.site', { host: operation.host }) : t('muted.everywhere')}
              </span>
              <span>{formatMoment(operation.createdAt, language)}</span>
            </p>
          </div>
          <Button icon="undo" onClick={() => onUndo(operation)}>
            {t('muted.undo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
