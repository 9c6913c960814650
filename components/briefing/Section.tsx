import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  count?: number;
  children: ReactNode;
  aside?: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, count, children, aside }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="count">{count}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
