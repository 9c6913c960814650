import type { Clipping } from '#lib/model/reader.ts';
import { formatMoment, hostOf } from '../format.ts';
import { langOf, useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';

interface ClippingQuotesProps {
  clippings: readonly Clipping[];
  /** Shows one where it stands; without it, a quotation leads to its place among all clippings. */
  onShow?: (id: string) => void;
}

/** Clippings in short: the quotation, cut after some lines, and where it comes from. */
export function ClippingQuotes({ clippings, onShow }: ClippingQuotesProps) {
  const { language } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  return (
    <ul className="quotes">
      {clippings.map((clipping) => (
        <li key={clipping.id}>
          {onShow ? (
            <button type="button" className="quotes-show" onClick={() => onShow(clipping.id)}>
              <q lang={langOf(clipping.quote.exact)}>{clipping.quote.exact}</q>
            </button>
          ) : (
            <a href={links.clipping(clipping.id)} {...target}>
              <q lang={langOf(clipping.quote.exact)}>{clipping.quote.exact}</q>
            </a>
          )}
          <p className="meta">
            <span lang={langOf(clipping.page.title)}>{clipping.page.title || hostOf(clipping.page.url)}</span>
            <span>{formatMoment(clipping.createdAt, language)}</span>
          </p>
          {clipping.note && (
            <p className="quotes-note" lang={langOf(clipping.note)}>
              {clipping.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
