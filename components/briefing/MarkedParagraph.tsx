import type { ReactNode } from 'react';
import { groupOf } from '#lib/model/groups.ts';
import type { MarkedTerm } from '#lib/protocol/page.ts';
import { useLinks, useTarget } from '../links.tsx';

/** A name in a paragraph: UTF-16 offsets and the thing it stands for. */
export interface ParagraphMention {
  start: number;
  end: number;
  term: MarkedTerm;
}

interface MarkedParagraphProps {
  text: string;
  /** Sorted, not overlapping. */
  mentions: readonly ParagraphMention[];
}

/** A paragraph of a briefing in which the known names lead to their pages. */
export function MarkedParagraph({ text, mentions }: MarkedParagraphProps) {
  const links = useLinks();
  const target = useTarget();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, term } of mentions) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <a key={start} className={`mention group-${groupOf(term.type)}`} href={links.term(term.id)} {...target}>
        {text.slice(start, end)}
      </a>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <p>{parts}</p>;
}
