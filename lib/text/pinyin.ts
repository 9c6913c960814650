/**
 * Pinyin of folded (simplified) text, without tones. Characters with two common readings give both: a
 * searcher may type either, and a wrong guess would hide the name.
 */
import { pinyinTable } from './pinyin-table.ts';

/** Second readings that names and everyday words use; the table holds the first. */
const secondReadings =
  '重chong行hang长zhang乐yue都dou会kuai还huan调tiao传zhuan率lv参shen朝zhao藏zang单shan弹tan度duo降xiang角jue觉jiao' +
  '卡qia模mu区ou厦sha省xing盛cheng提di校jiao曾zeng血xie石dan便pian薄bo差chai伯bai车ju大dai得dei给ji' +
  '红gong壳qiao勒lei露lou落la没mo秘bi粘nian弄long奇ji强jiang茄jia翘qiao色shai什shi' +
  '属zhu术zhu数shuo似shi宿xiu挑tiao拓ta系ji纤qian巷hang削xue员yun' +
  '着zhao种chong查zha翟di褚chu缪miao朴piao仇qiu尉yu解xie盖ge柏bo堡pu';

let readings: Map<string, string[]> | undefined;

function table(): Map<string, string[]> {
  if (readings) return readings;
  readings = new Map();
  for (const row of pinyinTable.trim().split('\n')) {
    const space = row.indexOf(' ');
    const syllable = row.slice(0, space);
    for (const char of row.slice(space + 1)) readings.set(char, [syllable]);
  }
  for (const [, char, syllable] of secondReadings.matchAll(/([\u4e00-\u9fff])([a-z]+)/g)) {
    const known = readings.get(char!);
    if (known && !known.includes(syllable!)) known.push(syllable!);
  }
  return readings;
}

/** How many ways to read a text are given at most. */
const mostReadings = 4;

/**
 * The ways to read `folded`, each as a syllable a character; letters and digits stand for themselves, other
 * characters drop out. Empty when a Chinese character is unknown or none is there.
 */
export function readingsOf(folded: string): string[][] {
  const syllables = table();
  let ways: string[][] = [[]];
  let chinese = false;
  for (const char of folded) {
    let options: string[];
    if (/[a-z0-9]/.test(char)) options = [char];
    else if (/[\u4e00-\u9fff]/.test(char)) {
      const known = syllables.get(char);
      if (!known) return [];
      chinese = true;
      options = known;
    } else continue;
    if (options.length === 1 || ways.length * options.length > mostReadings) {
      for (const way of ways) way.push(options[0]!);
    } else {
      ways = ways.flatMap((way) => options.map((option) => [...way, option]));
    }
  }
  return chinese ? ways : [];
}
