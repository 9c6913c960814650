/** The two fixture bulletins that Chromium prints: a formal weekly and a newsletter in two columns. */
import type { FixtureBlock, FixtureBriefing, FixtureBulletin } from './fixture-source.ts';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const chinese = (date: string) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

function block(item: FixtureBlock): string {
  if ('text' in item)
    return item.kind === 'subhead'
      ? `<div class="k">${escapeXml(item.text)}</div>`
      : `<p>${escapeXml(item.text)}</p>`;
  const row = (cells: string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${item.rows.map((cells, i) => row(cells, i ? 'td' : 'th')).join('')}</table>`;
}

export function sectionsOf(bulletin: FixtureBulletin): [string, FixtureBriefing[]][] {
  const sections = new Map<string, FixtureBriefing[]>();
  for (const briefing of bulletin.briefings)
    sections.set(briefing.section, [...(sections.get(briefing.section) ?? []), briefing]);
  return [...sections];
}

/** Cover, contents with leaders, running heads, sections marked ◆, the source at an article's end. */
export function weeklyHtml(bulletin: FixtureBulletin): string {
  const contents = sectionsOf(bulletin).map(
    ([name, briefings], i) =>
      `<div class="ts">◆ ${name}</div>` +
      briefings
        .map(
          ({ title }, j) =>
            `<div class="te">${escapeXml(title)}<span class="d"> ${'…'.repeat(20)} </span>${3 + i * 3 + j}</div>`,
        )
        .join(''),
  );
  const body = sectionsOf(bulletin).map(
    ([name, briefings]) =>
      `<h2>◆ ${name}</h2>` +
      briefings
        .map(
          (briefing) =>
            `<h3>${escapeXml(briefing.title)}</h3>` +
            (briefing.subtitle ? `<div class="sub">——${escapeXml(briefing.subtitle)}</div>` : '') +
            briefing.blocks.map(block).join('') +
            (briefing.source ? `<div class="src">（来源：${briefing.source}）</div>` : ''),
        )
        .join(''),
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${bulletin.title}</title><style>
@page{size:A4;margin:25mm 24mm;
 @top-center{content:"${bulletin.title} · 第15期";font:9pt "Noto Sans CJK SC";color:#666;border-bottom:.5pt solid #999}
 @bottom-center{content:"— " counter(page) " —";font:9pt "Noto Sans CJK SC"}}
@page :first{@top-center{content:none;border:0}@bottom-center{content:none}}
body{font:11pt/1.8 "Noto Serif CJK SC";margin:0}
.cover{page-break-after:always;text-align:center;padding-top:70mm}
.cover b{font:700 40pt "Noto Sans CJK SC"}.cover div{font-size:14pt;margin-top:10mm}
.toc{page-break-after:always}.toc h1{text-align:center;font:700 18pt "Noto Sans CJK SC";letter-spacing:1em}
.ts{font-family:"Noto Sans CJK SC";margin-top:3mm}.te{padding-left:1.5em}.d{color:#888}
h2{font:700 18pt "Noto Sans CJK SC";color:#8a1c1c;margin:8mm 0 2mm}
h3{font:700 15pt/1.5 "Noto Sans CJK SC";margin:7mm 0 2mm;text-align:center;break-after:avoid}
.sub{text-align:center;font-size:12pt;margin-bottom:3mm}
p{margin:0;text-indent:2em;text-align:justify}
.k{font:700 11pt "Noto Sans CJK SC";text-indent:2em;break-after:avoid}.src{text-align:right;font-size:10pt}
table{border-collapse:collapse;width:100%;margin:3mm 0;font-size:10pt}td,th{border:.5pt solid #666;text-align:center}
</style><div class="cover"><b>${bulletin.title}</b><div>周　刊</div><div>2023年第15期（总第168期）</div>
<div>${chinese(bulletin.date)}</div><div>数智产业观察编辑部　编</div></div>
<div class="toc"><h1>目录</h1>${contents.join('')}</div>${body.join('')}
<div class="src">责任编辑：沈一鸣　校对：何其乐　联系电话：010-5550-0107</div></html>`;
}

/** Masthead, a box of headlines, bars for sections, two columns, subheads in 【】, no cover. */
export function newsletterHtml(bulletin: FixtureBulletin): string {
  const body = sectionsOf(bulletin).map(
    ([name, briefings]) =>
      `<h2>${name}</h2><div class="two">` +
      briefings
        .map(
          (briefing) =>
            `<h3>${escapeXml(briefing.title)}</h3>` +
            (briefing.source ? `<div class="src">文 / ${briefing.source}</div>` : '') +
            briefing.blocks.map(block).join(''),
        )
        .join('') +
      '</div>',
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${bulletin.title}</title><style>
@page{size:A4;margin:18mm 16mm 20mm;
 @bottom-left{content:"${bulletin.title} ${bulletin.date}";font:8pt "Noto Sans CJK SC";color:#777}
 @bottom-right{content:counter(page) "/" counter(pages);font:8pt "Noto Sans CJK SC";color:#777}}
body{font:9.5pt/1.65 "Noto Sans CJK SC";margin:0}
.mast{border-bottom:2pt solid #147;display:flex;justify-content:space-between;align-items:end}
.mast b{font-size:30pt;color:#147}.box{background:#eef4fa;padding:3mm 5mm;margin:3mm 0;columns:2}
.box b{font-size:12pt;color:#147}.box div{font-size:8.5pt}
h2{font-size:13pt;background:#147;color:#fff;padding:1mm 3mm;margin:5mm 0 3mm;break-after:avoid}
.two{columns:2;column-gap:9mm}
h3{font-size:12pt;line-height:1.4;margin:4mm 0 1mm;break-after:avoid}h3:first-child{margin-top:0}
p{margin:0 0 1.5mm;text-align:justify}.k{font-weight:700;color:#147;break-after:avoid}
.src{font-size:8pt;color:#777}
table{border-collapse:collapse;width:100%;margin:1mm 0 2mm;font-size:8.5pt}td,th{border-bottom:.5pt solid #999;text-align:left}
</style><div class="mast"><b>${bulletin.title}</b><span>第72期　${chinese(bulletin.date)}　星期五</span></div>
<div class="box"><b>要闻速览</b>${bulletin.briefings.map(({ title }) => `<div>• ${escapeXml(title)}</div>`).join('')}</div>
${body.join('')}<div class="src">编辑：云上产业速递编辑组　投稿：desk@example.cn　内部资料，请勿外传</div></html>`;
}
