/**
 * Compares the digest with the text of the bulletin: every cited name and every figure occurs in its
 * briefing, and no sentence was carried over. Briefings are located by their printed titles, in order.
 */
import type { DigestSource } from '#lib/base/digest-asset.ts';
import type { Complaint } from './read.ts';

/** A run of this many folded characters that also stands in the bulletin counts as carried over. */
const longestCommonRun = 20;

/** Folds what typography varies: width, case, spaces, quotation marks, brackets and dashes. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"‘’'《》〈〉<>「」『』（）()[\]【】·•,，、。:：;；\-—–_]/g, '')
    .toLowerCase();
}

/** Cuts `text` at the printed titles. Complains of titles it doesn't find. */
export function cutAtTitles(text: string, titles: { n: number; title: string }[]) {
  const folded = fold(text);
  const complaints: Complaint[] = [];
  const starts: { n: number; start: number }[] = [];
  let from = 0;
  for (const { n, title } of titles) {
    const start = folded.indexOf(fold(title), from);
    if (start < 0) {
      complaints.push({
        file: `briefings/${String(n).padStart(2, '0')}.yaml`,
        message: `title not found: ${title}`,
      });
      continue;
    }
    starts.push({ n, start });
    from = start + 1;
  }
  const texts = new Map<number, string>();
  starts.forEach(({ n, start }, i) => {
    texts.set(n, folded.slice(start, starts[i + 1]?.start ?? folded.length));
  });
  return { texts, complaints };
}

/**
 * Complaints of what disagrees between the digest and `text`.
 * `only` keeps to some briefings: the texts of the others may then run on past their ends unnoticed.
 */
export function checkAgainstSource(
  source: DigestSource,
  text: string,
  only?: ReadonlySet<number>,
): Complaint[] {
  const { texts, complaints } = cutAtTitles(text, source.briefings);
  const wanted = (n: number) => !only || only.has(n);
  for (const x of [...source.entities, ...source.policies]) {
    const forms = [x.name, ...x.aliases].map(fold);
    for (const n of x.briefings) {
      const briefing = texts.get(n);
      if (wanted(n) && briefing !== undefined && !forms.some((form) => briefing.includes(form))) {
        complaints.push({ file: x.id, message: `no form of ${x.name} occurs in briefing ${n}` });
      }
    }
  }
  for (const b of source.briefings) {
    const briefing = texts.get(b.n);
    if (!wanted(b.n) || briefing === undefined) continue;
    for (const f of b.figures) {
      for (const value of f.value.split('～')) {
        if (!spellings(value).some((s) => briefing.includes(fold(s)))) {
          complaints.push({
            file: `briefings/${b.n}`,
            message: `the value ${value} (${f.metric}) does not occur`,
          });
        }
      }
    }
  }
  complaints.push(...carriedOver(source, text, wanted));
  return complaints;
}

function carriedOver(source: DigestSource, text: string, wanted: (n: number) => boolean): Complaint[] {
  const folded = fold(text);
  const runs = new Set<string>();
  for (let i = 0; i + longestCommonRun <= folded.length; i++) runs.add(folded.slice(i, i + longestCommonRun));
  const names = [
    ...source.briefings.flatMap((b) => [b.title, b.subtitle ?? '', ...b.terms]),
    ...source.entities.flatMap((e) => [e.name, ...e.aliases, ...(e.posts ?? [])]),
    ...source.policies.flatMap((p) => [p.name, ...p.aliases]),
  ]
    .map(fold)
    .join('\n');
  const complaints: Complaint[] = [];
  const look = (file: string, ours: string) => {
    const mine = fold(ours);
    for (let i = 0; i + longestCommonRun <= mine.length; i++) {
      const run = mine.slice(i, i + longestCommonRun);
      if (runs.has(run) && !names.includes(run)) {
        complaints.push({ file, message: `carried over: …${run}…` });
        i += longestCommonRun;
      }
    }
  };
  for (const b of source.briefings) {
    if (!wanted(b.n)) continue;
    look(`briefings/${b.n}`, b.headline);
    look(`briefings/${b.n}`, b.summary);
    for (const r of b.related) look(`briefings/${b.n}`, r.reason);
    for (const f of b.figures) look(`briefings/${b.n}`, `${f.subject}\n${f.metric}`);
  }
  for (const e of source.entities) if (e.briefings.some(wanted)) look(e.id, e.line);
  for (const p of source.policies) {
    if (p.briefings.some(wanted)) for (const s of [p.line, ...p.targets.map((t) => t.text)]) look(p.id, s);
  }
  return complaints;
}

/** The ways a value may be printed: 30000 as 3万, 30,000 or 三万; 2 as 两, 二 or 双. */
function spellings(value: string): string[] {
  const plain = value.replace(/,/g, '').replace(/^-/, '');
  const number = Number(plain);
  const out = [plain, plain.replace(/\B(?=(\d{3})+(?!\d))/g, ','), chineseNumeral(number)];
  if (number === 2) out.push('两', '双');
  if ([100, 1000, 10000].includes(number)) out.push(chineseNumeral(number).slice(1) || '万');
  if (number % 1000 === 0) out.push(`${number / 1000}千`, `${chineseNumeral(number / 1000)}千`);
  if (number % 100 === 0) out.push(`${number / 100}百`, `${chineseNumeral(number / 100)}百`);
  if (number >= 10000) out.push(`${number / 10000}万`, `${chineseNumeral(number / 10000)}万`);
  if (number >= 1e8) out.push(`${number / 1e8}亿`);
  if (number === 0.5 || number === 50) out.push('半');
  if (number % 10 === 0 && number <= 100) out.push(`${chineseNumeral(number / 10)}成`);
  return out.filter(Boolean);
}

function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) return '';
  const digits = '零一二三四五六七八九';
  if (n < 10) return digits[n] ?? '';
  const units = ['', '十', '百', '千'];
  const text = String(n);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[i]);
    const unit = units[text.length - 1 - i] ?? '';
    if (digit) out += `${digits[digit]}${unit}`;
    else if (out && !out.endsWith('零') && Number(text.slice(i))) out += '零';
  }
  return out.replace(/^一十/, '十');
}
