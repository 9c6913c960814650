/** Asks the worker of a running Chromium what the command-line tool is asked, in the same words. */
import type { Page } from '@playwright/test';

/** `page` is one of the extension's own. Throws when the worker fails. */
async function ask(page: Page, name: string, request: unknown): Promise<unknown> {
  const reply = (await page.evaluate(
    async ([message, body]) => {
      const answer = await chrome.runtime.sendMessage({ pangzhu: message, request: body });
      // A typed array would arrive as an object.
      if (answer?.value?.mentions) answer.value.mentions = Array.from(answer.value.mentions as Uint32Array);
      return answer;
    },
    [name, request] as const,
  )) as { ok: boolean; value: unknown };
  if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.value;
}

export interface Span {
  start: number;
  end: number;
  id: string;
}

export async function workerMatch(page: Page, text: string): Promise<Span[]> {
  const request = { pageId: crypto.randomUUID(), title: '', blocks: [text], restart: true };
  const { mentions, terms } = (await ask(page, 'match', request)) as {
    mentions: number[];
    terms: { id: string }[];
  };
  return Array.from({ length: mentions.length / 4 }, (_, i) => ({
    start: mentions[i * 4 + 1]!,
    end: mentions[i * 4 + 2]!,
    id: terms[mentions[i * 4 + 3]!]!.id,
  }));
}

/** Ids of related briefings, best first. */
export async function workerRelated(page: Page, title: string, text: string): Promise<string[]> {
  const hits = (await ask(page, 'related', { title, text, limit: 10 })) as { briefing: { id: string } }[];
  return hits.map(({ briefing }) => briefing.id);
}

/** Kinds and ids of hits, best first. */
export async function workerSearch(page: Page, query: string): Promise<string[]> {
  const { hits } = (await ask(page, 'search', { query, limit: 20 })) as {
    hits: { kind: string; id: string }[];
  };
  return hits.map(({ kind, id }) => `${kind} ${id}`);
}
