/**
 * Why a file can't be read as a bulletin, and what the reader can do about it. The code is the value that
 * travels; the words are chosen from it where they are shown.
 */
export const refusals = {
  empty: {
    zh: '文件是空的，请换一个有内容的文件。',
    en: 'The file is empty. Choose one that has text in it.',
  },
  binary: {
    zh: '这不是文本文件，里面是程序或数据。请选择期刊的 TXT、PDF、DOCX、HTML 或 Markdown 文件。',
    en: 'This is not text but a program or data. Choose the bulletin as TXT, PDF, DOCX, HTML or Markdown.',
  },
  'not-text': {
    zh: '认不出这个文件的文字编码。请用记事本打开后另存为 UTF-8，再导入。',
    en: 'The text encoding is unknown. Save the file as UTF-8 in a text editor and import it again.',
  },
  'old-word': {
    zh: '旧版 Word 文件（.doc）读不了。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    en: 'Old Word files (.doc) can’t be read. Open it in Word or WPS, save it as .docx, and import that.',
  },
  wps: {
    zh: 'WPS 文件（.wps）读不了。请用 WPS 打开，另存为 .docx 或导出 PDF 后再导入。',
    en: 'WPS files (.wps) can’t be read. Open it in WPS, save it as .docx or PDF, and import that.',
  },
  ofd: {
    zh: 'OFD 版式文件读不了。请用 OFD 阅读器导出 PDF 或文本后再导入。',
    en: 'OFD files can’t be read. Export it as PDF or text from an OFD viewer, and import that.',
  },
  rtf: {
    zh: 'RTF 文件读不了。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    en: 'RTF files can’t be read. Open it in Word or WPS, save it as .docx, and import that.',
  },
  archive: {
    zh: '这是压缩包或别的办公文件。请解压后选择期刊本身，或另存为 .docx、PDF。',
    en: 'This is an archive or another kind of office file. Unpack it, or save it as .docx or PDF.',
  },
  image: {
    zh: '这是图片，没有可读取的文字。请先用文字识别软件转成文本，再导入。',
    en: 'This is an image without readable text. Run it through text recognition first.',
  },
  'scanned-pdf': {
    zh: '这份 PDF 是扫描件，没有文字层。请先用文字识别软件（OCR）处理，再导入。',
    en: 'This PDF is a scan without a text layer. Run it through text recognition (OCR) first.',
  },
  password: {
    zh: '这份 PDF 设了打开密码。请用密码打开后另存为不加密的 PDF，再导入。',
    en: 'This PDF asks for a password. Open it, save it without one, and import that.',
  },
  damaged: {
    zh: '文件已损坏或不完整，请重新下载或另存后再导入。',
    en: 'The file is damaged or incomplete. Download or save it again.',
  },
  'too-large': {
    zh: '文件太大，不像一期刊物。请只选择一期，文字不超过五百万字。',
    en: 'The file is too large for a bulletin. Choose a single issue of at most five million characters.',
  },
  'zip-bomb': {
    zh: '文件解压后大得不正常，为安全起见没有打开。请用 Word 或 WPS 另存后再导入。',
    en: 'The file would unpack to an abnormal size, so it wasn’t opened. Save it again in Word or WPS.',
  },
  'no-date': {
    zh: '找不到这一期的日期，请输入出版日期。',
    en: 'The issue’s date can’t be found. Please enter it.',
  },
  'no-text': {
    zh: '文件里没有可以导入的文字。',
    en: 'There is no text in the file to import.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type RefusalCode = keyof typeof refusals;

/** Thrown when a file can't be read; `detail` is for the log and for tests, never for the screen. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string;
  constructor(code: RefusalCode, detail = '') {
    super(`${code}: ${refusals[code].en}`);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
