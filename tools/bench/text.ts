/** Varied Chinese news text of our own, made from the digest's summaries, as long as wanted. */
import { readDigest } from '#tools/digest/read.ts';

export function newsText(characters: number): string {
  const { source } = readDigest('assets/digest/2020-11-26');
  const sentences = source.briefings
    .flatMap((b) => b.summary.split(/(?<=[。；！？])/))
    .map((s) => s.trim())
    .filter(Boolean);
  let text = '';
  // A step that shares no factor with the number of sentences visits them in an order that repeats late.
  for (let k = 0; text.length < characters; k = (k + 97) % sentences.length) text += sentences[k];
  return text.slice(0, characters);
}
