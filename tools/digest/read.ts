/**
 * Reads the digest's YAML sources. Knows files and shapes; what the records must satisfy together is said
 * in `check.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/mini';
import type { DigestSource } from '#lib/base/digest-asset.ts';
import { DigestBriefing, DigestEntity, DigestIssue, DigestPolicy } from '#lib/model/digest.ts';

z.config(z.locales.en());

export interface Complaint {
  file: string;
  message: string;
}

/**
 * Reads one issue's folder. Records of the wrong shape are left out and complained of, so that one slip
 * doesn't hide the others.
 */
export function readDigest(folder: string): { source: DigestSource; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const load = (file: string): unknown => {
    try {
      return parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      complaints.push({ file, message: `not YAML: ${(error as Error).message}` });
      return undefined;
    }
  };
  const check = <T>(schema: z.ZodMiniType<T>, value: unknown, file: string, label: string): T[] => {
    const result = schema.safeParse(value);
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      complaints.push({ file, message: `${label} ${issue.path.join('.')}: ${issue.message}` });
    }
    return [];
  };
  const yamlFiles = (sub: string) =>
    readdirSync(join(folder, sub))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${sub}/${name}`);
  const list = <T>(sub: string, schema: z.ZodMiniType<T>): T[] =>
    yamlFiles(sub).flatMap((file) => {
      const items = load(file);
      if (!Array.isArray(items)) {
        complaints.push({ file, message: 'is not a list' });
        return [];
      }
      return items.flatMap((item) => check(schema, item, file, String(item?.id ?? '?')));
    });

  const [issue] = check(DigestIssue, load('issue.yaml'), 'issue.yaml', '');
  if (!issue) throw new Error(`${folder}/issue.yaml: ${complaints.map((c) => c.message).join('; ')}`);
  const briefings = yamlFiles('briefings').flatMap((file) => check(DigestBriefing, load(file), file, ''));
  briefings.sort((a, b) => a.n - b.n);
  const source = {
    issue,
    briefings,
    entities: list('entities', DigestEntity),
    policies: list('policies', DigestPolicy),
  };
  return { source, complaints };
}
