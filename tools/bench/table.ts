/** A table of results, printed as Markdown. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

export const row = (...cells: string[]): string[] => cells;

export function markdown({ title, head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
