/**
 * The style sheet of the marks: for each group a line of its own shape and colour, for light and dark grounds.
 * Built from a random name alone, so the worker inserts nothing that a page had a say in, and no rule can
 * match anything but our own highlights. Only what `::highlight()` allows and what moves no layout.
 */
import { type TermGroup, termGroups } from '#lib/model/groups.ts';
import { type Tone, tones } from './tones.ts';

/** What a session's name looks like: letters only, so that it can't end a selector. */
export const markNamePattern = /^[a-z]{12}$/;

/** Draws a name that no page can know beforehand. `random` fills an array as `crypto.getRandomValues` does. */
export function drawMarkName(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  return Array.from(random(new Uint8Array(12)), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

export const highlightName = (name: string, group: TermGroup, tone: Tone): string =>
  `${name}-${group}-${tone}`;
export const activeName = (name: string, tone: Tone): string => `${name}-active-${tone}`;
export const flashName = (name: string): string => `${name}-flash`;

const lines: Readonly<Record<TermGroup, { style: string; thickness: string; light: string; dark: string }>> =
  {
    who: { style: 'solid', thickness: '1.5px', light: '#2b5d8c', dark: '#86b7e4' },
    what: { style: 'dotted', thickness: '2px', light: '#1f6b5c', dark: '#74c7b3' },
    where: { style: 'dashed', thickness: '1.5px', light: '#7a5a17', dark: '#d9b366' },
    policy: { style: 'double', thickness: '1.25px', light: '#8b2f5e', dark: '#e592bd' },
  };
const grounds: Readonly<Record<Tone, string>> = {
  light: 'rgb(171 45 26 / 14%)',
  dark: 'rgb(242 131 106 / 26%)',
};

/**
 * A ground behind the letters. Chromium paints backgrounds of highlights only from the page's own sheets, so
 * it's a line as thick as the letters are high, drawn below them.
 */
const wash = (color: string) =>
  `text-decoration:underline solid 1.3em ${color};text-underline-offset:-1.08em;text-decoration-skip-ink:none`;

const line = (group: TermGroup, tone: Tone): string => {
  const { style, thickness, [tone]: color } = lines[group];
  return `text-decoration:underline ${style} ${thickness} ${color};text-underline-offset:.22em`;
};
const flashColor = 'rgb(242 106 70 / 62%)';
const forcedLine = 'text-decoration-color:LinkText';
const forcedWash = 'text-decoration:underline solid 4px Highlight;text-underline-offset:auto';

/** The whole sheet. Throws on a name of another shape: it would come from somewhere else than us. */
export function markCss(name: string): string {
  if (!markNamePattern.test(name)) throw new Error('not a name of marks');
  return sheet({
    line: (group, tone) => `::highlight(${highlightName(name, group, tone)})`,
    active: (tone) => `::highlight(${activeName(name, tone)})`,
    flash: `::highlight(${flashName(name)})`,
    flashColor,
  });
}

/** Classes of the boxes that stand for marks where the page must not know of them. */
export const lineClass = (group: TermGroup, tone: Tone): string => `${group}-${tone}`;
export const activeClass = (tone: Tone): string => `active-${tone}`;
export const flashClass = 'flash';

/** The same looks for boxes over the text. They lie above the letters, so the flash lets more of them through. */
export const overlayCss = (): string =>
  sheet({
    line: (group, tone) => `.${lineClass(group, tone)}`,
    active: (tone) => `.${activeClass(tone)}`,
    flash: `.${flashClass}`,
    flashColor: 'rgb(242 106 70 / 40%)',
  });

interface Selectors {
  line: (group: TermGroup, tone: Tone) => string;
  active: (tone: Tone) => string;
  flash: string;
  flashColor: string;
}

function sheet({ line: lineOf, active, flash, flashColor: color }: Selectors): string {
  const marks = termGroups.flatMap((group) =>
    tones.map((tone) => [lineOf(group, tone), line(group, tone)] as const),
  );
  const rules = [
    ...marks.map(([selector, looks]) => `${selector}{${looks}}`),
    ...tones.map((tone) => `${active(tone)}{${wash(grounds[tone])}}`),
    `${flash}{${wash(color)}}`,
  ];
  const forced = [
    ...marks.map(([selector]) => `${selector}{${forcedLine}}`),
    ...[flash, ...tones.map(active)].map((selector) => `${selector}{${forcedWash}}`),
  ];
  return `${rules.join('\n')}\n@media (forced-colors:active){${forced.join('')}}`;
}
