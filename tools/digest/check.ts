/**
 * What the digest's records must satisfy together: references that resolve both ways, lengths, distinct
 * lines. Needs nothing but the digest; `check-source.ts` compares it with the bulletin's text.
 */
import type { DigestSource } from '#lib/base/digest-asset.ts';
import type { Complaint } from './read.ts';

const summaryLength = { min: 250, max: 500 };
const termCount = { min: 20, max: 40 };

/** Complaints about `source`; empty when all is well. */
export function checkDigest(source: DigestSource): Complaint[] {
  return [...checkBriefings(source), ...checkTerms(source)];
}

function checkBriefings({ issue, briefings, entities, policies }: DigestSource): Complaint[] {
  const complaints: Complaint[] = [];
  const numbers = new Set(briefings.map((b) => b.n));
  const ids = new Set([...entities, ...policies].map((x) => x.id));
  for (const b of briefings) {
    const say = (message: string) => complaints.push({ file: `briefings/${pad(b.n)}.yaml`, message });
    const length = [...b.summary.replace(/\s/g, '')].length;
    if (length < summaryLength.min || length > summaryLength.max) {
      say(`summary has ${length} characters, wanted ${summaryLength.min} to ${summaryLength.max}`);
    }
    if (b.terms.length < termCount.min || b.terms.length > termCount.max) {
      say(`${b.terms.length} index terms, wanted ${termCount.min} to ${termCount.max}`);
    }
    for (const twice of repeated(b.terms)) say(`index term ${twice} stands twice`);
    if (!issue.sections.includes(b.section)) say(`unknown section ${b.section}`);
    if (b.headline === b.title) say('the headline is the printed title: write our own');
    if (!b.topics.length) say('no topics');
    for (const r of b.related) {
      if (!numbers.has(r.n) || r.n === b.n) say(`related briefing ${r.n} is not another briefing`);
    }
    for (const f of b.figures) {
      if (f.about && !ids.has(f.about)) say(`figure ${f.metric} ${f.value}: no entity or policy ${f.about}`);
    }
  }
  for (const twice of repeated(briefings.map((b) => String(b.n)))) {
    complaints.push({ file: 'briefings', message: `number ${twice} stands twice` });
  }
  return complaints;
}

function checkTerms({ briefings, entities, policies }: DigestSource): Complaint[] {
  const complaints: Complaint[] = [];
  const numbers = new Set(briefings.map((b) => b.n));
  const named = [
    ...entities.map((x) => ({ ...x, file: 'entities' })),
    ...policies.map((x) => ({ ...x, file: 'policies' })),
  ];
  for (const x of named) {
    const say = (message: string) => complaints.push({ file: x.file, message: `${x.id}: ${message}` });
    if (!x.briefings.length) say('cites no briefing');
    for (const n of x.briefings) if (!numbers.has(n)) say(`cites briefing ${n}, which is not here`);
    for (const twice of repeated(x.briefings.map(String))) say(`cites briefing ${twice} twice`);
    for (const twice of repeated([x.name, ...x.aliases])) say(`the form ${twice} stands twice`);
    if ([...x.line].length < 6) say('the line says too little');
    if ([...x.line].length > 90) say('the line is longer than a line');
  }
  for (const twice of repeated(named.map((x) => x.id))) {
    complaints.push({ file: 'entities, policies', message: `id ${twice} stands twice` });
  }
  for (const twice of repeated(entities.map((x) => x.line))) {
    complaints.push({ file: 'entities', message: `the same line twice: ${twice}` });
  }
  for (const twice of repeated(policies.map((x) => x.name))) {
    complaints.push({ file: 'policies', message: `two policies named ${twice}` });
  }
  for (const policy of policies) {
    for (const step of policy.steps) {
      if (step.briefing !== undefined && !policy.briefings.includes(step.briefing)) {
        complaints.push({
          file: 'policies',
          message: `${policy.id}: a step cites a briefing the policy doesn't`,
        });
      }
    }
  }
  return complaints;
}

function repeated(values: string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

const pad = (n: number) => String(n).padStart(2, '0');
