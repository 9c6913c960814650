/**
 * From bytes to text: UTF-8, UTF-16 with or without a mark, GB18030 or Big5. Chinese legacy encodings accept
 * almost any bytes, so the two are told apart by how much of the result is everyday Chinese.
 */
import type { Doubt } from './line.ts';
import { Refusal } from './refusals.ts';

// The hundred or so most frequent characters of running text in either script, and its punctuation.
const everyday = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府研市科技企业創這國會個來時為們說產後學經對發動開過將與關電體機實點從業還於應當無系統數據網路資訊，。、：；“”《》（）「」',
);

function everydayShare(text: string): number {
  let known = 0;
  let all = 0;
  for (const char of text) {
    if (char < '\u0080') continue;
    all++;
    if (everyday.has(char)) known++;
    else if (char === '\ufffd' || (char >= '\ue000' && char <= '\uf8ff')) known -= 3;
  }
  return all ? known / all : 1;
}

const broken = (text: string) => (text.match(/\ufffd/g) ?? []).length;

function utf16Guess(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const counts = [0, 0];
  for (let i = 0; i + 1 < sample.length; i++) {
    // An ASCII character, a Han character's high byte or CJK punctuation, at even or odd places.
    const byte = sample[i]!;
    if (byte === 0 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)) counts[i & 1]!++;
  }
  const [even = 0, odd = 0] = counts;
  if (!sample.includes(0) && Math.min(even, odd) > Math.max(even, odd) / 4) return undefined;
  const half = sample.length / 2;
  if (odd > 0.9 * half && even < 0.6 * half) return 'utf-16le';
  if (even > 0.9 * half && odd < 0.6 * half) return 'utf-16be';
  return undefined;
}

/** Throws the refusals `binary` and `not-text`. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string; doubts: Doubt[] } {
  const decode = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decode('utf-16le'), encoding: 'utf-16le', doubts: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decode('utf-16be'), encoding: 'utf-16be', doubts: [] };

  const sample = bytes.subarray(0, 65_536);
  const guess = utf16Guess(sample);
  if (guess) return { text: decode(guess), encoding: guess, doubts: [] };
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  if (controls > sample.length / 500 + 2)
    throw new Refusal('binary', `${controls} control bytes in the sample`);

  const utf8 = decode('utf-8');
  const lost = broken(utf8);
  // A file cut in the middle of a character is still UTF-8.
  if (lost <= 2 + utf8.length / 2_000) {
    const doubts: Doubt[] = lost ? [{ code: 'broken-characters', detail: String(lost) }] : [];
    return { text: utf8, encoding: 'utf-8', doubts };
  }
  const part =
    sample.length === bytes.length ? sample : sample.subarray(0, sample.lastIndexOf(10) + 1 || undefined);
  const [best] = (['gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, share: everydayShare(new TextDecoder(encoding).decode(part)) }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < 0.12)
    throw new Refusal('not-text', `everyday characters: ${best?.share.toFixed(2)}`);
  const text = decode(best.encoding);
  const replaced = broken(text);
  if (replaced > 20 + text.length / 50) throw new Refusal('not-text', `${replaced} undecodable characters`);
  const doubts: Doubt[] = replaced ? [{ code: 'broken-characters', detail: String(replaced) }] : [];
  return { text, encoding: best.encoding, doubts };
}
