import { describe, expect, it } from 'vitest';
import { read, typeOf } from './reading.ts';

const names = (text: string) => read([text]).entities.map((e) => e.name);

describe('where names begin and end', () => {
  it('ends a foreign name where the spelling ends, whatever verb follows', () => {
    expect(names('该公司首席执行官托马斯·海尔布隆公开支持这一方案。')).toContain('托马斯·海尔布隆');
    expect(names('联合创始人保罗·德尔蒙离任。')).toContain('保罗·德尔蒙');
    expect(names('分析师查理·陈把目标价上调。')).toContain('查理·陈');
  });

  it('sees foreign names without a post, but not in names of universities', () => {
    expect(typeOf(read(['团队里也有来自海外的马丁·弗莱堡。']), '马丁·弗莱堡')).toBe('person');
    expect(names('约翰斯·霍普金斯大学发布了地图。')).not.toContain('约翰斯·霍普金斯');
  });

  it('reads rare and double surnames after a post before any verb', () => {
    expect(names('总工漆士元规定，每个对话框都要念出声。')).toContain('漆士元');
    expect(names('店主闾丘晚试了两个星期。')).toContain('闾丘晚');
    expect(names('学院教授逯清和做过一个实验。')).toContain('逯清和');
  });

  it('takes 老师傅 for no teacher of the surname 傅', () => {
    expect(read(['老师傅退休一个，车间就少一本书。老师傅说，这是手艺。']).entities).toEqual([]);
  });

  it('finds a person nothing introduces by coming back', () => {
    const found = read(['茅德川家有十一亩茶园。', '茅德川却只关心秤准不准。', '茅德川听了只是笑。']);
    expect(typeOf(found, '茅德川')).toBe('person');
  });

  it('leaves 智库 and other introductions out of a name', () => {
    expect(names('荷兰智库赫尔曼研究所发布报告。')).toContain('赫尔曼研究所');
    expect(names('行业协会中国半导体行业协会的数据显示，产量增长。')).toContain('中国半导体行业协会');
    expect(names('参与检查的奇安信安徽分公司总经理段誉山表示，设备老旧。')).toContain('奇安信');
  });

  it('gives a branch and a department as other names of what they belong to', () => {
    const branch = read(['中国电信武汉分公司承建了这一项目。']).entities;
    expect(branch.find((e) => e.name === '中国电信')?.aliases).toContain('中国电信武汉分公司');
    expect(branch.find((e) => e.name === '武汉')?.type).toBe('place');
    const school = read(['清华大学公共管理学院举办了讲座。']).entities;
    expect(school.find((e) => e.name === '清华大学')?.aliases).toContain('清华大学公共管理学院');
  });

  it('takes a strange word and an ending of the trade for a company, common words not', () => {
    expect(typeOf(read(['蓝屿数据今年从基地挑了24人。']), '蓝屿数据')).toBe('company');
    expect(typeOf(read(['由听澜海洋科技与大学合作开发。']), '听澜海洋科技')).toBe('company');
    expect(names('海量数据今年增长很快，多人游戏也一样。')).toEqual([]);
  });

  it('finds agencies for data, also where the words are cut wrongly', () => {
    expect(names('湖南省数据局已把它列入计划。')).toContain('湖南省数据局');
    expect(names('东屿县海洋与渔业局为此花了380万元。')).toContain('东屿县海洋与渔业局');
  });
});

describe('things with foreign or numbered names', () => {
  it('knows which of a known product is meant', () => {
    const found = read(['代工厂将从明年起组装iPhone 15。']).entities;
    expect(found.find((e) => e.name === 'iPhone 15')).toMatchObject({ type: 'product', aliases: ['iPhone'] });
  });

  it('finds a product beside what it is or whose it is, and amounts not', () => {
    expect(typeOf(read(['公司首款交换芯片砺风9600已跑通。']), '砺风9600')).toBe('product');
    expect(typeOf(read(['谷歌的Quillbox 3近期完成备案。']), 'Quillbox 3')).toBe('product');
    expect(names('平台产量4631万台，系统故障占21%。')).toEqual([]);
  });
});

describe('programmes named in passing', () => {
  it('lists subsidies and programmes among entities', () => {
    expect(typeOf(read(['该市将设立模型券，每家最高可领5万元。']), '模型券')).toBe('programme');
    expect(typeOf(read(['银龄护航计划明年提高补贴。']), '银龄护航计划')).toBe('programme');
  });

  it('leaves everyday plans and securities alone', () => {
    expect(read(['公司公布扩产计划，发行债券，启动合作项目。']).entities).toEqual([]);
  });

  it('lists a campaign among policies', () => {
    expect(read(['全省开展工控安全百日攻坚行动。']).policies).toMatchObject([
      { name: '工控安全百日攻坚行动', kind: 'campaign' },
    ]);
  });
});
