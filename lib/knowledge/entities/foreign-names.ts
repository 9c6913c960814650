/**
 * Foreign persons in Chinese characters, parts joined by a dot: 埃隆·马斯克. They are spelled with some four hundred
 * characters that translators have agreed on, so the last part ends where another character begins.
 */
import { afterName, surnames } from '../lexical/people.ts';

/** Characters of the usual transcription tables for European, Arabic and Indian names. */
const spelling = new Set(
  '阿埃艾爱安昂奥澳巴芭白柏拜班邦保鲍北贝本比彼毕宾波玻伯勃博布采蔡策查柴昌川茨村达大戴黛丹道德登邓迪蒂丁顿东都杜敦多俄厄恩尔耳法凡范方菲费芬丰冯夫弗福盖甘冈高戈哥格葛根贡古瓜圭国果哈海汉汗豪赫黑亨侯胡华怀惠霍基吉及济季加贾姜捷杰金京久居卡凯坎康考柯科可克肯孔库夸昆阔拉腊莱赖兰朗劳勒雷蕾黎里理利丽莉连莲列烈林琳留刘龙隆卢鲁路露吕律伦罗洛马玛迈麦曼芒毛茂梅美门蒙米密敏明摩莫默姆木穆慕纳娜乃奈南内嫩尼妮年涅宁纽农努诺欧帕派潘庞培佩彭皮匹平珀普齐奇恰钱强乔切琴青丘屈琼热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山尚绍舍申生圣施什史士舒朔丝思斯松苏索塔泰坦汤唐陶特滕提田图土托瓦万王旺威韦维魏温文翁沃乌武西希锡席夏香肖谢欣辛休雪逊雅亚扬杨耶叶伊依以因殷英尤于约云赞泽曾扎詹珍芝治朱卓兹宗佐匡翰姬琪嘉娅薇妲蓓婷晓善陀梵湿婆钦鸠莫迪拜佛甸瑙姗玫瑰邵琐贺得卫奎宾庇帝彻措斐梯梭渥缅缪聂芙萝裴讷诗迦郎酷弥喀焦吾窦耐廉伍廷仑妥汀珊菱蔓郝谭尹堡',
);

const spelled = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && spelling.has(text[end]!)) end++;
  return end;
};

/** Nothing but characters of transcription: 韦斯特伍德. */
export const spelledThroughout = (text: string): boolean => text !== '' && spelled(text, 0) === text.length;

/**
 * End of the name with dots that begins at `at`, or -1. A last part of one character is a Chinese surname. Where a
 * post before it is certain of the beginning (`begun`), the first part may be spelled in any way.
 */
export function foreignNameEnd(text: string, at: number, begun = false): number {
  let start = at;
  let dots = 0;
  for (;;) {
    const latin = /^[A-Z]\.?(?=·)/.exec(text.slice(start, start + 4));
    const first =
      begun && dots === 0 ? /^[\u4e00-\u9fff]{2,7}(?=·)/.exec(text.slice(start, start + 8)) : null;
    const end = (latin ?? first) ? start + (latin ?? first)![0].length : spelled(text, start);
    if (text[end] === '·' && end > start && end - start <= 7) {
      start = end + 1;
      dots++;
      continue;
    }
    if (dots === 0) return -1;
    const longest = Math.min(end, start + 7);
    for (let to = start + 2; to < longest; to++) {
      const rest = text.slice(to);
      if (afterName.test(rest) && !afterName.test(text.slice(longest)) && !spelling.has(text[to + 1] ?? ''))
        return to;
    }
    if (longest - start >= 2) return longest;
    if (longest > start) return longest;
    return surnames.has(text[start] ?? '') ? start + 1 : -1;
  }
}
