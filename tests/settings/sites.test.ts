import { describe, expect, it } from 'vitest';
import { isOff, prefilledLeft, prefilledOff, type SiteChoices, withSite } from '#lib/settings/sites.ts';

const nothing = { offHosts: [], onHosts: [] };

describe('sites where nothing is read', () => {
  it('are mail, banks and editors from the start, with all that is below them', () => {
    expect(isOff(nothing, 'mail.qq.com')).toBe(true);
    expect(isOff(nothing, 'mybank.icbc.com.cn')).toBe(true);
    expect(isOff(nothing, 'news.qq.com')).toBe(false);
    expect(isOff(nothing, 'noticbc.com.cn')).toBe(false);
    expect(isOff(nothing, 'localhost')).toBe(false);
  });

  it('follow the reader’s choice, the closest one first', () => {
    expect(isOff({ offHosts: ['example.cn'], onHosts: [] }, 'news.example.cn')).toBe(true);
    expect(isOff({ offHosts: ['example.cn'], onHosts: ['news.example.cn'] }, 'news.example.cn')).toBe(false);
    expect(isOff({ offHosts: ['ads.news.example.cn'], onHosts: ['example.cn'] }, 'ads.news.example.cn')).toBe(
      true,
    );
    expect(isOff({ offHosts: ['127.0.0.1'], onHosts: [] }, '127.0.0.1')).toBe(true);
  });

  it('keep only what the reader chose: back and forth leaves nothing', () => {
    for (const host of ['news.example.cn', 'docs.qq.com', 'mybank.icbc.com.cn']) {
      const first = !isOff(nothing, host);
      const changed = withSite(nothing, host, !first);
      expect(isOff(changed, host), host).toBe(first);
      expect([...changed.offHosts, ...changed.onHosts]).toEqual([host]);
      expect(withSite(changed, host, first)).toEqual(nothing);
    }
    expect(withSite(nothing, 'docs.qq.com', false)).toEqual(nothing);
  });

  it('lose a prefilled one when the reader takes it off the list', () => {
    const left = (choices: SiteChoices) => prefilledLeft(choices).flatMap(({ hosts }) => hosts);
    expect(left(nothing)).toEqual(Object.values(prefilledOff).flat());
    expect(left(withSite(nothing, 'mail.qq.com', true))).not.toContain('mail.qq.com');
  });

  it('are written as hosts are', () => {
    for (const host of Object.values(prefilledOff).flat())
      expect(new URL(`https://${host}/`).hostname).toBe(host);
  });
});
