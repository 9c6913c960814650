/** Government bodies and universities: 国会 of which country, 人大 the university or the congress. */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { countryCodes, countryEnding, cueEnding, cueStarting, firstCueAfter } from './cues.ts';
import { add, type Tally } from './sense.ts';
import { classIndex, countCues, has, type Place, unitBefore } from './view.ts';

const DE = '的'.charCodeAt(0);
/** Units in which what is owned should come. */
const OWNED_REACH = 9;

export function institutionSense(place: Place, tally: Tally): void {
  if (place.profile.group === 'education') university(place, tally);
  else country(place, tally);
}

function university({ view, span, sentence, profile, neighbours }: Place, tally: Tally): void {
  if (profile.risk === 0) return;
  const counts = countCues(view, sentence, span);
  const next = neighbours.right[0];
  // 人大今年扩招
  const timed = next !== undefined && view.words.pos(view.text.codes, next.start, next.end) === 't';
  const right = cueStarting(view.cues, timed ? next.end : span.end);
  const left = cueEnding(view.cues, span.start);
  if (has(right, 'study')) add(tally, 3, 'a university’s word follows');
  else if (has(right, 'assembly')) add(tally, -3, 'a congress’s word follows');
  if (has(left, 'study') && !has(left, 'assembly')) add(tally, 1.5, 'a university’s word precedes');
  if (has(left, 'assembly')) add(tally, -3, 'a congress’s word precedes');
  add(tally, Math.min(2.5, counts[classIndex.study]! * 0.7), 'study in the sentence');
  if (
    counts[classIndex.study]! > 0 &&
    counts[classIndex.assembly] === 0 &&
    isVisited(view.text.codes, span.start)
  )
    add(tally, 2.9, 'somebody studies there');
  // 人大的经济学教授
  if (view.text.codes[span.end] !== DE || view.text.gaps[span.end] !== 0) return;
  const owned = { start: span.end + 1, end: Math.min(view.text.length, span.end + OWNED_REACH) };
  const own = countCues(view, owned, span);
  const studies = own[classIndex.study]! > 0 || hasDepartment(view.text.codes, owned.start, owned.end);
  if (studies && own[classIndex.assembly] === 0) add(tally, 3.6, 'owns what universities have');
}

const visits = new Set([...'去在到来从进是于上'].map((char) => char.charCodeAt(0)));

/** 去人大听讲座, 读的是人大 */
function isVisited(codes: Uint16Array, start: number): boolean {
  return start > 0 && visits.has(codes[start - 1]!);
}

const XI = '系'.charCodeAt(0);
const notDepartments = new Set([...'统列数'].map((char) => char.charCodeAt(0)));

/** 新闻系, 建筑系; not 系统, 系列. */
function hasDepartment(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from + 2; i < to; i++) {
    if (codes[i] === XI && charClass[codes[i - 1]!] === HAN && !notDepartments.has(codes[i + 1]!))
      return true;
  }
  return false;
}

const foreignOrgans = /^(白宫|五角大楼|国务卿)$/;

/** An institution whose country goes without saying at home, and must be said abroad. */
function country({ view, span, sentence, profile }: Place, tally: Tally): void {
  const { home } = profile;
  if (home === null || profile.prefixes.length === 0) return;
  let own = 0;
  let foreign = 0;
  for (
    let i = firstCueAfter(view.cues, sentence.start);
    i < view.cues.length && view.cues.starts[i]! < sentence.end;
    i++
  ) {
    const index = view.cues.countries[i]!;
    if (index === 0 || (view.cues.starts[i]! < span.end && view.cues.ends[i]! > span.start)) continue;
    const code = countryCodes[index - 1]!;
    if (code === home) own++;
    else if (!(code === 'eu' || code === 'ap')) foreign++;
  }
  if (home === 'cn') {
    // 白宫和国务院: listed with another country's organ.
    const before = unitBefore({ view, span } as Place);
    if ('和与、及'.includes(String.fromCharCode(before || 0x20)) && before !== 0) {
      const index = countryEnding(view.cues, span.start - 1);
      if (index !== 0 && countryCodes[index - 1] !== 'cn')
        add(tally, -3, 'listed with another country’s organ');
    }
    if (foreign > 0 && own === 0 && foreignOrganNear(view.text.codes, sentence))
      add(tally, -1.5, 'another country’s organs');
    return;
  }
  const homeIndex = countryCodes.indexOf(home) + 1;
  if (own > 0) add(tally, foreign > own ? 3 : 4, 'its country is named');
  else if (foreign > 0) add(tally, -3, 'another country is named');
  if (own === 0) add(tally, Math.min(3, view.page.country(homeIndex)), 'its country is on the page');
}

function foreignOrganNear(codes: Uint16Array, { start, end }: { start: number; end: number }): boolean {
  const text = String.fromCharCode(...codes.subarray(start, end));
  return text
    .split(/[，、,和与及]/)
    .some((part) => foreignOrgans.test(part.slice(0, 4)) || foreignOrgans.test(part.slice(0, 2)));
}
