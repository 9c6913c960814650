/**
 * Pages that change their address without loading. The Navigation API tells; where it is missing, the address
 * is compared whenever the page's text changed. A new fragment is a place on the same page.
 */

export function watchRoute(onChange: () => void): { check: () => void; stop: () => void } {
  let here = pageAddress();
  const check = () => {
    const now = pageAddress();
    if (now === here) return;
    here = now;
    onChange();
  };
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', check);
  addEventListener('popstate', check);
  return {
    check,
    stop: () => {
      navigation?.removeEventListener('currententrychange', check);
      removeEventListener('popstate', check);
    },
  };
}

/** The address without its fragment, except where the fragment is a route (`#/…`, `#!…`). */
function pageAddress(): string {
  const { href, hash } = location;
  return /^#[!/]/.test(hash) ? href : href.slice(0, href.length - hash.length);
}
