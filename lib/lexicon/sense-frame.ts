/** Evidence from the marks around a name and from its place in the block: 《自然》, #小米#, a headline's first word. */
import { charClass, DIGIT, HAN, OTHER } from '#lib/text/char-class.ts';
import { add, type Tally } from './sense.ts';
import { type Place, quoted, spaceBefore, unitAfter, unitBefore } from './view.ts';

const HASH = 0x23;
const TITLE_OPEN = '《'.charCodeAt(0);
const TITLE_CLOSE = '》'.charCodeAt(0);

/** Marks around it, and its place in the block. */
export function frame(place: Place, tally: Tally): void {
  const { view, span, profile } = place;
  const { length } = view.text;
  const before = unitBefore(place);
  const after = unitAfter(place);
  const inTitle = before === TITLE_OPEN && after === TITLE_CLOSE;
  if (inTitle) {
    const works = profile.group === 'media' || profile.group === 'policy';
    add(tally, works ? 5 : -2.5, 'a title by itself');
  } else if (titleAround(place)) {
    add(tally, -2.5, 'inside a longer title');
  }
  if (before === HASH && after === HASH)
    add(tally, profile.group === 'business' || profile.group === 'policy' ? 2.5 : 0, 'a hashtag by itself');
  else if (hashAround(place)) add(tally, -1, 'inside a longer hashtag');
  if (quoted(place)) add(tally, profile.kind === 'instrument' ? 1 : 1.8, 'in quotation marks');
  const atStart = span.start === 0 || (spaceBefore(place) && charClass[before] !== HAN);
  const clauseStart =
    before === 0 || (charClass[before] !== HAN && charClass[before] !== DIGIT && before !== 0x3001);
  const headline = length <= 32 && !'。；'.includes(String.fromCharCode(view.text.codes[length - 1]!));
  if (profile.group === 'business' || profile.group === 'policy') {
    if (atStart && headline && length > span.end + 3)
      add(tally, place.neighbours.right[0] && actsNext(place) ? 2 : 1, 'opens a headline');
    else if (clauseStart && !quoted(place)) add(tally, 0.4, 'opens a clause');
  }
  const closesClause =
    after === 0 ||
    (charClass[after] === OTHER && after !== 0x3001 && !'#@('.includes(String.fromCharCode(after)));
  if (closesClause && !quoted(place) && !inTitle) add(tally, -0.3, 'closes a clause');
}

/** What follows is a verb, or a word so new that the dictionary lacks it (造车). */
function actsNext({ view, neighbours }: Place): boolean {
  const next = neighbours.right[0]!;
  const tag = view.words.pos(view.text.codes, next.start, next.end);
  if (next.end - next.start > 1) return tag === null || /^(v|vn)$/.test(tag);
  return tag === 'v' || tag === 'p';
}

function titleAround({ view: { text }, span }: Place): boolean {
  for (let i = span.start - 1; i >= Math.max(0, span.start - 24); i--) {
    if (text.codes[i] === TITLE_CLOSE) return false;
    if (text.codes[i] === TITLE_OPEN) return true;
  }
  return false;
}

function hashAround({ view, span }: Place): boolean {
  const { codes, length } = view.text;
  // Most blocks have none: that is asked once.
  if (view.hashed === null) {
    view.hashed = false;
    for (let i = 0; i < length && !view.hashed; i++) view.hashed = codes[i] === HASH;
  }
  if (!view.hashed) return false;
  let before = 0;
  for (let i = 0; i < span.start; i++) if (codes[i] === HASH) before++;
  if (before % 2 === 0) return false;
  for (let i = span.end; i < length; i++) if (codes[i] === HASH) return true;
  return false;
}
