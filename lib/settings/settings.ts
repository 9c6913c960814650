/**
 * What the reader chose. Only choices are stored; everything else is computed, so that defaults can get
 * better. A damaged field is dropped by itself and the rest is kept.
 */
import { z } from 'zod/mini';
import { TermType } from '#lib/model/kinds.ts';

const fields = {
  /** The switch for everything. */
  enabled: z.boolean(),
  /** Sites on which nothing is read, beside the prefilled ones (sites.ts). */
  offHosts: z.array(z.string()),
  /** Sites that are read although a prefilled or a wider one says otherwise. */
  onHosts: z.array(z.string()),
  /** Mark the first mention in each block, or all of them. */
  density: z.enum(['first', 'all']),
  /** Types that are listed but not marked. */
  unmarkedTypes: z.array(TermType),
  /** Draw the marks where no script of the page can list them. */
  privateMarks: z.boolean(),
  /** So long the pointer rests on a mark before its card comes, in milliseconds. */
  hoverDelay: z.int().check(z.gte(0), z.lte(5_000)),
  /** A key that has to be held for a card to come. */
  hoverKey: z.enum(['none', 'alt', 'ctrl', 'shift']),
  language: z.enum(['auto', 'zh-CN', 'zh-TW', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
} as const;

const Choices = z.object(fields);
export type Settings = z.infer<typeof Choices>;

export const defaultSettings: Settings = {
  enabled: true,
  offHosts: [],
  onHosts: [],
  density: 'first',
  unmarkedTypes: [],
  privateMarks: false,
  hoverDelay: 300,
  hoverKey: 'none',
  language: 'auto',
  theme: 'auto',
};

/** Reads stored choices: good fields are taken, damaged ones named in `dropped`. */
export function readSettings(stored: unknown): { settings: Settings; dropped: string[] } {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const dropped: string[] = [];
  if (stored && typeof stored === 'object') {
    for (const [name, schema] of Object.entries(fields)) {
      if (!Object.hasOwn(stored, name)) continue;
      const result = schema.safeParse((stored as Record<string, unknown>)[name]);
      if (result.success) settings[name] = result.data;
      else dropped.push(name);
    }
  }
  return { settings: settings as unknown as Settings, dropped };
}
