/**
 * Run-in heads: `【Title】` and the text go on one line. Where a document does so again and again, its blocks are
 * parted into a head and the paragraph behind it.
 */
import { markOf } from './marks.ts';
import type { Block } from './outline-types.ts';

const runIn =
  /^([■◆●▲▶★◎○□▪•➢※]?\s*)(?:【([^【】]{4,60})】|〖([^〖〗]{4,60})〗|［([^［］]{4,60})］)[\s:：]*(?=\S)/;
/** Characters of the text behind a head, at least; less is a source or a date. */
const TEXT = 15;
/** Blocks that begin so, at least: one may be a remark of the editor's. */
const HABIT = 3;

function headOf(block: Block): string {
  const found = block.rows || block.heading ? null : runIn.exec(block.text);
  return found && block.text.length - found[0].length >= TEXT ? found[0] : '';
}

/** Editors' remarks come again with the same words, heads don't. */
export function partRunIns(blocks: Block[]): Block[] {
  const heads = blocks.map(headOf);
  const counts = new Map<string, number>();
  for (const head of heads) if (head) counts.set(head, (counts.get(head) ?? 0) + 1);
  const single = (head: string) => counts.get(head) === 1;
  if (heads.filter((head) => head && single(head)).length < HABIT) return blocks;
  return blocks.flatMap((block, i) => {
    const head = heads[i]!;
    if (!head || !single(head)) return [block];
    const text = head.trim().replace(/[:：]$/, '');
    const rest = block.text.slice(head.length);
    return [
      { ...block, ...markOf(text), text, count: 1 },
      { ...block, ...markOf(rest), text: rest, space: 0, known: false, ruled: false },
    ];
  });
}
