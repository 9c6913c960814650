import { expect, test } from 'vitest';
import { offsetOf, piecesOf, type Segment, spanAt } from '#lib/page/segments.ts';

/** Texts of nodes laid out one after another, with a gap character after those that end in `|`. */
function layOut(nodes: string[]): { text: string; segments: Segment<string>[] } {
  let text = '';
  const segments: Segment<string>[] = [];
  for (const node of nodes) {
    const data = node.replace('|', '');
    if (data) segments.push({ start: text.length, length: data.length, node: data, offset: 0 });
    text += data + (node.endsWith('|') ? '\uFFFC' : '');
  }
  return { text, segments };
}

const { text, segments } = layOut(['昨日，', '紫光', '展锐', '与|', '中国', '移动', '签约。']);

test('every span leads to pieces that hold exactly its text, gaps left out', () => {
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const pieces = piecesOf(segments, start, end);
      expect(pieces.map((piece) => piece.node.slice(piece.start, piece.end)).join('')).toBe(
        text.slice(start, end).replaceAll('\uFFFC', ''),
      );
    }
  }
});

test('a place in a node leads to its offset in the text and back', () => {
  for (const { node, start, length } of segments) {
    for (let at = 0; at < length; at++) {
      expect(offsetOf(segments, node, at)).toBe(start + at);
    }
  }
  expect(offsetOf(segments, '别处', 0)).toBeUndefined();
});

test('a node that is only partly in the text has places outside of it', () => {
  const part = [{ start: 0, length: 2, node: '中国移动', offset: 2 }];
  expect(offsetOf(part, '中国移动', 3)).toBe(1);
  expect(offsetOf(part, '中国移动', 1)).toBeUndefined();
  expect(piecesOf(part, 0, 2)).toEqual([{ node: '中国移动', start: 2, end: 4 }]);
});

test('the span at an offset is found, and none between spans', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 4, end: 5 },
    { start: 9, end: 12 },
  ];
  const found = Array.from({ length: 14 }, (_, at) => spanAt(spans, at));
  expect(found).toEqual([-1, -1, 0, 0, 1, -1, -1, -1, -1, 2, 2, 2, -1, -1]);
});
