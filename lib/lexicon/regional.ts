/**
 * Words that Hong Kong and Taiwan use for what the mainland calls otherwise. Characters are folded
 * elsewhere; this makes 人工智慧 a form of 人工智能. Written by hand, mainland word first, both folded.
 */
const wordings: [string, string][] = [
  ['人工智能', '人工智慧'],
  ['智能手机', '智慧型手机'],
  ['芯片', '晶片'],
  ['信息', '资讯'],
  ['网络', '网路'],
  ['互联网', '网际网路'],
  ['软件', '软体'],
  ['硬件', '硬体'],
  ['数据库', '资料库'],
  ['大数据', '巨量资料'],
  ['云计算', '云端运算'],
  ['边缘计算', '边缘运算'],
  ['量子计算', '量子运算'],
  ['操作系统', '作业系统'],
  ['集成电路', '积体电路'],
  ['虚拟现实', '虚拟实境'],
  ['增强现实', '扩增实境'],
  ['搜索引擎', '搜寻引擎'],
  ['服务器', '伺服器'],
  ['激光', '雷射'],
  ['打印', '列印'],
  ['程序', '程式'],
  ['移动通信', '行动通讯'],
  ['宽带', '宽频'],
  ['数字', '数位'],
  ['屏幕', '萤幕'],
  ['视频', '视讯'],
];

const byMainland = new Map(wordings);

/**
 * `folded` in Taiwan's wording, or null where that is the same. Only names that consist of the word alone have
 * one: 网路强国 is nobody's name for 网络强国.
 */
export function regionalVariant(folded: string): string | null {
  return byMainland.get(folded) ?? null;
}
