/**
 * Which blocks may be heads, and which of them look alike. A document uses one look for one kind of head, so
 * heads are judged as classes first; what a class leaves open is judged head by head (head-score.ts).
 */
import type { Habits } from './habits.ts';
import { endsSentence, isNumbering, isSource } from './marks.ts';
import type { Block } from './outline-types.ts';

export const isSubtitle = (text: string) => /^\s*(?:[—–―]{1,3}|-{2,3})\s*\S/.test(text) && text.length <= 70;

/** A style without the size that PDFs' styles carry. */
export const fontOf = (style: string) => style.replace(/@.*/, '');

/** How a head looks: its heading level, or its type where that isn't the text's, or its mark. */
export function lookOf(block: Block, habits: Habits): string {
  if (block.heading) return `h${block.heading}`;
  const font = fontOf(block.style);
  const difference = Math.abs((block.size ?? 0) - (habits.bodySize ?? 0));
  // The text's own font a little larger (a page set wider) is still text.
  const sized =
    block.size !== undefined &&
    habits.bodySize !== undefined &&
    difference >= (font === fontOf(habits.bodyStyle) && block.bold === habits.bodyBold ? 1.2 : 0.45);
  const parts = [
    ...(sized ? [`size ${block.size}`] : []),
    ...(block.bold !== habits.bodyBold ? [block.bold ? 'bold' : 'light'] : []),
    ...(font && font !== fontOf(habits.bodyStyle) ? [`style ${font}`] : []),
  ];
  if (parts.length) return parts.join(' ');
  if (block.ruled && block.bare.length <= 60 && !endsSentence(block.text)) return 'ruled';
  return block.mark ? `mark ${block.mark}` : 'plain';
}

/** Whether the look itself sets the block off from running text. */
export const isSetOff = (look: string) => look !== 'plain';

/** Blocks that could be heads by what they are, wherever they stand. */
export function isCandidate(block: Block, look: string, styled: boolean): boolean {
  if (block.rows || block.style.startsWith('caption') || isSource(block.text) || isSubtitle(block.text))
    return false;
  const length = block.bare.length;
  if (!length || length > 90 || !/[\p{L}\p{N}]/u.test(block.bare)) return false;
  if (block.known) return true;
  if (block.heading) return true;
  if (endsSentence(block.text) && !/[！？!?…][”’」』]?$/.test(block.text)) return false;
  if (/[：:]$/.test(block.text) && length > 16) return false;
  // A question of several clauses is one that the text asks.
  if (look === 'plain' && /，[^ ]*[？！?!][”’」』]?$/.test(block.text) && length > 18) return false;
  // A caption.
  if (/^(?:[图圖表]\s?\d{0,3}\s?[：:]|[图圖]\s?\d{1,3}\s)/.test(block.text)) return false;
  // What an interview asks.
  if (/^(?:记者|記者|问|問|主持人|本刊|本报|本報|Q\d{0,2})\s?[：:]/.test(block.bare)) return false;
  // Rows of a table in plain text, dates, issue numbers.
  if (/\t|\s{2,}\S+\s{2,}/.test(block.text) && look === 'plain') return false;
  if (
    /^(?:\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{0,2}\s*日?|[^，]{0,12}第\s*\d+\s*期.{0,12})$/.test(
      block.text,
    )
  )
    return false;
  // Question and answer, greetings, signatures and figures' captions are text.
  if (
    /^(?:[图圖表]\s?\d+|注[：:]|[^，。]{1,8}[：:]\s?[^：:]{12,})/.test(block.text) &&
    look === 'plain' &&
    length > 30
  )
    return false;
  if (/^[（(].{2,40}[)）]$/.test(block.text) && look === 'plain') return false;
  const sentences = (block.bare.match(/[。；;]/g) ?? []).length;
  if (sentences) return false;
  if (look === 'plain') return !styled && length <= 60;
  if (look.startsWith('mark')) return isNumbering(block.mark) ? length <= 46 : length <= 60;
  return length <= 80;
}

const sectionWords =
  /(?:动态|動態|要闻|要聞|资讯|資訊|观察|觀察|情报|情報|环境|環境|竞争|競爭|借鉴|借鑒|前沿|政策|政要|法规|法規|市场|市場|产业|產業|行业|行業|企业|企業|公司|国际|國際|海外|域外|全球|世界|技术|技術|科技|聚焦|焦点|焦點|热点|熱點|视野|視野|视点|視點|纵横|縱橫|导航|導航|数据|數據|人物|访谈|訪談|评论|評論|观点|觀點|专题|專題|专栏|專欄|综合|綜合|国内|國內|地方|部委|产经|產經|风向|風向|运行|運行|扫描|掃描|瞭望|看台|看板|参考|參考|札记|札記|跟踪|追踪|脉动|脈動|脉搏|头条|頭條|关注|關注|之窗|之声|之聲|天地|园地|園地|长廊|论坛|論壇|研究|分析|监管|監管|监测|監測|金融|投资|投融资|资本|資本|案例|一览|速递|速遞|快讯|快訊|简讯|簡訊|风云|風雲|新闻|新聞|进展|進展|手记|手記|驿站|发现|发布|解读|解讀|透视|透視|实践|實踐|探索|交流|生活|区域|區域|经济|經濟|安全|应用|應用|硬科技|創新|创新|书评|文摘|链接|連結|预告|預告|日历|活动|活動|人事|标准|標準|招标|项目|項目)$/;

/** Short and made of the words that sections are called by. */
export const soundsLikeSection = (text: string) =>
  text.length <= 10 && !/[\d，。：:？！“”《》 ]/.test(text) && sectionWords.test(text);
