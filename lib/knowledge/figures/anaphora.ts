/** 公司, 该芯片, 这套系统: what of the text before such words stand for. */
import type { Place } from './site.ts';

const pointing = /^(?:该|这[家款个项套一座颗些种台部条]|此|本|其|新)/;
const product = /(?:机|器|芯片|模型|系统|平台|产品|车|星|舱|终端|手机|电脑|型|款)$/;
const anaphor =
  /^(?:该|这家|这款|这个|这项|这套|这一|这座|这颗|此|本|其|新)?(?:公司|企业|集团)$|^(?:该|这[家款个项套一座颗些种台部条]|此|本)(?=.{1,6}$)/;

/** What `text` stands for: null where it stands for itself, '' where nothing fits. */
export function referent(text: string, place: Place): string | null {
  const { company } = place.site;
  const corporate = /^(?:该|这家)?(?:公司|集团)(?=..)/.exec(text);
  if (corporate && company !== '' && !/^[法制债]/.test(text.slice(corporate[0].length))) return company;
  return anaphor.test(text) ? resolve(text.replace(pointing, ''), place) : null;
}

function resolve(noun: string, { site, at }: Place): string {
  const { discourse, clauses, number } = site;
  if (/^(?:公司|企业|集团)$/.test(noun)) return site.company;
  const nouns = [
    ...discourse.titleNouns,
    ...discourse.sentences.flatMap((list) => list.flatMap((c) => c.nouns)),
    ...clauses.slice(0, at + 1).flatMap((c) => c.nouns.filter((n) => n.end <= number.start)),
  ];
  const fits = (text: string) => text.length > noun.length && text.endsWith(noun);
  const named = nouns.flatMap((n) => n.within).filter((n) => fits(n.text));
  if (named.length > 0) return named[named.length - 1]!.text;
  const same = nouns.filter((n) => fits(n.text) && !anaphor.test(n.text)).at(-1);
  if (same) return same.text;
  return product.test(noun) ? (discourse.names.get('product') ?? '') : '';
}
