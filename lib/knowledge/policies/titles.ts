/** Names in 《》 and what sort of thing each is: an instrument, a work, a newspaper. */
import type { PolicyKind } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';
import { knownForm } from '../entities/gazetteer.ts';

export interface Title {
  unit: Unit;
  /** Of the whole with its marks. */
  start: number;
  end: number;
  /** As printed, without the outer marks. */
  name: string;
  plain: string;
}

export function findTitles(unit: Unit): Title[] {
  const out: Title[] = [];
  const { plain, text } = unit;
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] !== '《') continue;
    let depth = 0;
    let end = -1;
    for (let j = i; j < plain.length && j - i < 120; j++) {
      if (plain[j] === '《') depth++;
      else if (plain[j] === '》') {
        depth--;
        if (depth === 0) {
          end = j + 1;
          break;
        }
      }
    }
    if (end < 0) continue;
    // 《个人资料保护法》施行细则 is one instrument.
    const suffix = /法》$|条例》$/.test(plain.slice(i, end))
      ? (/^(?:施行细则|实施细则|实施条例|实施办法|司法解释)/.exec(plain.slice(end))?.[0].length ?? 0)
      : 0;
    const name = text.slice(i + 1, end - 1).trim() + text.slice(end, end + suffix);
    if (name !== '')
      out.push({
        unit,
        start: i,
        end: end + suffix,
        name,
        plain: plain.slice(i + 1, end - 1).trim() + plain.slice(end, end + suffix),
      });
    i = end - 1;
  }
  return out;
}

/** Without trailing brackets, the official name's front and marks: what two spellings of one instrument share. */
export function baseName(plain: string): string {
  return plain
    .replace(/[“”〈〉‘’\s]/g, '')
    .replace(/（[^（）]*）$/g, '')
    .replace(/^中华人民共和国/, '')
    .replace(/^关于(?=.{6,})/, '')
    .replace(/(?:修订|修正|修改)?(?:草案|征求意见稿|送审稿)$/, '');
}

const kinds: readonly [RegExp, PolicyKind][] = [
  [/(?:法|法案|法典|宪法|宪章|公约|协定|条约|法草案|基本法|议定书)$/, 'law'],
  [/(?:条例|办法|规定|规则|细则|章程|法规|法令|行政令|禁令|令|规章)$/, 'regulation'],
  [/(?:规划|计划|方案|纲要|路线图|行动|愿景|蓝图|要点|部署|预案|战略|安排|三年行动|大纲)$/, 'plan'],
  [/(?:通知|公告|通告|公报|函|批复|通报|决定|命令|声明)$/, 'notice'],
  [
    /(?:指南|指引|意见|指导意见|导则|准则|守则|若干措施|措施|原则|框架|规程|政策|手册|要求|模板|须知)$/,
    'guideline',
  ],
  [/(?:规范|标准|技术要求|技术规范|分级|分类|国标|测试方法|目录体系|标准体系)$/, 'standard'],
  [/(?:建议|倡议|宣言|提案|公约倡议|共识|提议|议案|决议|动议)$/, 'proposal'],
  [/(?:目录|清单|名单|备忘录|合同|协议|承诺书|责任书|制度|机制|体系|规约|决定书)$/, 'other'],
];

const work =
  /(?:报告|白皮书|蓝皮书|绿皮书|红皮书|皮书|年鉴|榜单|排行榜|指数|研究|论文|综述|年报|季报|月报|财报|研报|图谱|词典|百科|展望|分析|综合评价|调查|观察|故事|传|史|记|书|简史|论|学|杂志|周刊|学报|公报|简报|评论|述评|文章|讲义|教程|案例集|案例|汇编|快讯|清单报告|招股书|招股说明书|说明书|意向书|通讯|新闻|纪录片|歌|曲|影片)$/;
