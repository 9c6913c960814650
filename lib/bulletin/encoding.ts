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

/** The encoding that an HTML or XML file names in its head, as TextDecoder calls it. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8_192)).replace(/<!--[\s\S]*?-->/g, '');
  const label =
    /<meta[^>]{0,400}charset\s*=\s*["']?\s*([\w:-]+)|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:-]+)/i.exec(
      head,
    );
  try {
    return new TextDecoder(label?.[1] ?? label?.[2] ?? '-').encoding;
  } catch {
    return undefined;
  }
}

export interface Decoded {
  text: string;
  encoding: string;
  doubts: Doubt[];
}

function decoded(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = broken(text);
  return { text, encoding, doubts: lost ? [{ code: 'broken-characters', detail: String(lost) }] : [] };
}

/** What a file says of itself counts for as much as this share of everyday characters. */
const DECLARED = 0.1;

/** Nothing when no encoding makes text of the bytes. */
function legacyEncoding(sample: Uint8Array, declared?: string): string | undefined {
  const [best] = ['gb18030', 'big5']
    .map((encoding) => {
      const share = everydayShare(new TextDecoder(encoding).decode(sample));
      const named = declared === encoding || (declared === 'gbk' && encoding === 'gb18030');
      return { encoding, share: share + (named ? DECLARED : 0) };
    })
    .sort((a, b) => b.share - a.share);
  if (best && best.share >= 0.12) return best.encoding;
  return declared === 'utf-8' ? undefined : declared;
}

/** Lines of which some are UTF-8 and others not, as when pieces of files are pasted together with their bytes. */
function decodeMixed(bytes: Uint8Array): Decoded | undefined {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const lines: { part: Uint8Array; text: string; lost: number }[] = [];
  let sound = 0;
  let unsound = 0;
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(10, from);
    const to = at < 0 ? bytes.length : at + 1;
    const part = bytes.subarray(from, to);
    const text = utf8.decode(part);
    const lost = broken(text);
    // Bytes beyond ASCII: three make a Han character of UTF-8, two one of GB18030.
    const beyond = part.reduce((sum, byte) => sum + (byte >> 7), 0);
    if (lost) unsound += beyond / 2;
    else sound += beyond / 3;
    lines.push({ part, text, lost });
    from = to;
  }
  if (sound < (sound + unsound) * 0.3) return undefined;
  const others = lines.filter(({ lost }) => lost).map(({ part }) => [...part.subarray(0, 2_000)]);
  const encoding = legacyEncoding(Uint8Array.from(others.slice(0, 200).flat()));
  if (!encoding) return undefined;
  const legacy = new TextDecoder(encoding);
  const text = lines
    .map((line) => {
      if (!line.lost) return line.text;
      const other = legacy.decode(line.part);
      return everydayShare(other) > everydayShare(line.text) ? other : line.text;
    })
    .join('');
  const lost = broken(text);
  return {
    text,
    encoding: `utf-8 and ${encoding}`,
    doubts: [
      { code: 'mixed-encodings', detail: `utf-8, ${encoding}` },
      ...(lost ? [{ code: 'broken-characters' as const, detail: String(lost) }] : []),
    ],
  };
}

/** `declared`: what the file says of itself. Throws the refusals `binary` and `not-text`. */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const sample = bytes.subarray(0, 65_536);
  const guess = utf16Guess(sample);
  if (guess) return decoded(bytes, guess);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  if (controls > sample.length / 500 + 2)
    throw new Refusal('binary', `${controls} control bytes in the sample`);

  const utf8 = decoded(bytes, 'utf-8');
  const lost = broken(utf8.text);
  if (!lost) return utf8;
  // A file cut in the middle of a character is still UTF-8; one with much markup and little text is counted by
  // its text.
  const beyond = (utf8.text.match(/\P{ASCII}/gu) ?? []).length;
  if (lost <= 2 + beyond / 500 && lost * 4 < beyond) return utf8;
  const mixed = decodeMixed(bytes);
  if (mixed) return mixed;
  const part =
    sample.length === bytes.length ? sample : sample.subarray(0, sample.lastIndexOf(10) + 1 || undefined);
  const encoding = legacyEncoding(part, declared);
  if (!encoding) throw new Refusal('not-text', 'no encoding makes everyday text of it');
  const legacy = decoded(bytes, encoding);
  const replaced = broken(legacy.text);
  if (replaced > 20 + legacy.text.length / 50)
    throw new Refusal('not-text', `${replaced} undecodable characters`);
  return legacy;
}
