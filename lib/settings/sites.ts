/**
 * On which sites nothing is read: those of a prefilled list and those the reader added, but for those where the
 * reader wants it all the same. Only what the reader chose is kept, so the list can grow with later versions.
 * A site stands for itself and everything below it; of several that fit a host, the closest one counts. Pure.
 */
import type { Settings } from './settings.ts';

export type SiteChoices = Pick<Settings, 'offHosts' | 'onHosts'>;

/** Mail, money and talk are nobody else's business; in editors marks would stand on one's own writing. */
export const prefilledOff = {
  mail: [
    'mail.qq.com',
    'exmail.qq.com',
    'mail.163.com',
    'mail.126.com',
    'mail.sina.com.cn',
    'mail.aliyun.com',
    'mail.139.com',
    'mail.google.com',
    'mail.proton.me',
    'mail.yahoo.com',
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
  ],
  money: [
    '95516.com',
    'abchina.com',
    'alipay.com',
    'bankcomm.com',
    'boc.cn',
    'ccb.com',
    'cebbank.com',
    'cib.com.cn',
    'citicbank.com',
    'cmbc.com.cn',
    'cmbchina.com',
    'icbc.com.cn',
    'paypal.com',
    'psbc.com',
    'spdb.com.cn',
  ],
  editors: [
    'docs.google.com',
    'docs.qq.com',
    'feishu.cn',
    'figma.com',
    'kdocs.cn',
    'larksuite.com',
    'notion.so',
    'office.com',
    'officeapps.live.com',
    'overleaf.com',
    'shimo.im',
    'vscode.dev',
  ],
  talk: [
    'discord.com',
    'slack.com',
    'teams.microsoft.com',
    'web.telegram.org',
    'web.whatsapp.com',
    'wx.qq.com',
  ],
} as const satisfies Record<string, readonly string[]>;

const prefilled: ReadonlySet<string> = new Set(Object.values(prefilledOff).flat());

/** Is nothing to be read on this host? */
export function isOff({ offHosts, onHosts }: SiteChoices, host: string): boolean {
  for (let site = host; site; site = site.slice(site.indexOf('.') + 1)) {
    if (onHosts.includes(site)) return false;
    if (offHosts.includes(site) || prefilled.has(site)) return true;
    if (!site.includes('.')) return false;
  }
  return false;
}

/** What has to be kept for a host to be read, or not to be. The least of it: nothing the defaults say already. */
export function withSite(choices: SiteChoices, host: string, on: boolean): SiteChoices {
  const offHosts = choices.offHosts.filter((other) => other !== host);
  const onHosts = choices.onHosts.filter((other) => other !== host);
  if (isOff({ offHosts, onHosts }, host) !== on) return { offHosts, onHosts };
  return on
    ? { offHosts, onHosts: [...onHosts, host].sort() }
    : { offHosts: [...offHosts, host].sort(), onHosts };
}

/** The prefilled sites that the reader left on the list, by kind. */
export const prefilledLeft = ({ onHosts }: SiteChoices): { kind: string; hosts: string[] }[] =>
  Object.entries(prefilledOff).map(([kind, hosts]) => ({
    kind,
    hosts: hosts.filter((host) => !onHosts.includes(host)),
  }));
