/**
 * Cuts a page's text into sections to be read by: at headings, and into windows of paragraphs where there are
 * none or a section is long. Pure: passages in, places of them out.
 */

export interface Passage {
  text: string;
  /** 1 to 6 for headings, 0 for anything else. */
  level: number;
}

/** Passages [start, end) of the page, with the heading above them; '' when there is none. */
export interface Section {
  heading: string;
  start: number;
  end: number;
}

/** A page of fewer characters is read as a whole. */
const shortestPage = 900;
/** A section of fewer goes with the next: a heading followed by another, a line between two headings. */
const shortestSection = 120;
/** A section of more is cut, into windows of about so many. */
const longestSection = 2_400;
const window = 1_200;

/** None when the page is short or all of one piece. */
export function sectionsOf(passages: readonly Passage[]): Section[] {
  if (lengthOf(passages) < shortestPage) return [];
  const sections = joinShort(atHeadings(passages), passages).flatMap((one) => cutLong(one, passages));
  return sections.length > 1 ? sections : [];
}

const lengthOf = (passages: readonly Passage[]) => passages.reduce((sum, { text }) => sum + text.length, 0);

function atHeadings(passages: readonly Passage[]): Section[] {
  const sections: Section[] = [];
  passages.forEach(({ text, level }, i) => {
    const last = sections.at(-1);
    if (last && level === 0) last.end = i + 1;
    else sections.push({ heading: level > 0 ? text.trim() : '', start: i, end: i + 1 });
  });
  return sections;
}

/** What is too short alone joins what follows, and at the end what came before. */
function joinShort(sections: readonly Section[], passages: readonly Passage[]): Section[] {
  const joined: Section[] = [];
  let waiting: Section | undefined;
  for (const section of sections) {
    const whole: Section = waiting
      ? { ...section, heading: section.heading || waiting.heading, start: waiting.start }
      : section;
    waiting = lengthOf(passages.slice(whole.start, whole.end)) < shortestSection ? whole : undefined;
    if (!waiting) joined.push(whole);
  }
  const last = joined.at(-1);
  if (waiting && last) last.end = waiting.end;
  else if (waiting) joined.push(waiting);
  return joined;
}

/** Cuts between paragraphs, into windows of about one length. */
function cutLong(section: Section, passages: readonly Passage[]): Section[] {
  const { heading, start, end } = section;
  const length = lengthOf(passages.slice(start, end));
  if (length <= longestSection) return [section];
  const share = length / Math.round(length / window);
  const cut: Section[] = [];
  let from = start;
  let taken = 0;
  for (let i = start; i < end; i++) {
    taken += passages[i]!.text.length;
    if (taken < share * (cut.length + 1) && i < end - 1) continue;
    cut.push({ heading, start: from, end: i + 1 });
    from = i + 1;
  }
  return cut;
}
