import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinText } from '#lib/bulletin/read.ts';
import {
  type FixtureBriefing,
  type FixtureBulletin,
  parseFixture,
  subheadText,
} from '#tools/bulletin/fixture-source.ts';
import { sectionsOf } from '#tools/bulletin/render-print.ts';

const bulletin = parseFixture(readFileSync('tests/fixtures/bulletins/source/6-email.txt', 'utf8'));

type Format = Parameters<typeof readBulletinText>[1];
interface House {
  format: Format;
  section: (name: string, n: number) => string;
  title: (text: string) => string;
  subhead: (text: string) => string;
  text: (text: string) => string;
}

function print({ briefings }: FixtureBulletin, house: House): string {
  const blocks = ({ blocks }: FixtureBriefing) =>
    blocks.map((block) => {
      if (!('text' in block)) return '';
      return block.kind === 'subhead' ? house.subhead(subheadText(block.text)) : house.text(block.text);
    });
  return sectionsOf({ title: '', date: '', briefings })
    .flatMap(([name, list], i) => [
      house.section(name, i + 1),
      ...list.flatMap((briefing) => [house.title(briefing.title), ...blocks(briefing)]),
    ])
    .join('');
}

const houses: [string, House][] = [
  [
    'a page with one type for every head',
    {
      format: 'html',
      section: (name, n) => `<p><b>Part ${n}｜${name}</b></p>`,
      title: (text) => `<p><b>${text}</b></p>`,
      subhead: (text) => `<p><b>${text}</b></p>`,
      text: (text) => `<p>${text}</p>`,
    },
  ],
  [
    'a page of line breaks, subheads in italics',
    {
      format: 'html',
      section: (name) => `<br><b>【${name}】</b><br>`,
      title: (text) => `<br><b>${text}</b><br>`,
      subhead: (text) => `　　<i>${text}</i><br>`,
      text: (text) => `　　${text}<br>`,
    },
  ],
  [
    'a saved page with times, captions and links',
    {
      format: 'html',
      section: (name) => `<div class="bar">${name}</div>`,
      title: (text) =>
        `<p class="t"><a href="#">${text}</a></p><p class="m">2023-04-14 10:22　来源：某网</p><p class="c">图：会场</p>`,
      subhead: (text) => `<p class="k">${text}</p>`,
      text: (text) => `<p>${text}</p><p class="more">阅读全文 &gt;</p>`,
    },
  ],
  [
    'a letter whose type is in its style attributes',
    {
      format: 'html',
      section: (name) => `<p style="text-align:center"><span style="font-size:20px">${name}</span></p>`,
      title: (text) => `<p><span style="font-size:16px;font-weight:bold">${text}</span></p>`,
      subhead: (text) => `<p><span style="font-size:14px;font-weight:700">${text}</span></p>`,
      text: (text) => `<p><span style="font-size:14px">${text}</span></p>`,
    },
  ],
  [
    'typed text with rules under its titles',
    {
      format: 'text',
      section: (name) => `[${name}]\n\n`,
      title: (text) => `${text}\n${'-'.repeat(30)}\n\n`,
      subhead: (text) => `+ ${text}\n\n`,
      text: (text) => `${text.replace(/.{38}/g, '$&\n')}\n\n`,
    },
  ],
  [
    'typed text with wide numbers and starred sections',
    {
      format: 'text',
      section: (name) => `★${name}★\n`,
      title: (text) => `１２丨${text}\n`,
      subhead: (text) => `　　${text}\n`,
      text: (text) => `　　${text}\n`,
    },
  ],
  [
    'Markdown whose sections are only bold, like its subheads',
    {
      format: 'markdown',
      section: (name) => `**${name}**\n\n`,
      title: (text) => `### ${text}\n\n`,
      subhead: (text) => `**${text}**\n\n`,
      text: (text) => `${text}\n\n`,
    },
  ],
  [
    'typed text, two blank lines above titles',
    {
      format: 'text',
      section: (name) => `\n\n【${name}】\n\n`,
      title: (text) => `\n\n${text}\n\n`,
      subhead: (text) => `${text}\n\n`,
      text: (text) => `${text}\n\n`,
    },
  ],
  [
    'typed text with signs of its own before heads',
    {
      format: 'text',
      section: (name) => `## ${name}\n`,
      title: (text) => `* ${text}\n`,
      subhead: (text) => `▷ ${text}\n`,
      text: (text) => `${text}\n`,
    },
  ],
];

const f1 = (found: string[], wanted: string[]) => {
  const hits = found.filter((one) => wanted.includes(one)).length;
  return (2 * hits) / (found.length + wanted.length);
};

describe.each(houses)('a bulletin set as %s', (_, house) => {
  const { briefings } = outlineOf(readBulletinText(print(bulletin, house), house.format));

  it('has its sections and titles', () => {
    const heads = (list: { section: string; title: string }[]) =>
      list.map(({ section, title }) => `${section}/${title}`);
    expect(f1(heads(briefings), heads(bulletin.briefings))).toBeGreaterThanOrEqual(0.95);
  });

  it('has its subheads', () => {
    const found = briefings.flatMap(({ subheads }) => subheads.map(({ text }) => text));
    const wanted = bulletin.briefings.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        'text' in block && block.kind === 'subhead' ? [subheadText(block.text)] : [],
      ),
    );
    expect(f1(found, wanted)).toBeGreaterThanOrEqual(0.9);
  });
});

it('a page’s line of time, source and author names the source', () => {
  const page = print(bulletin, houses.find(([name]) => name.includes('saved page'))![1]);
  const { briefings } = outlineOf(readBulletinText(page, 'html'));
  expect(new Set(briefings.map(({ source }) => source))).toEqual(new Set(['某网']));
});
