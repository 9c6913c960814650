import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '#lib/bulletin/docx-numbering.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { Refusal } from '#lib/bulletin/refusals.ts';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const listed = (text: string, list: number, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string, extra = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${extra}</w:lvl>`;
const numbering = `<w:numbering>
<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf06e')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;
const styles =
  '<w:styles><w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(styles),
  });
const textsOf = async (body: string) =>
  (await readBulletinFile({ bytes: docx(body), name: 'a.docx' })).lines.map(({ text }) => text);

describe('the numbers that Word draws before paragraphs', () => {
  it('are counted by level, and begin anew below the next head', async () => {
    const body = [
      listed('政策', 1),
      listed('总体', 1, 1),
      listed('目标', 1, 1),
      listed('产业', 1),
      listed('芯片', 1, 1),
      listed('细目', 1, 2),
    ];
    expect(await textsOf(body.join(''))).toEqual([
      '一、政策',
      '（一）总体',
      '（二）目标',
      '二、产业',
      '（一）芯片',
      '2.1 细目',
    ]);
  });

  it('go on in another list of the same kind, unless that starts over', async () => {
    const body = [listed('甲', 3), listed('乙', 3), listed('丙', 4), listed('丁', 4)];
    expect(await textsOf(body.join(''))).toEqual(['1. 甲', '2. 乙', '1. 丙', '2. 丁']);
  });

  it('come from the style too, and can be taken off', async () => {
    const plain = '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [
      paragraph(run('要闻'), '<w:pStyle w:val="H"/>'),
      paragraph(run('附录'), plain),
      paragraph('', '<w:pStyle w:val="H"/>'),
      paragraph(run('动态'), '<w:pStyle w:val="H"/>'),
    ];
    expect(await textsOf(body.join(''))).toEqual(['一、要闻', '附录', '二、动态']);
  });

  it('are bullets that print', async () => {
    expect(await textsOf(listed('快讯一则', 2))).toEqual(['■ 快讯一则']);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
  ])('%i is %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text);
  });
});

describe('the text of a DOCX', () => {
  it('is that after all changes: inserted words are in, deleted and moved ones out', async () => {
    const body = paragraph(
      `${run('增速为')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('8')}</w:ins>${run('%。')}<w:moveFrom>${run('移走')}</w:moveFrom>`,
    );
    expect(await textsOf(body)).toEqual(['增速为8%。']);
  });

  it('goes on over a paragraph end that was deleted', async () => {
    const body = paragraph(run('会议部署'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('三项工作。'));
    expect(await textsOf(body)).toEqual(['会议部署三项工作。']);
  });

  it('forgets how a paragraph was set before a change', async () => {
    const old = '<w:pPrChange><w:pPr><w:pStyle w:val="H"/></w:pPr></w:pPrChange>';
    expect(await textsOf(paragraph(run('正文一段'), old))).toEqual(['正文一段']);
  });

  it('has no hidden words, and no readings over words', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('xin')}</w:rt><w:rubyBase>${run('芯')}</w:rubyBase></w:ruby></w:r>`;
    expect(await textsOf(paragraph(`${ruby}${run('片')}${run('藏', '<w:vanish/>')}`))).toEqual(['芯片']);
  });

  it('is read past text boxes, which follow the paragraph that holds them', async () => {
    const box = (text: string) =>
      `<w:txbxContent>${paragraph(run(text))}${paragraph(run('第二行'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice>${box('框内的话')}</mc:Choice><mc:Fallback>${box('框内的话')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const body = paragraph(`${run('前半句，')}${drawing}${run('后半句。')}`) + paragraph(run('下一段。'));
    expect(await textsOf(body)).toEqual(['前半句，后半句。', '框内的话', '第二行', '下一段。']);
  });

  it('is not broken by footnotes', async () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    expect(await textsOf(paragraph(`${run('全文')}${note}${run('如下。')}`))).toEqual(['全文如下。']);
  });
});

it('a DOCX that was cut off is refused as damaged', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/bulletins/3-brief.docx'));
  for (const share of [0.05, 0.6, 0.95])
    await expect(
      readBulletinFile({ bytes: bytes.slice(0, bytes.length * share), name: 'a.docx' }),
    ).rejects.toSatisfy((error) => error instanceof Refusal && error.code === 'damaged');
});
