/**
 * What can be done from a card: open the entry, keep the sentence, take a name back. Everything says what it
 * did in its own place, and a name taken back can be given back there.
 */
import { type ReactNode, useState } from 'react';
import type { CardAnswer } from '#lib/protocol/card-port.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';

export interface CardActionsProps {
  form: string;
  canSave: boolean;
  onOpen: () => void;
  onSave: () => Promise<CardAnswer>;
  onMute: (everywhere: boolean) => Promise<CardAnswer & { undo?: () => Promise<CardAnswer> }>;
}

type State =
  | { at: 'idle' }
  | { at: 'choosing' }
  | { at: 'busy' }
  | { at: 'saved' }
  | { at: 'muted'; everywhere: boolean; undo: () => Promise<CardAnswer> }
  | { at: 'failed'; code: string };

const told = new Set(['storage-full', 'base-unavailable', 'no-answer']);

export function CardActions({ form, canSave, onOpen, onSave, onMute }: CardActionsProps) {
  const { t } = useLanguage();
  const [state, setState] = useState<State>({ at: 'idle' });
  const fail = (answer: CardAnswer) => setState({ at: 'failed', code: answer.ok ? 'internal' : answer.code });

  const save = async () => {
    setState({ at: 'busy' });
    const answer = await onSave();
    if (answer.ok) setState({ at: 'saved' });
    else fail(answer);
  };
  const mute = async (everywhere: boolean) => {
    setState({ at: 'busy' });
    const answer = await onMute(everywhere);
    if (answer.ok && answer.undo) setState({ at: 'muted', everywhere, undo: answer.undo });
    else fail(answer);
  };
  const undo = async (back: () => Promise<CardAnswer>) => {
    setState({ at: 'busy' });
    const answer = await back();
    if (answer.ok) setState({ at: 'idle' });
    else fail(answer);
  };

  if (state.at === 'choosing') {
    return (
      <Bar stacked>
        <Action icon="muted" label={t('card.muteHere', { form })} onClick={() => mute(false)} />
        <Action icon="muted" label={t('card.muteEverywhere', { form })} onClick={() => mute(true)} />
        <Action icon="back" label={t('card.muteBack')} onClick={() => setState({ at: 'idle' })} />
      </Bar>
    );
  }
  if (state.at === 'muted') {
    return (
      <Bar>
        <p className="card-said" role="status">
          {t(state.everywhere ? 'card.mutedEverywhere' : 'card.mutedHere', { form })}
        </p>
        <Action icon="undo" label={t('card.undo')} onClick={() => undo(state.undo)} />
      </Bar>
    );
  }
  return (
    <>
      {state.at === 'failed' && (
        <p className="card-failure" role="alert">
          {t(told.has(state.code) ? `card.failed.${state.code}` : 'card.failed')}
        </p>
      )}
      <Bar>
        {canSave &&
          (state.at === 'saved' ? (
            <p className="card-said card-said-good" role="status">
              <Icon name="check" size={14} />
              {t('card.saved')}
            </p>
          ) : (
            <Action icon="clipping" label={t('card.save')} busy={state.at === 'busy'} onClick={save} />
          ))}
        <Action icon="external" label={t('card.open')} onClick={onOpen} />
        <button
          type="button"
          className="card-icon card-mute"
          title={t('card.mute')}
          aria-label={t('card.mute')}
          onClick={() => setState({ at: 'choosing' })}
        >
          <Icon name="muted" size={15} />
        </button>
      </Bar>
    </>
  );
}

function Bar({ children, stacked = false }: { children: ReactNode; stacked?: boolean }) {
  return (
    <footer className={stacked ? 'card-actions card-actions-stacked' : 'card-actions'}>{children}</footer>
  );
}

interface ActionProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  busy?: boolean;
  onClick: () => void;
}

function Action({ icon, label, busy = false, onClick }: ActionProps) {
  return (
    <button type="button" className="card-action" disabled={busy} onClick={onClick}>
      <Icon name={icon} size={14} />
      <span>{label}</span>
    </button>
  );
}
