import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  children?: ReactNode;
  /** `warn` for trouble, `calm` for a state that is as it should be. */
  tone?: 'calm' | 'warn';
  actions?: ReactNode;
}

/** Says a state of things, what it means, and what can be done. */
export function Notice({ title, children, tone = 'calm', actions }: NoticeProps) {
  return (
    <section className={`notice notice-${tone}`} {...(tone === 'warn' && { role: 'alert' })}>
      <p className="notice-title">{title}</p>
      {children && <div className="notice-body">{children}</div>}
      {actions && <div className="notice-actions">{actions}</div>}
    </section>
  );
}

interface EmptyProps {
  title: string;
  /** Is it all that the page has to say? */
  page?: boolean;
  children?: ReactNode;
}

/** A place where nothing is yet, and how something comes there. */
export function Empty({ title, page = false, children }: EmptyProps) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className="empty">
      <Title className="empty-title">{title}</Title>
      {children && <p>{children}</p>}
    </div>
  );
}
