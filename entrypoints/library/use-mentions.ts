/** Names in a briefing's own paragraphs: the worker is asked as a page would ask it. */
import { useEffect, useState } from 'react';
import type { ParagraphMention } from '#components/briefing/MarkedParagraph.tsx';
import type { Briefing } from '#lib/model/knowledge.ts';
import type { MatchReply } from '#lib/protocol/page.ts';
import { askMatcher } from '../surface/worker.ts';

/** Mentions by paragraph. Empty until the worker has answered; without an answer the text stays plain. */
export function useMentions(briefing: Briefing | undefined): ParagraphMention[][] {
  const [mentions, setMentions] = useState<ParagraphMention[][]>([]);
  useEffect(() => {
    if (!briefing) return;
    let current = true;
    const { id, title, paragraphs } = briefing;
    askMatcher('match', { pageId: `briefing:${id}`, title, blocks: paragraphs, restart: true }).then(
      (result) => {
        if (current && result.ok) setMentions(byParagraph(result.value, paragraphs.length));
      },
    );
    return () => {
      current = false;
    };
  }, [briefing]);
  return mentions;
}

function byParagraph(reply: MatchReply, count: number): ParagraphMention[][] {
  const found: ParagraphMention[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i + 3 < reply.mentions.length; i += 4) {
    const [block, start, end, index] = reply.mentions.subarray(i, i + 4);
    const term = reply.terms[index!];
    if (term) found[block!]?.push({ start: start!, end: end!, term });
  }
  return found;
}
