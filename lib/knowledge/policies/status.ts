/** How far an instrument has come, from its own name and from the words of the sentence around it. */
import type { PolicyKind, PolicyStatus } from '#lib/model/kinds.ts';

export interface StatusClue {
  status: PolicyStatus;
  /** Certainty: what the name says beats what the sentence says. */
  weight: number;
}

export function statusOfName(plain: string): StatusClue | null {
  if (/修订草案|修正案草案|修正草案|修改草案|修订征求意见/.test(plain))
    return { status: 'revised_draft', weight: 5 };
  if (/征求意见|公开征求/.test(plain)) return { status: 'in_consultation', weight: 5 };
  if (/草案|送审稿|讨论稿/.test(plain)) return { status: 'draft', weight: 4 };
  if (/试行|暂行/.test(plain)) return { status: 'piloting', weight: 3 };
  return null;
}

/** `before` and `after`: the sentence on both sides of the name. */
export function statusOfContext(before: string, after: string): StatusClue | null {
  const near = before.slice(-24);
  const next = after.slice(0, 30);
  const verb = /(?:印发|发布|出台|颁布|公布|下发|推出|制定)了(?:修订后的|新版|新的|首个|首部)?[《“]?$/.test(
    near,
  );
  if (verb) return { status: 'issued', weight: 3 };
  if (/(?:将|拟|计划)[^，。]{0,14}(?:提出|公布|发布|出台|提交|推出)[《“]?$/.test(near))
    return { status: 'announced', weight: 5 };
  if (
    /正在(?:抓紧|加快|组织)?(?:研究)?(?:修订|修改|修正)[《“]?$/.test(near) ||
    /^[”》]?的?(?:修订稿|修订草案|修正案)/.test(next)
  )
    return { status: 'revised_draft', weight: 4 };
  if (
    /(?:正在|已经?)(?:抓紧|加快|组织|着手)?(?:研究|制定|制订|起草|编制|研究制定)的?[《“]?$/.test(near) ||
    /^[”》]?(?:正在|尚在|仍在)(?:起草|制定|编制|审议)/.test(next)
  )
    return { status: 'draft', weight: 5 };
  if (
    /(?:获批)?立项/.test(next.slice(0, 24)) ||
    /(?:决定|部署|宣布)[^。]{0,16}(?:实施|启动|开展)[《“]?$/.test(near)
  )
    return { status: 'announced', weight: 3 };
  if (
    /(?:年底|月底|月|季度|年内|内)前?(?:出台|发布|印发|制定)[《“]?$/.test(near) &&
    !/近日|日前|\d日/.test(near)
  )
    return { status: 'announced', weight: 4 };
  if (/(?:起|开始)施行(?:的)?[《“]?$/.test(near)) return { status: 'in_force', weight: 4 };
  if (
    /(?:比照|参照|参考|对照|可按|援引|呼吁[^，。]{0,8}修[订改]|建议[^，。]{0,8}修[订改]|简化)[^，。]{0,8}[《“]?$/.test(
      near,
    )
  )
    return { status: 'in_force', weight: 2 };
  if (/^[”》]?(?:的)?(?:修订草案|修正草案|修正案草案|修正案（草案）|修改稿)/.test(next))
    return { status: 'revised_draft', weight: 4 };
  if (/^[”》]?(?:的)?(?:草案|送审稿)/.test(next)) return { status: 'draft', weight: 4 };
  if (/征求意见|公开征求|征集意见|公开征集/.test(next.slice(0, 20)) || /(?:征求意见|征集)(?:的)?$/.test(near))
    return { status: 'in_consultation', weight: 4 };
  if (/三读通过|审议通过|表决通过|正式通过|获(?:得)?通过/.test(near + next.slice(0, 12)))
    return { status: 'issued', weight: 3 };
  if (/试点|试行|先行先试/.test(next.slice(0, 14)) || /试点|试行$/.test(near.slice(-8)))
    return { status: 'piloting', weight: 3 };
  if (
    /(?:印发|发布|出台|颁布|公布|下发|签署|通过|推出|发出|发表|制发|公开发布)(?:了|的|实施)?(?:修订后的|新版|新的|首个|首部)?[《“]?$/.test(
      near,
    )
  ) {
    return /(?:将|拟|计划|即将|有望|研究|尽快|加快|推动|推动出台|正在|筹备)[^，。]{0,8}$/.test(
      near.replace(/(?:印发|发布|出台|颁布|公布|下发|推出).*$/, ''),
    )
      ? { status: 'announced', weight: 2 }
      : { status: 'issued', weight: 3 };
  }
  if (/^[”》]?(?:已|于[^，。]{0,10}|正式|近日|日前)*(?:印发|发布|出台|颁布|公布)/.test(next))
    return { status: 'issued', weight: 3 };
  if (/^[”》]?(?:将?于[^，。]{0,12}|自[^，。]{0,14}|正式|开始|已|全面)*(?:施行|实施|生效|执行)/.test(next))
    return { status: 'in_force', weight: 3 };
  if (/起草|正在制定|拟定|编制/.test(near.slice(-14) + next.slice(0, 10)))
    return { status: 'draft', weight: 2 };
  if (
    /(?:将|拟|计划|即将|尽快|抓紧)[^，。]{0,10}(?:制定|制订|出台|发布|印发|提出|修订|推出|启动|开展)[^，。]{0,6}$/.test(
      near,
    )
  )
    return { status: 'announced', weight: 2 };
  if (/(?:依据|根据|按照|依照|违反|贯彻|落实|执行|实施|符合)[《“]?$/.test(near))
    return { status: 'in_force', weight: 2 };
  return null;
}

/** What to assume where nothing is said. */
export function defaultStatus(kind: PolicyKind): PolicyStatus {
  if (kind === 'programme' || kind === 'campaign' || kind === 'law' || kind === 'regulation')
    return 'in_force';
  return kind === 'other' || kind === 'proposal' ? 'unknown' : 'issued';
}
