/**
 * Some programs set a thin space between Chinese and Latin letters or figures, which in a PDF reads like a typed one:
 * 3 月 15 日. Where nearly every such place has it, nobody typed them, and they are taken out.
 */
import type { Line } from './line.ts';

const tight = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/gu;
const spaced = /(?<=\p{Script=Han}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=\p{Script=Han})/gu;
/** Before a title or an item it counts, and the space tells it from the title's own figures. */
const numbering = /^[\d.．（()）、第]{1,6}$/;
/** Fewer places than this say nothing of a habit. */
const fewest = 20;
const habit = 0.8;

export function dropAutospace(lines: readonly Line[]): void {
  let loose = 0;
  let without = 0;
  for (const { text } of lines) {
    loose += text.match(spaced)?.length ?? 0;
    without += text.match(tight)?.length ?? 0;
  }
  if (loose < fewest || loose < habit * (loose + without)) return;
  for (const line of lines)
    line.text = line.text.replace(spaced, (space, at: number) =>
      numbering.test(line.text.slice(0, at)) ? space : '',
    );
}
