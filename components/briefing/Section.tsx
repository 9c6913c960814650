import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  /** The title's, where it isn't the reader's. */
  lang?: string;
  count?: number;
  children: ReactNode;
  aside?: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, lang, count, children, aside }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>
          <span lang={lang}>{title}</span>
          {count !== undefined && <span className="count">{count}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
