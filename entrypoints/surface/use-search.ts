/** Search as one types: one question at a time is current, answers to older ones are dropped. */
import { useEffect, useState } from 'react';
import type { SearchState } from '#components/search/Search.tsx';
import { askWorker } from './worker.ts';

/** Long enough to skip the letters in between, short enough not to be felt. */
const pause = 60;

export function useSearch(query: string, limit: number): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const wanted = query.trim();
  useEffect(() => {
    if (!wanted) {
      setState({ kind: 'idle' });
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const result = await askWorker('search', { query: wanted.slice(0, 500), limit });
      if (!current) return;
      setState(
        result.ok
          ? { kind: 'found', query: wanted, reply: result.value }
          : { kind: 'failed', query: wanted, code: result.error.code },
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, limit]);
  return state;
}
