import { type ReactNode, useId } from 'react';
import { fits } from '../browse/listed.ts';

export interface SettingText {
  title: string;
  hint?: string | undefined;
  /** What else a reader may call it. */
  words?: string;
}

interface SettingProps extends SettingText {
  /** What the reader looks for among the settings; one that doesn't fit is not shown. */
  query: string;
  children: ReactNode;
}

/** One thing to choose: its name, what it means, and the choice. */
export function Setting({ title, hint, words, query, children }: SettingProps) {
  const id = useId();
  if (!fits(query, [title, hint, words])) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row
    <div className="setting" role="group" aria-labelledby={id}>
      <div className="setting-text">
        <h2 id={id}>{title}</h2>
        {hint && <p className="hint">{hint}</p>}
      </div>
      <div className="setting-choice">{children}</div>
    </div>
  );
}
