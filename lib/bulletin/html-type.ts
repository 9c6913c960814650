/** How an HTML element sets its text, as far as its tag and its own style attribute say it; style sheets aren't read. */

export interface Type {
  bold: boolean;
  /** Italic or underlined. */
  emphasis: boolean;
  centred: boolean;
  /** Points; nothing where nobody says. */
  size?: number;
}

const bolds = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const emphases = new Set(['i', 'em', 'cite', 'u']);
/** Points of `<font size>`, 1 to 7. */
const fontSizes = [7.5, 10, 12, 13.5, 18, 24, 36];

/** Points; relative sizes are of the size around. */
function sizeOf(value: string, around: number): number | undefined {
  const found = /^([\d.]+)\s*(px|pt|em|rem|%)/.exec(value);
  const n = Number(found?.[1]);
  if (!found || !(n > 0)) return undefined;
  const points = { px: 0.75, pt: 1, em: around, rem: 12, '%': around / 100 }[found[2] as 'px'] * n;
  return points >= 4 && points <= 200 ? points : undefined;
}

/** The type within an element, from that around it. */
export function typeWithin(around: Type, name: string, attributes: Readonly<Record<string, string>>): Type {
  const property = (key: string) =>
    new RegExp(`(?:^|;)\\s*${key}\\s*:\\s*([^;]+)`, 'i')
      .exec(attributes.style ?? '')?.[1]
      ?.trim()
      .toLowerCase() ?? '';
  const weight = property('font-weight');
  const align = property('text-align') || attributes.align?.toLowerCase() || '';
  const size =
    sizeOf(property('font-size'), around.size ?? 12) ??
    (name === 'font' ? fontSizes[Number(attributes.size) - 1] : undefined) ??
    around.size;
  return {
    bold: weight ? /^(?:bold|[6-9]00)/.test(weight) : around.bold || bolds.has(name),
    emphasis:
      around.emphasis ||
      emphases.has(name) ||
      /italic|oblique/.test(property('font-style')) ||
      /underline/.test(property('text-decoration')),
    centred: align ? align === 'center' : around.centred || name === 'center',
    ...(size !== undefined && { size }),
  };
}
