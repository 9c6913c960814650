/** Related briefings of the section in which somebody reads. */
import { useEffect, useState } from 'react';
import type { PageSection, PageState } from '#lib/protocol/page.ts';
import type { RelatedHit } from '#lib/protocol/surface.ts';
import { askWorker } from '../surface/worker.ts';

export interface SectionRelated {
  heading: string;
  hits: RelatedHit[];
}

/** The last answer there was; undefined before the first, and while there is no section. */
export function useSectionRelated(
  page: PageState | undefined,
  section: PageSection | undefined,
): SectionRelated | undefined {
  const [answer, setAnswer] = useState<SectionRelated>();
  const { heading, text } = section ?? { heading: '', text: '' };
  const published = page?.published;
  useEffect(() => {
    if (!text) return setAnswer(undefined);
    let current = true;
    askWorker('related', { title: heading, text, published, limit: 4 }).then((reply) => {
      if (current) setAnswer({ heading, hits: reply.ok ? reply.value : [] });
    });
    return () => {
      current = false;
    };
  }, [heading, text, published]);
  return answer;
}
