/**
 * What can be done from a card: open the entry, keep the sentence, say that the mark is wrong. Everything says
 * what it did in its own place, and what was said can be taken back there.
 */
import { useState } from 'react';
import type { CardAnswer, Saying, UndoableAnswer } from '#lib/protocol/card-port.ts';
import type { Term } from '#lib/protocol/page.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { Action, Bar } from './Bar.tsx';
import { SayMenu, type SayStep } from './SayMenu.tsx';

export interface CardActionsProps {
  form: string;
  canSave: boolean;
  /** Others that the name may mean. */
  candidates: readonly Term[];
  /** Opens the whole entry; absent while several are to choose from. */
  onOpen: (() => void) | undefined;
  onSave: () => Promise<CardAnswer>;
  onSay: (saying: Saying) => Promise<UndoableAnswer>;
  onFindTerm: (query: string) => Promise<readonly Term[]>;
  /** The name means this one from now on. */
  onMeant: (term: Term) => void;
  /** Where the reader is in saying something; undefined when nothing is being said. */
  saying: SayStep | undefined;
  onSaying: (step: SayStep | undefined) => void;
}

type State =
  | { at: 'idle' }
  | { at: 'busy' }
  | { at: 'saved' }
  | { at: 'said'; text: string; undo: () => Promise<CardAnswer> }
  | { at: 'failed'; code: string };

const told = new Set(['storage-full', 'base-unavailable', 'no-answer']);

export function CardActions(props: CardActionsProps) {
  const { form, canSave, candidates, onOpen, onSave, onSay, onFindTerm, onMeant, saying, onSaying } = props;
  const { t } = useLanguage();
  const [state, setState] = useState<State>({ at: 'idle' });
  const fail = (answer: CardAnswer) => setState({ at: 'failed', code: answer.ok ? 'internal' : answer.code });

  const save = async () => {
    setState({ at: 'busy' });
    const answer = await onSave();
    if (answer.ok) setState({ at: 'saved' });
    else fail(answer);
  };
  const textOf = (said: Saying, name: string) => {
    if (said.kind === 'not-this') return t('card.saidNotThis');
    if (said.kind === 'mute') return t(said.everywhere ? 'card.mutedEverywhere' : 'card.mutedHere', { form });
    return t(said.everywhere ? 'card.meantEverywhere' : 'card.meantHere', { form, name });
  };
  const say = async (said: Saying, term?: Term) => {
    onSaying(undefined);
    setState({ at: 'busy' });
    const answer = await onSay(said);
    if (!answer.ok || !answer.undo) return fail(answer);
    setState({ at: 'said', text: textOf(said, term?.name ?? ''), undo: answer.undo });
    if (term) onMeant(term);
  };
  const undo = async (back: () => Promise<CardAnswer>) => {
    setState({ at: 'busy' });
    const answer = await back();
    if (answer.ok) setState({ at: 'idle' });
    else fail(answer);
  };

  if (saying) {
    return (
      <SayMenu
        form={form}
        candidates={candidates}
        start={saying}
        onSay={say}
        onFindTerm={onFindTerm}
        onBack={() => onSaying(undefined)}
      />
    );
  }
  if (state.at === 'said') {
    return (
      <Bar>
        <p className="card-said" role="status">
          {state.text}
        </p>
        <Action icon="undo" label={t('card.undo')} onClick={() => undo(state.undo)} focused />
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
        {onOpen && <Action icon="external" label={t('card.open')} onClick={onOpen} />}
        <button
          type="button"
          className="card-icon card-say"
          title={t('card.say')}
          aria-label={t('card.say')}
          onClick={() => onSaying({ at: 'what' })}
        >
          <Icon name="muted" size={15} />
        </button>
      </Bar>
    </>
  );
}
