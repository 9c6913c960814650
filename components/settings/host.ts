/** Sites as people write them. Pure. */

/** `https://News.example.cn/a`, `*.news.example.cn` → `news.example.cn`; undefined for what names no site. */
export function hostFrom(text: string): string | undefined {
  const given = text.trim().replace(/^\*\./, '');
  if (!given || /\s/.test(given)) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const isSite = hostname === 'localhost' || /^[^.]+(\.[^.]+)+$/.test(hostname) || hostname.startsWith('[');
  return /^https?:$/.test(protocol) && isSite ? hostname : undefined;
}
