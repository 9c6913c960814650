/** Laws, programmes and slogans that work like programmes, named without 《》; from general knowledge. */
import type { PolicyKind } from '#lib/model/kinds.ts';

interface Named {
  /** Listed among entities only: a slogan, not an instrument. */
  slogan?: boolean;
  forms: string[];
  kind: PolicyKind;
  region: string;
}

const programmes = `
新基建 数字新基建 新型基础设施建设 新型基础设施
数字中国 “数字中国”
网络强国 “网络强国”
制造强国
质量强国
科技强国
交通强国
“一带一路”倡议 一带一路
数字丝绸之路
中国制造2025
“上云用数赋智”行动 上云用数赋智
宽带中国
“双千兆”行动 双千兆 “双千兆”
东数西算
“互联网+”行动 “互联网+”行动计划
“双碳”目标
提速降费
携号转网
863计划
火炬计划
星火计划
千人计划
工业4.0战略
“星光中国芯工程”
国家重点研发计划
“人工智能+”行动 人工智能+行动
“数据要素×”行动 “数据要素×”三年行动计划
“信号升格”专项行动
“宽带边疆”行动
“断卡”行动
“双一流”建设
“揭榜挂帅”机制
“东数西算”工程
“强基计划” 强基计划
万人计划
孔雀计划
珠江人才计划
长江学者奖励计划
科技创新2030重大项目 科技创新2030
核高基重大专项 核高基
国家大数据综合试验区
国家数字经济创新发展试验区
专精特新 “专精特新”
台湾AI行动计划
前瞻基础建设计划
“5+2”产业创新计划
六大核心战略产业
新南向政策
K-半导体战略 K半导体战略 K-半导体带
韩国新政 数字新政
社会5.0
数字印度
印度制造
智慧国家2025
泰国4.0
沙特2030愿景 2030愿景
阿尔忒弥斯计划
数字欧洲计划
地平线欧洲计划 地平线欧洲 Horizon_Europe
欧洲共同利益重要项目
芯片联合事业 Chips_JU
“全球门户”计划 全球门户计划
数字罗盘计划 2030数字罗盘
印太经济框架
星际之门计划
`;
const slogans = `
“互联网+政务服务” 互联网+政务服务
“互联网+监管” 互联网+监管
“互联网+医疗健康” 互联网+医疗健康
“互联网+教育”
生产挂钩激励计划 生产关联激励计划 PLI计划
数字乡村
科技冬奥
健康中国
平安中国
数字政府
智慧社会
乡村振兴
`;
const laws = `
中华人民共和国个人信息保护法 个人信息保护法
中华人民共和国数据安全法 数据安全法
中华人民共和国网络安全法 网络安全法
中华人民共和国电信法 电信法
中华人民共和国电子商务法 电子商务法
中华人民共和国密码法 密码法
中华人民共和国反垄断法 反垄断法
中华人民共和国反不正当竞争法 反不正当竞争法
中华人民共和国消费者权益保护法 消费者权益保护法
中华人民共和国著作权法 著作权法
中华人民共和国专利法 专利法
中华人民共和国商标法 商标法
中华人民共和国广告法 广告法
中华人民共和国民法典 民法典
中华人民共和国刑法修正案
中华人民共和国出口管制法 出口管制法
中华人民共和国外商投资法 外商投资法
中华人民共和国未成年人保护法 未成年人保护法
中华人民共和国电子签名法 电子签名法
中华人民共和国科学技术进步法 科学技术进步法
中华人民共和国政府采购法 政府采购法
中华人民共和国中小企业促进法 中小企业促进法
中华人民共和国行政许可法 行政许可法
关键信息基础设施安全保护条例
反电信网络诈骗法
`;
const foreign: readonly [string, string][] = [
  ['通用数据保护条例 GDPR 一般数据保护条例', '欧盟'],
  ['数字服务法 数字服务法案', '欧盟'],
  ['数字市场法 数字市场法案', '欧盟'],
  ['数据治理法案 数据治理法', '欧盟'],
  ['芯片与科学法案 芯片法案', '美国'],
  ['加州消费者隐私法案 加州消费者隐私法 CCPA', '美国'],
  ['谢尔曼法 谢尔曼反托拉斯法', '美国'],
  ['通信规范法 通信规范法第230条', '美国'],
  ['外国投资风险审查现代化法案', '美国'],
  ['欧洲芯片法案', '欧盟'],
  ['数据法案', '欧盟'],
  ['网络弹性法案', '欧盟'],
  ['欧盟人工智能法案', '欧盟'],
  ['Fit_for_55 “减碳55%”一揽子计划', '欧盟'],
  ['通胀削减法案', '美国'],
  ['基础设施投资与就业法案', '美国'],
  ['无尽前沿法案', '美国'],
  ['美国创新与竞争法案', '美国'],
  ['外国公司问责法案 外国公司问责法', '美国'],
  ['国防授权法案', '美国'],
  ['安全可信通信网络法案', '美国'],
  ['云法案', '美国'],
  ['爱国者法案', '美国'],
  ['儿童在线隐私保护法', '美国'],
  ['克莱顿法 克莱顿反托拉斯法', '美国'],
  ['碳边境调节机制 CBAM', '欧盟'],
  ['瓦森纳协定', 'international'],
  ['区域全面经济伙伴关系协定 RCEP', 'international'],
  ['数字经济伙伴关系协定 DEPA', 'international'],
  ['巴黎协定', 'international'],
  ['联合国宪章', 'international'],
  ['清洁网络计划 “清洁网络”计划 “清洁网络”行动计划', '美国'],
];

/** Forms are separated by spaces; a space within a form is written `_`. */
const spaced = (line: string) => line.split(' ').map((form) => form.replaceAll('_', ' '));

const rows = (list: string, kind: PolicyKind): Named[] =>
  list
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ forms: spaced(line.trim()), kind, region: 'national' }));

export const namedPolicies: readonly Named[] = [
  ...rows(programmes, 'programme'),
  ...rows(slogans, 'programme').map((row) => ({ ...row, slogan: true })),
  ...rows(laws, 'law'),
  ...foreign.map(
    ([forms, region]): Named => ({
      forms: spaced(forms),
      kind: /计划|Fit_for/.test(forms) ? 'programme' : 'law',
      region,
    }),
  ),
];

/** Known without 《》 only where the sentence treats them as instruments; too common otherwise. */
export const shyForms = new Set([
  '新型基础设施',
  '提速降费',
  '携号转网',
  '健康中国',
  '平安中国',
  '乡村振兴',
  '科技强国',
  '交通强国',
  '东数西算',
  'GDPR',
  '专精特新',
  '数字印度',
  '印度制造',
  '社会5.0',
  '数字新政',
  '2030愿景',
  'CBAM',
  'RCEP',
  '科技创新2030',
  '云法案',
  '数据法案',
]);
