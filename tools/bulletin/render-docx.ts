/** The fixture bulletin that is a DOCX: heading styles, bold lines as subheads, a table of contents, tables. */
import { strToU8, zipSync } from 'fflate';
import type { FixtureBlock, FixtureBulletin } from './fixture-source.ts';
import { sectionsOf } from './render-print.ts';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraph = (style: string, runs: string, extra = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${extra}</w:pPr>${runs}</w:p>`;

/** Word cuts text into runs at odd places; so do we, so that the reader has to join them. */
const cut = (text: string) => run(text.slice(0, 17)) + run(text.slice(17));

function block(item: FixtureBlock): string {
  if ('text' in item)
    return paragraph(
      '',
      item.kind === 'subhead' ? run(item.text, '<w:b/>') : cut(item.text),
      '<w:ind w:firstLine="480"/>',
    );
  const cell = (text: string) => `<w:tc>${paragraph('', run(text))}</w:tc>`;
  const rows = item.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`);
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

const numerals = [...'一二三四五六七八九十'];

export function briefDocx(bulletin: FixtureBulletin): Uint8Array {
  const sections = sectionsOf(bulletin);
  const toc = sections.flatMap(([name, briefings], i) => [
    paragraph('TOC1', `${run(`${numerals[i]}、${name}`)}<w:r><w:tab/></w:r>${run(String(2 + i * 2))}`),
    ...briefings.map(({ n, title }) =>
      paragraph('TOC2', `${run(`${n}. ${title}`)}<w:r><w:tab/></w:r>${run(String(1 + n))}`),
    ),
  ]);
  const body = sections.flatMap(([name, briefings], i) => [
    paragraph('1', run(`${numerals[i]}、${name}`)),
    ...briefings.flatMap(({ n, title, blocks }) => [
      paragraph('ArticleTitle', cut(`${n}. ${title}`)),
      ...blocks.map(block),
    ]),
  ]);
  const head = [
    paragraph(
      '',
      run(bulletin.title, '<w:b/><w:color w:val="C00000"/><w:sz w:val="72"/>'),
      '<w:jc w:val="center"/>',
    ),
    paragraph('', run('2021年第28期（总第412期）'), '<w:jc w:val="center"/>'),
    paragraph('', run('信息化推进办公室编　　　　2021年7月16日'), '<w:jc w:val="center"/>'),
    paragraph('', run('目　录', '<w:b/><w:sz w:val="32"/>'), '<w:jc w:val="center"/>'),
  ];
  const tail = paragraph('', run('报：各位主任。送：各处室、各县区信息办。（共印120份）'));
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const style = (id: string, name: string, properties: string, basedOn = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${properties}</w:style>`;
  const file = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipSync(
    {
      '[Content_Types].xml': file(
        `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/></Types>`,
      ),
      '_rels/.rels': file(
        `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': file(
        `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relations}/header" Target="header1.xml"/></Relationships>`,
      ),
      'word/header1.xml': file(`<w:hdr ${w}>${paragraph('', run(`${bulletin.title}　内部资料`))}</w:hdr>`),
      'word/styles.xml': file(
        `<w:styles ${w}>${style('a', 'Normal', '<w:rPr><w:sz w:val="24"/></w:rPr>')}${style('1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>', 'a')}${style('2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>', 'a')}${style('ArticleTitle', '文章标题', '<w:rPr><w:sz w:val="28"/></w:rPr>', '2')}${style('TOC1', 'toc 1', '', 'a')}${style('TOC2', 'toc 2', '', 'a')}</w:styles>`,
      ),
      'word/document.xml': file(
        `<w:document ${w} xmlns:r="${relations}"><w:body>${head.join('')}${toc.join('')}${body.join('')}${tail}<w:sectPr><w:headerReference w:type="default" r:id="r2"/></w:sectPr></w:body></w:document>`,
      ),
    },
    { level: 9, mtime: new Date('2021-07-16T00:00:00Z') },
  );
}
