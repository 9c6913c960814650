import type { ReactNode } from 'react';

interface MarkedProps {
  text: string;
  /** Spans to be shown marked: UTF-16 offsets, sorted. */
  spans: readonly (readonly [number, number])[];
}

/** A text with the found words marked. */
export function Marked({ text, spans }: MarkedProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
