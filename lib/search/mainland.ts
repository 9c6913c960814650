/**
 * Words that Taiwan and Hong Kong use, as the mainland says them: bulletins are written so, and a page or query
 * must meet them. Characters are folded elsewhere. Both columns folded, longer words first.
 */
import { foldString } from '#lib/text/normalise.ts';

const wordings = [
  ['智慧型手机', '智能手机'],
  ['人工智慧', '人工智能'],
  ['网际网路', '互联网'],
  ['巨量资料', '大数据'],
  ['云端运算', '云计算'],
  ['边缘运算', '边缘计算'],
  ['量子运算', '量子计算'],
  ['量子电脑', '量子计算机'],
  ['作业系统', '操作系统'],
  ['积体电路', '集成电路'],
  ['虚拟实境', '虚拟现实'],
  ['扩增实境', '增强现实'],
  ['搜寻引擎', '搜索引擎'],
  ['应用程式', '应用程序'],
  ['社群媒体', '社交媒体'],
  ['行动支付', '移动支付'],
  ['行动通讯', '移动通信'],
  ['资料中心', '数据中心'],
  ['资料库', '数据库'],
  ['伺服器', '服务器'],
  ['数位', '数字'],
  ['数码', '数字'],
  ['资讯', '信息'],
  ['网路', '网络'],
  ['软体', '软件'],
  ['硬体', '硬件'],
  ['晶片', '芯片'],
  ['程式', '程序'],
  ['雷射', '激光'],
  ['宽频', '宽带'],
  ['萤幕', '屏幕'],
  ['视讯', '视频'],
  ['奈米', '纳米'],
  ['基频', '基带'],
  ['电信商', '运营商'],
  ['营运商', '运营商'],
  ['演算法', '算法'],
  ['隐私权', '隐私'],
  ['智财权', '知识产权'],
  ['智慧财产权', '知识产权'],
  ['反托拉斯', '反垄断'],
  ['法令遵循', '合规'],
  ['长者', '老年人'],
] as const;

const changed: ReadonlyMap<string, string> = new Map([...wordings].sort((a, b) => b[0].length - a[0].length));
const pattern = new RegExp([...changed.keys()].join('|'), 'g');

/** `text` folded and in the mainland's words: the form in which pages, queries and records meet. */
export const plain = (text: string): string =>
  foldString(text).replace(pattern, (word) => changed.get(word)!);
