/** `url#:~:text=…`: browsers scroll to the text and mark it. The first line is enough, and the safest. */
export function withTextFragment(url: string, text: string): string {
  const line = text.trim().split('\n')[0]!.slice(0, 60);
  const encoded = encodeURIComponent(line).replace(/-/g, '%2D');
  return `${url.replace(/:~:.*$/, '')}${url.includes('#') ? '' : '#'}:~:text=${encoded}`;
}
