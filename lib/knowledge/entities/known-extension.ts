/** Known companies whose name goes on into another's. */
import type { Unit } from '../document.ts';

const extension =
  /^(?:云|数科|国际|智家|金科|云计算|通信|半导体|移动|电子|显示|汽车|物流|健康|影业|音乐|安全|征信|电力|智行|软件|网络|科技|技术|股份|控股|集团|公司|埃安|证券|资管|创投|资本|研究院)$/;

/** 华为|云, 招商证券|国际, 国网|河南|电力: a known company and a word that makes it another. */
export function extended(unit: Unit, start: number, end: number): number {
  let index = unit.words.findIndex((w) => w.start === end);
  if (index < 0) return end;
  const { words, plain } = unit;
  if (/^国网$|^国家电网$/.test(plain.slice(start, end)) && words[index]!.tag === 'ns') {
    const after = words[index + 1];
    return after && /^(?:电力|电力公司|省电力公司|市电力公司)$/.test(after.text) ? after.end : end;
  }
  const next = words[index]!;
  if (!extension.test(next.text)) return end;
  index++;
  const after = words[index];
  if (
    after &&
    /^(?:业务|产品|服务|设备|市场|行业|领域|技术|芯片|手机|平台|产业|板块|方案|系统|保障|问题|标准|体系|人才|专利|合作|基站|网络|业|界|建设|覆盖)/.test(
      after.text,
    ) &&
    !/(?:公司|集团)$/.test(next.text)
  )
    return end;
  if (
    /^(?:电子|通信|移动|技术|网络|安全|软件|物流|汽车|健康|半导体|电力|音乐|显示)$/.test(next.text) &&
    after &&
    /^[\u4e00-\u9fff]/.test(after.text) &&
    !/^(?:v|d|p|c|uj|t|m)$/.test(after.tag)
  )
    return end;
  return next.end;
}