const mediaName =
  /(?:日报|晚报|时报|商报|晨报|早报|周报|都市报|导报|学报|科学报|新闻|周刊|杂志|电视|邮报|报|新闻网|时代周刊|月刊|^自然|^科学|^细胞|^柳叶刀|^财富|^福布斯|^连线|^Nature|^Science|镜报|论坛报|镜周刊|半月谈|电讯)$/;

const published =
  /(?:出版|撰写|编写|编著|著有|定名|取名|名为|题为|发表|播出|首映|刊发|写成|整理成书，定名)(?:了|的)?$/;

export type TitleSort =
  | { sort: 'policy'; kind: PolicyKind }
  | { sort: 'work' }
  | { sort: 'media' }
  | { sort: 'other' };

/** Sorts a title by how it ends and by what stands around it. */
export function sortTitle(title: Title): TitleSort {
  const { plain } = title;
  const core = plain
    .replace(/(?:报告|白皮书|蓝皮书)[：:].*$/, '报告')
    .replace(/ ?\d{4}(?:年)?$/, '')
    .replace(/（[^（）]*）$/g, '')
    .replace(/(?:修订|修正|修改)?(?:草案|征求意见稿|送审稿|修正案)$/, '')
    .replace(/[”〉\s]+$/, '')
    .replace(/（[^（）]*）$/g, '');
  const before = title.unit.plain.slice(Math.max(0, title.start - 12), title.start);
  const after = title.unit.plain.slice(title.end, title.end + 12);
  if (
    /（(?:[^（）]*)(?:征求意见稿|草案|送审稿|试行|暂行|修订|公开征求意见)[^（）]*）$/.test(plain) ||
    /(?:草案|征求意见稿)$/.test(plain)
  ) {
    return { sort: 'policy', kind: kinds.find(([p]) => p.test(core))?.[1] ?? 'law' };
  }
  if (
    /^(?:记者|报道|讯|网站|主编|编辑|社论|日前报道|援引|周[一二三四五六日]|\d)/.test(after) ||
    /(?:据|援引|接受|告诉|对|受|向)(?:[\u4e00-\u9fff]{0,4})$/.test(before)
  ) {
    if (mediaName.test(core) || /^记者/.test(after)) return { sort: 'media' };
  }
  if (/^(?:白皮书|蓝皮书|报告|研究报告)/.test(after)) return { sort: 'work' };
  if (
    /^一[文书片剧]/.test(after) ||
    (/^(?:显示|统计|测算)/.test(after) && !kinds.slice(0, 3).some(([p]) => p.test(core)))
  )
    return { sort: 'work' };
  if (
    mediaName.test(core) &&
    core.length <= 10 &&
    !/(?:简报|通报|公报|年报|季报|月报|财报|研报|汇报)$/.test(core)
  )
    return { sort: 'media' };
  if (work.test(core) && !/(?:工作报告|立法规划)$/.test(core)) return { sort: 'work' };
  for (const [pattern, kind] of kinds) if (pattern.test(core)) return { sort: 'policy', kind };
  if (knownForm(core)?.type === 'media') return { sort: 'media' };
  if (published.test(before) || /^(?:一[书文片剧]|的?作者|系列|专栏|节目|纪录片)/.test(after))
    return { sort: 'work' };
  if (/(?:印发|出台|颁布|施行|起草|修订|审议|发布|通过|签署|实施)(?:了|的)?$/.test(before) && core.length > 5)
    return { sort: 'policy', kind: 'other' };
  return { sort: 'other' };
}

/** Short forms that only point back: 《方案》《指南》. */
export function isPointer(plain: string): boolean {
  return /^(?:(?:实施|行动|工作|总体|推进|指导|若干|征求|管理|暂行|发展|建设|修正|修订)?(?:方案|意见|指南|办法|条例|通知|规划|计划|纲要|规定|草案|标准|规范|决定|公告|建议|措施|细则|指引|规则|目录|白皮书|报告|蓝皮书|宣言|倡议|协议|法案|法|征求意见稿|意见稿|行动|名单|清单|章程))$/.test(
    plain,
  );
}
