/** Parts of the welcome page that only show what they are given. */
import type { ReactNode, Ref } from 'react';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';

/** A part of the page, its name standing in the margin. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      <div className="part-body">{children}</div>
    </section>
  );
}

export interface SampleText {
  kicker: string;
  title: string;
  byline: string;
  paragraphs: readonly string[];
}

/** The sample article. Always Chinese; marks are made on it as on any page. */
export function SampleArticle({ text, ref }: { text: SampleText; ref: Ref<HTMLElement> }) {
  return (
    <article className="sample" lang="zh-CN" ref={ref}>
      <p className="sample-kicker">{text.kicker}</p>
      <h3>{text.title}</h3>
      <p className="sample-byline">{text.byline}</p>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph} className="sample-paragraph">
          {paragraph}
        </p>
      ))}
    </article>
  );
}

const steps = ['hover', 'find', 'keep'] as const;

/** What the reader does with it, in three steps. */
export function Steps() {
  const { t } = useLanguage();
  return (
    <ol className="welcome-steps">
      {steps.map((step) => (
        <li key={step}>
          <h3>{t(`welcome.step.${step}.title`)}</h3>
          <p>{t(`welcome.step.${step}.text`)}</p>
        </li>
      ))}
    </ol>
  );
}

/** Each a suggestion that the browser lets the reader change; `keys` is empty where none is set. */
export interface Shortcut {
  name: string;
  keys: string;
}

/** The commands and their keys. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const { t } = useLanguage();
  return (
    <dl className="shortcuts">
      {shortcuts.map(({ name, keys }) => (
        <div key={name}>
          <dt>{t(`shortcut.${name}`)}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : <span className="hint">{t('shortcut.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

interface AccessChoiceProps {
  /** What the extension may read now; undefined until the browser has answered. */
  state: 'all' | 'some' | 'none' | undefined;
  /** Sites that were allowed one by one. */
  hosts: readonly string[];
  refused: boolean;
  onAllow: () => void;
  onWithdraw: () => void;
}

/** The three ways to let it read, each with its reason, and which of them holds now. */
export function AccessChoice({ state, hosts, refused, onAllow, onWithdraw }: AccessChoiceProps) {
  const { t } = useLanguage();
  return (
    <div className="choices">
      <div className={`choice ${state === 'all' ? 'choice-held' : ''}`}>
        <h3>{t('welcome.access.all.title')}</h3>
        <p className="choice-text">{t('welcome.access.all.text')}</p>
        {state === 'all' ? (
          <p className="choice-state">
            <span className="choice-done">
              <Icon name="check" />
              {t('welcome.access.all.given')}
            </span>
            <Button look="quiet" onClick={onWithdraw}>
              {t('welcome.access.withdraw')}
            </Button>
          </p>
        ) : (
          <Button look="primary" onClick={onAllow} disabled={state === undefined}>
            {t('welcome.access.all.allow')}
          </Button>
        )}
        <p className="choice-refused" role="status">
          {refused && state !== 'all' ? t('welcome.access.refused') : ''}
        </p>
      </div>
      <div className={`choice ${state === 'some' ? 'choice-held' : ''}`}>
        <h3>{t('welcome.access.some.title')}</h3>
        <p className="choice-text">{t('welcome.access.some.text')}</p>
        {state === 'some' && (
          <p className="choice-state choice-done">
            <Icon name="check" />
            {hosts.join(' · ')}
          </p>
        )}
      </div>
      <div className={`choice ${state === 'none' ? 'choice-held' : ''}`}>
        <h3>{t('welcome.access.click.title')}</h3>
        <p className="choice-text">{t('welcome.access.click.text')}</p>
        {state === 'none' && (
          <p className="choice-state choice-done">
            <Icon name="check" />
            {t('welcome.access.click.now')}
          </p>
        )}
      </div>
    </div>
  );
}
