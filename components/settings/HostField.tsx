import { useId, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../language.tsx';
import { hostFrom } from './host.ts';

interface HostFieldProps {
  label: string;
  /** Sites that are there already. */
  known: readonly string[];
  onAdd: (host: string) => void;
}

/** Takes the address of a site as the reader has it: typed, or copied from the address bar. */
export function HostField({ label, known, onAdd }: HostFieldProps) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();

  function add() {
    const host = hostFrom(text);
    if (!host) return setWrong(t('settings.sites.wrong'));
    if (known.includes(host)) return setWrong(t('settings.sites.known', { host }));
    setText('');
    onAdd(host);
  }

  return (
    <>
      <form
        className="hosts-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          className="field"
          aria-label={label}
          placeholder="example.com"
          value={text}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          aria-invalid={wrong !== undefined}
          {...(wrong && { 'aria-describedby': id })}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
        <Button type="submit">{label}</Button>
      </form>
      {wrong && (
        <p className="field-wrong" id={id} role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
