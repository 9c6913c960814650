import type { Operation } from '#lib/model/reader.ts';
import { formatMoment } from '../format.ts';
import { Button } from '../kit/Button.tsx';
import { langOf, useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import { TypeBadge } from '../term/TypeBadge.tsx';

interface MutedListProps {
  operations: readonly Operation[];
  onUndo: (operation: Operation) => void;
}

/** What the reader said of marks: what each does, where, and the way back. */
export function MutedList({ operations, onUndo }: MutedListProps) {
  const { t, language } = useLanguage();
  const links = useLinks();
  return (
    <ul className="muted-list">
      {operations.map((operation) => (
        <li key={operation.id}>
          <div>
            <p className="muted-name">
              <a lang={langOf(operation.form)} href={links.term(operation.targetId)}>
                {operation.form}
              </a>
              <TypeBadge type={operation.type} />
            </p>
            <p className="meta">
              <Effect operation={operation} />
              <span>{formatMoment(operation.createdAt, language)}</span>
            </p>
          </div>
          <Button icon="undo" onClick={() => onUndo(operation)}>
            {operation.kind === 'means' ? t('said.takeBack') : t('muted.undo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** So much of the surroundings shows which place is meant. */
const shownAround = 14;

function Effect({ operation }: { operation: Operation }) {
  const { t } = useLanguage();
  const links = useLinks();
  const { form, host } = operation;
  if (operation.kind === 'not-this') {
    const before = operation.before.slice(-shownAround);
    const after = operation.after.slice(0, shownAround);
    return (
      <>
        <span>{t('said.notThis')}</span>
        <span lang={langOf(before + form + after)}>
          …{before}
          <b>{form}</b>
          {after}…
        </span>
        {host && <span>{host}</span>}
      </>
    );
  }
  if (operation.kind === 'mute') {
    return <span>{host ? t('muted.site', { host }) : t('muted.everywhere')}</span>;
  }
  return (
    <>
      <a href={links.term(operation.meansId)}>{t('said.means', { name: operation.meansName })}</a>
      {host && <span>{host}</span>}
    </>
  );
}
