/**
 * Chooses a number's subject among the candidates: a log-linear model whose weights `tools/knowledge/train-subjects.ts`
 * learns from the fixture bulletins says how likely each is.
 */
import type { Candidate } from './candidates.ts';

/** Weight of a trait by zone; zone `*`: anywhere; trait `''`: the zone itself. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Chosen {
  subject: string;
  /** The subject without the part put behind it. */
  owner: string;
}

/** Likelihood that an owner has to add to stand before a part. */
const worth = 0.06;
/** Characters of a subject put together. */
const longest = 26;
/** Candidates looked at; what is less likely than these never wins. */
const finalists = 8;

/** Reads lines of `weight zone trait`. */
export function readWeights(lines: string): Weights {
  const out = new Map<string, Map<string, number>>();
  for (const line of lines.trim().split('\n')) {
    const [weight = '0', zone = '', trait = ''] = line.split(' ');
    const traits = out.get(zone) ?? new Map<string, number>();
    traits.set(trait, Number(weight));
    out.set(zone, traits);
  }
  return out;
}

/** Names of the weights that count for a candidate, as `zone trait`. */
export function featuresOf({ zone, traits, situation }: Candidate): string[] {
  return [
    `${zone} `,
    ...traits.map((t) => `* ${t}`),
    ...traits.map((t) => `${zone} ${t}`),
    ...situation.map((t) => `${zone} ${t}`),
  ];
}

function scoreOf({ zone, traits, situation }: Candidate, weights: Weights): number {
  const anywhere = weights.get('*');
  const here = weights.get(zone);
  let sum = here?.get('') ?? 0;
  for (const trait of traits) sum += (anywhere?.get(trait) ?? 0) + (here?.get(trait) ?? 0);
  for (const trait of situation) sum += here?.get(trait) ?? 0;
  return sum;
}

/**
 * The subject: the text that covers most of what the candidates make likely. Where a part or thing is named beside
 * the number, its likely owner stands before it: 库存 of a company is that company's 库存.
 */
export function chooseSubject(candidates: readonly Candidate[], part: string, weights: Weights): Chosen {
  const likely = likelihoods(candidates, weights);
  const covered = (text: string) => {
    let sum = 0;
    for (const [other, p] of likely) if (text.includes(other) || other.includes(text)) sum += p;
    return sum;
  };
  const texts = [...likely]
    .sort((a, b) => b[1] - a[1])
    .slice(0, finalists)
    .map(([text]) => text);
  let best: Chosen = { subject: part, owner: part };
  let top = 0;
  const consider = (subject: string, owner: string, cost: number) => {
    const value = covered(subject) - cost;
    if (value <= top) return;
    top = value;
    best = { subject, owner };
  };
  for (const text of texts) consider(text, text, 0);
  if (part.length < 2) return best;
  const unfit = new Set(candidates.filter((c) => !c.owns).map((c) => c.text));
  for (const owner of texts) {
    if (owner.includes(part) || part.includes(owner) || unfit.has(owner)) continue;
    if (owner.length + part.length <= longest) consider(owner + part, owner, worth);
  }
  return best;
}

/** Likelihood of each text. */
function likelihoods(candidates: readonly Candidate[], weights: Weights): Map<string, number> {
  const scores = candidates.map((c) => scoreOf(c, weights));
  const top = Math.max(...scores);
  const parts = scores.map((s) => Math.exp(s - top));
  const total = parts.reduce((a, b) => a + b, 0);
  const out = new Map<string, number>();
  candidates.forEach((c, i) => {
    out.set(c.text, (out.get(c.text) ?? 0) + parts[i]! / total);
  });
  return out;
}
