/** What a reader may say of a mark: not this one, never this name, or that another is meant. */
import { useState } from 'react';
import type { Saying } from '#lib/protocol/card-port.ts';
import type { Term } from '#lib/protocol/page.ts';
import { useLanguage } from '../language.tsx';
import { Action, Bar } from './Bar.tsx';
import { TermSearch } from './TermSearch.tsx';

/** How far the reader is in saying it; with `term`, that one is meant and only the reach is open. */
export type SayStep = { at: 'what' } | { at: 'which' } | { at: 'where'; term: Term };

interface SayMenuProps {
  form: string;
  /** Others that may be meant. */
  candidates: readonly Term[];
  start: SayStep;
  onSay: (saying: Saying, term?: Term) => void;
  onFindTerm: (query: string) => Promise<readonly Term[]>;
  onBack: () => void;
}

export function SayMenu({ form, candidates, start, onSay, onFindTerm, onBack }: SayMenuProps) {
  const { t } = useLanguage();
  const [step, setStep] = useState(start);
  if (step.at === 'where') {
    const { term } = step;
    const say = (everywhere: boolean) => onSay({ kind: 'means', meansId: term.id, everywhere }, term);
    return (
      <Bar stacked>
        <p className="card-said">{t('card.means', { form, name: term.name })}</p>
        <Action icon="check" label={t('card.meansHere')} onClick={() => say(false)} focused />
        <Action icon="check" label={t('card.meansEverywhere')} onClick={() => say(true)} />
        <Action icon="back" label={t('card.sayBack')} onClick={onBack} />
      </Bar>
    );
  }
  if (step.at === 'which') {
    return (
      <Bar stacked>
        <TermSearch
          form={form}
          candidates={candidates}
          onFind={onFindTerm}
          onChoose={(term) => setStep({ at: 'where', term })}
        />
        <Action icon="back" label={t('card.sayBack')} onClick={() => setStep({ at: 'what' })} />
      </Bar>
    );
  }
  return (
    <Bar stacked>
      <Action icon="close" label={t('card.notThis')} onClick={() => onSay({ kind: 'not-this' })} focused />
      <Action
        icon="muted"
        label={t('card.muteHere', { form })}
        onClick={() => onSay({ kind: 'mute', everywhere: false })}
      />
      <Action
        icon="muted"
        label={t('card.muteEverywhere', { form })}
        onClick={() => onSay({ kind: 'mute', everywhere: true })}
      />
      <Action icon="names" label={t('card.another', { form })} onClick={() => setStep({ at: 'which' })} />
      <Action icon="back" label={t('card.sayBack')} onClick={onBack} />
    </Bar>
  );
}
