/**
 * What the reader of a bulletin is told of how it was read. The code is the value that travels; `{0}`, `{1}`… stand
 * for the numbers of a doubt's detail in their order, `{detail}` for all of it.
 */
import type { Doubt } from './line.ts';

export const doubtWords = {
  'broken-characters': {
    zh: '有 {0} 处文字无法解码，已用占位符代替。',
    en: '{0} characters could not be decoded and are shown as placeholders.',
  },
  'mixed-encodings': {
    zh: '文件里混用了两种编码（{detail}），已逐行识别，请留意有无乱码。',
    en: 'The file mixes two encodings ({detail}); each line was decoded by itself.',
  },
  'damaged-pages': {
    zh: '文件已损坏或不完整：共 {2} 页，读出 {0} 页，其中完整的有 {1} 页。请尽量重新下载后再导入。',
    en: 'The file is damaged or incomplete: {0} of its {2} pages were read, {1} of them whole. Better download it again and import that.',
  },
  'no-titles': {
    zh: '没有找到文章标题，全文作为一篇收入。',
    en: 'No titles were found, so all of the text became one briefing.',
  },
  'no-date': {
    zh: '没有找到这一期的日期。',
    en: 'The issue’s date was not found.',
  },
  'no-issue-title': {
    zh: '没有找到刊物的名称。',
    en: 'The bulletin’s name was not found.',
  },
  'long-line': {
    zh: '有一行长达 {0} 字，段落可能分得不准。',
    en: 'A line has {0} characters, so paragraphs may be cut wrongly.',
  },
  'unsure-title': {
    zh: '这个标题没有把握：{detail}',
    en: 'This title is uncertain: {detail}',
  },
  'contents-mismatch': {
    zh: '目录列出 {1} 篇，只找到 {0} 篇。',
    en: 'The contents list {1} briefings, but only {0} were found.',
  },
} as const satisfies Record<Doubt['code'], { zh: string; en: string }>;

/** One sentence for the screen. */
export function doubtText({ code, detail }: Doubt, language: 'zh' | 'en'): string {
  const numbers = detail.match(/\d+/g) ?? [];
  return doubtWords[code][language].replace(/\{(\d|detail)\}/g, (_, key: string) =>
    key === 'detail' ? detail : (numbers[Number(key)] ?? '?'),
  );
}
