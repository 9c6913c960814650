/** Who issued an instrument: the subject of the verb of issuing before its name. */
import type { Unit } from '../document.ts';

const verb =
  /(?:联合|共同|正式|公开|近日|日前|率先|首次|又|已|将|拟|发文|牵头|会同[^，。]{2,20}|就)*(?:印发|发布|出台|颁布|公布|制定|制订|推出|通过|下发|提出|起草|签署|发起|启动|开展|宣布|编制|审议通过|三读通过)(?:了|的|实施)?(?:修订后的|新版|新的|首个|首部|一份)?[《“]?$/;

/** As printed; null where the sentence doesn't say. */
export function issuerOf(unit: Unit, sentenceStart: number, start: number, end: number): string | null {
  const before = unit.plain.slice(sentenceStart, start);
  const match = verb.exec(before) ?? /(?:就)[《“]?$/.exec(before);
  if (match) {
    const head = before
      .slice(0, match.index)
      .replace(/(?:(?:今年|去年)?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|近日|日前|今年|去年|最近)+$/g, '');
    const from = Math.max(head.lastIndexOf('，'), head.lastIndexOf('：'), head.lastIndexOf('”')) + 1;
    const raw = head
      .slice(from)
      .replace(/^(?:其中|此前|随后|当天|日前|近日|例如|据悉|在[^，]{0,12}上)+/, '')
      .replace(/^(?:(?:今年|去年)?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)+/, '');
    const at = before.lastIndexOf(raw, match.index);
    const issuer = unit.text
      .slice(sentenceStart + at, sentenceStart + at + raw.length)
      .replace(/[（(].*$/, '')
      .trim();
    if (issuer.length >= 2 && issuer.length <= 40 && !/^(?:我国|要|研究|加快|推动|抓紧)/.test(raw))
      return issuer;
  }
  const drafted = /^[”》]?(?:由)([^，。]{2,20}?)(?:起草|制定|发布|印发|提出)/.exec(
    unit.plain.slice(end, end + 40),
  );
  return drafted ? drafted[1]! : null;
}
