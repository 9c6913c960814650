/** Paragraph styles of a DOCX: what they say of level, weight, size and numbering, with what they inherit. */
import { Parser } from 'htmlparser2';

export interface Style {
  name: string;
  basedOn: string;
  level?: number;
  bold?: boolean;
  /** Points. */
  size?: number;
  /** Number of the list that its paragraphs are counted in, and the level there. */
  list?: string;
  listLevel?: number;
}

/** Whether a property of WordprocessingML that may be switched off is on. */
export const isOn = (value: string | undefined) => value !== '0' && value !== 'false' && value !== 'none';

/** Resolves a style by its id; chains are followed ten deep, so that a loop ends. */
export function readStyles(xml: string): (id: string) => Style {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const parser = new Parser(
    {
      onopentag(tag, a) {
        if (tag === 'w:style') {
          style = { name: '', basedOn: '' };
          styles.set(a['w:styleId'] ?? '', style);
        }
        if (!style) return;
        const value = a['w:val'] ?? '';
        if (tag === 'w:name') style.name = value;
        else if (tag === 'w:basedOn') style.basedOn = value;
        else if (tag === 'w:outlineLvl') style.level = Number(value) + 1;
        else if (tag === 'w:b') style.bold = isOn(a['w:val']);
        else if (tag === 'w:sz') style.size = Number(value) / 2;
        else if (tag === 'w:numId') style.list = value;
        else if (tag === 'w:ilvl') style.listLevel = Number(value);
      },
      onclosetag(tag) {
        if (tag === 'w:style') style = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);

  const resolve = (id: string): Style => {
    const chain: Style[] = [];
    for (let at = styles.get(id); at && chain.length < 10; at = styles.get(at.basedOn)) chain.push(at);
    const merged: Style = Object.assign({}, ...chain.toReversed());
    merged.name = chain[0]?.name ?? id;
    const named = /^(?:heading|标题) ?([1-6])$/i.exec(merged.name)?.[1];
    if (named && !merged.level) merged.level = Number(named);
    if (merged.level && merged.level > 6) delete merged.level;
    return merged;
  };
  const resolved = new Map<string, Style>();
  return (id) => {
    const style = resolved.get(id) ?? resolve(id);
    resolved.set(id, style);
    return style;
  };
}
