import { describe, expect, it } from 'vitest';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { entry, found, matcherOf } from './matching.ts';

const matcher = matcherOf([
  entry('zte', 'company', '中兴通讯', ['ZTE']),
  entry('wuhan', 'event', '中国5G+工业互联网大会'),
  entry('512', 'policy', '“5G+工业互联网”512工程', ['512工程']),
  entry('redhat', 'company', 'Red Hat'),
  entry('lg', 'company', 'LG'),
  entry('ai', 'technology', '人工智能', ['AI']),
  entry('lemaire', 'person', '布鲁诺·勒梅尔'),
  entry('net', 'organization', '中国网络空间研究院'),
]);

describe('ways of writing a name', () => {
  it.each([
    ['中興通訊公布財報', '中興通訊=zte'],
    ['看好ＺＴＥ的前景', 'ＺＴＥ=zte'],
    ['中兴\n通讯发布公告', '中兴\n通讯=zte'],
    ['在中国 5G + 工业互联网大会上', '中国 5G + 工业互联网大会=wuhan'],
    ['启动5G+工业互联网512工程。', '5G+工业互联网512工程=512'],
    ['启动“5G+工业互联网”512工程。', '5G+工业互联网”512工程=512'],
    ['收购RED HAT的交易', 'RED HAT=redhat'],
    ['收购Red\nHat的交易', 'Red\nHat=redhat'],
    ['发展人工智慧產業', '人工智慧=ai'],
    ['法国部长布鲁诺•勒梅尔称', '布鲁诺•勒梅尔=lemaire'],
  ])('%s', (text, mention) => {
    expect(found(matcher, text)).toEqual([mention]);
  });

  it.each([
    '见 nullga.dk',
    '型号LG320x',
    '访问 http://t.cn/x-LG 页',
    'www.lg.com 上',
    '邮件 ai@example.com 收',
    '域名 s.ai 已注册',
  ])('finds no Latin name inside %s', (text) => {
    expect(found(matcher, text)).toEqual([]);
  });

  it('marks nothing across a quotation mark that the name doesn’t have', () => {
    expect(found(matcher, '他说人“工智能很”好')).toEqual([]);
  });
});

describe('edits', () => {
  it('of a delta replace the entity of the same id and add to the rest', () => {
    const delta = openLexicon(
      compileLexicon([entry('zte', 'company', '中兴微电子'), entry('new', 'company', '摩尔线程')], {
        revision: 2,
      }),
    );
    const edited = matcherOf([entry('zte', 'company', '中兴通讯'), entry('lg', 'company', '乐金显示')], {
      delta,
    });
    expect(found(edited, '中兴通讯、中兴微电子、摩尔线程与乐金显示参会')).toEqual([
      '中兴微电子=zte',
      '摩尔线程=new',
      '乐金显示=lg',
    ]);
  });

  it('that mute a form hide it for that entity only', () => {
    const entries = [entry('a', 'company', '寒武纪科技'), entry('b', 'product', '思元芯片')];
    const muted = matcherOf(entries, {
      muted: [
        { form: '寒武紀科技', id: 'a' },
        { form: '思元芯片', id: 'other' },
      ],
    });
    expect(found(muted, '寒武纪科技的思元芯片')).toEqual(['思元芯片=b']);
  });
});
