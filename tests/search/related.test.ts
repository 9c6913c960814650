import { describe, expect, it } from 'vitest';
import { aBriefing, aSearcher, briefings } from './records.ts';

const searcher = aSearcher();
const related = (title: string, text: string, termIds: string[] = []) =>
  searcher.related({ title, text, termIds }, 5);
const story = '温岭的潮汐电站采用双向贯流机组，滩涂养殖户拿到了转产补偿，海缆也接通了。';

describe('related briefings', () => {
  it('are found by what a page says, without any known name', () => {
    const [hit] = related('电站见闻', story);
    expect(hit?.briefingId).toBe('2020-11-26/01');
    expect(hit?.shared).toContain('贯流机组');
  });

  it('are found on a Traditional page', () => {
    const [hit] = related('潮汐電站', '溫嶺的潮汐電站採用雙向貫流機組，灘塗養殖戶拿到轉產補償。');
    expect(hit?.briefingId).toBe('2020-11-26/01');
  });

  it('are none for one shared name alone, however often it stands there', () => {
    expect(
      related('海潮能源杯长跑', '海潮能源赞助了长跑。海潮能源的旗子插满终点。', [
        'haichao',
        'haichao',
        'haichao',
      ]),
    ).toEqual([]);
  });

  it('are none for a page of market talk', () => {
    expect(related('收评', '板块分化，券商看好低估值，净利润同比增长，市场预期改善，投资者谨慎。')).toEqual(
      [],
    );
  });

  it('are none for an empty page', () => {
    expect(related('', '')).toEqual([]);
  });

  it('come with how they stand to the page', () => {
    const [later] = related('2021年3月，潮汐电站满百天', story, ['wenling']);
    expect(later?.relation).toBe('follow_up');
    const [same] = related('潮汐电站并网', `2020年11月20日，${story}`, ['wenling']);
    expect(same?.relation).toBe('same_event');
  });

  it('leave out what stands in a list of other pages', () => {
    expect(related('烘焙', `面团醒发一小时。相关阅读：${story}`)).toEqual([]);
  });

  it('do not depend on how the text is broken into lines', () => {
    const lines = story.replace(/，/g, '，\n');
    expect(related('电站见闻', lines)[0]?.briefingId).toBe('2020-11-26/01');
  });

  it('are the same in a large base, though half of each word stands in thousands of briefings there', () => {
    const common = [
      '双向道路与潮汐车道',
      '电站检修',
      '渔民转产',
      '收到补偿',
      '海底光缆',
      '机组人员',
      '贯穿全程',
    ];
    const filler = Array.from({ length: 5_200 }, (_, i) =>
      aBriefing(100 + i, { id: `2021-01-01/${i}`, headline: '日常', paragraphs: [common.join('，')] }),
    );
    const large = aSearcher({ briefings: [...briefings, ...filler] });
    const page = { title: '电站见闻', text: story, termIds: [] };
    const [hit] = large.related(page, 5);
    expect(hit?.briefingId).toBe('2020-11-26/01');
    expect(hit?.shared).toContain('贯流机组');
  });
});
