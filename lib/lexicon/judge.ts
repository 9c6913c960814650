/** Decides which finds of a block are mentions, from left to right and without overlaps. */
import type { PageRecorder } from './page-evidence.ts';
import type { Profile } from './profile.ts';
import type { Reader } from './reader.ts';
import { PAGE_REACH, weigh } from './sense.ts';
import { type Named, stands, type View } from './view.ts';

/** Why a find was or wasn't marked; offsets in folded units. */
export interface Note {
  start: number;
  end: number;
  id: string;
  marked: boolean;
  reasons: string[];
}

/** A find that is a mention, with those of its owners that it may speak of, the likeliest first. */
export interface Marked {
  named: Named;
  ids: string[];
}

export interface Judgement {
  marked: Marked[];
  /** More evidence from the page could change it. */
  open: boolean;
}

interface Verdict {
  /** Each with its points, where there are several. */
  owners: { id: string; points: number }[];
  best: number;
  /** Of the best owner's points, what isn't the page's. */
  local: number;
  profile: Profile;
}

/** Two entities of one name: this much more evidence decides for one of them. */
const CLEARLY_BETTER = 0.8;
/** Evidence beside a risky name that makes it evidence for others of the same name on the page. */
const SURE = 1;

function weighOwners(named: Named, notes: Note[] | null): Verdict {
  const { candidate, profiles, containers } = named;
  const verdict: Verdict = { owners: [], best: Number.NEGATIVE_INFINITY, local: 0, profile: profiles[0]! };
  for (let i = 0; i < profiles.length; i++) {
    const container = containers[i]!;
    const trace: string[] | null = notes ? [] : null;
    const tally = container === null ? weigh(named.place(i), named.separable, trace) : NOTHING;
    if (notes) {
      const { start, end } = named;
      const { id } = candidate.owners[i]!;
      notes.push({ start, end, id, marked: tally.points >= 0, reasons: container ? [container] : trace! });
    }
    if (tally.points > verdict.best) {
      verdict.best = tally.points;
      verdict.local = tally.points - tally.page;
      verdict.profile = profiles[i]!;
    }
    if (profiles.length > 1) verdict.owners.push({ id: candidate.owners[i]!.id, points: tally.points });
  }
  return verdict;
}

const NOTHING = { points: Number.NEGATIVE_INFINITY, page: 0 };

/** Of the owners that may be meant, those that nothing tells from the best. */
function standing({ owners, best }: Verdict, { candidate }: Named): string[] {
  if (owners.length === 0) return candidate.known.ids;
  return owners
    .filter(({ points }) => points >= 0 && points > best - CLEARLY_BETTER)
    .sort((a, b) => b.points - a.points)
    .map(({ id }) => id);
}

function isPlain({ profiles, profile }: Named): boolean {
  return profiles.length === 1 && profile.kind === null && profile.risk === 0 && profile.home === null;
}

/** Whether an entity says something of what a page is about. */
function weighs({ group }: Profile): boolean {
  return group !== 'technology' && group !== 'place';
}

/** Tells the page what was found beyond doubt. */
function remember(page: PageRecorder, id: string, { local, profile }: Verdict, only: boolean): void {
  if (profile.risk === 0 && only) page.addEntity(id, 2, weighs(profile));
  else if (local >= SURE) page.addEntity(id, 1, weighs(profile) && local >= SURE + 0.5);
}

/** Mentions of the block that `view` shows. `record`: the page learns from it. */
export function judgeBlock(
  reader: Reader,
  view: View,
  page: PageRecorder,
  record: boolean,
  notes: Note[] | null = null,
): Judgement {
  const marked: Marked[] = [];
  let open = false;
  let at = 0;
  for (const found of view.finds) {
    if (found.start < at) continue;
    for (let named: Named | null = found; named !== null; named = reader.shorter(view, named)) {
      if (notes === null && isPlain(named)) {
        // Nearly all finds: one owner, nothing else it could be.
        if (!stands(named)) continue;
        at = named.end;
        const { ids } = named.candidate.known;
        if (record) page.addEntity(ids[0]!, 2, weighs(named.profile));
        marked.push({ named, ids });
        break;
      }
      const verdict = weighOwners(named, notes);
      if (verdict.best >= 0) {
        at = named.end;
        const ids = standing(verdict, named);
        // A name that several bear proves none of them, and may be settled by what follows on the page.
        if (named.separable && ids.length > 1) open = true;
        if (record && ids.length === 1) remember(page, ids[0]!, verdict, named.profiles.length === 1);
        marked.push({ named, ids });
        break;
      }
      if (verdict.best + PAGE_REACH >= 0) open = true;
    }
  }
  return { marked, open };
}
