import { type ReactNode, useId } from 'react';

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** A second line, said in a smaller voice. */
  hint?: ReactNode;
  disabled?: boolean;
}

/** A labelled switch; the whole line can be clicked. */
export function Switch({ checked, onChange, children, hint, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <label className="switch">
      <span className="switch-text">
        <span className="switch-label">{children}</span>
        {hint && (
          <span className="switch-hint" id={id}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        {...(hint ? { 'aria-describedby': id } : {})}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
