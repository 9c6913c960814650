/** Sentences with their mentions written into them: `[小米|xiaomi]发布了`. */

export interface Labelled {
  text: string;
  /** `start-end id` */
  mentions: string[];
}

/** Text and mentions of one labelled line. Brackets without a bar are part of the text. */
export function parseLabelled(line: string): Labelled {
  const mentions: string[] = [];
  let text = '';
  let at = 0;
  for (const label of line.matchAll(/\[([^[\]|]+)\|([^[\]|]+)\]/g)) {
    text += line.slice(at, label.index);
    mentions.push(`${text.length}-${text.length + label[1]!.length} ${label[2]}`);
    text += label[1];
    at = label.index + label[0].length;
  }
  return { text: text + line.slice(at), mentions };
}

/** Lines of a file that hold sentences. */
export function labelledLines(file: string): string[] {
  return file.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
