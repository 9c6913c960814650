import { useId } from 'react';

interface ChoicesProps<T extends string | number> {
  /** What is chosen, for those who don't see it. */
  label: string;
  value: T;
  options: readonly { value: T; text: string; count?: number }[];
  onChange: (value: T) => void;
}

/** One of a few, all of them to be seen: radio buttons that look like what they say. */
export function Choices<T extends string | number>({ label, value, options, onChange }: ChoicesProps<T>) {
  const name = useId();
  return (
    <div className="choices-row" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="pick">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.text}
            {option.count !== undefined && <span className="count">{option.count}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
