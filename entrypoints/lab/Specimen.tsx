import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import cardCss from '#components/card/card.css?inline';
import cardBody from '#components/card/card-body.css?inline';
import cardFoot from '#components/card/card-foot.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';

/** One component in one of its states. */
export function Specimen({
  name,
  wide = false,
  children,
}: {
  name: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={wide ? 'specimen specimen-wide' : 'specimen'} data-specimen={name}>
      <p className="specimen-name" lang="en">
        {name}
      </p>
      {children}
    </section>
  );
}

/** In the lab the host stands among the others instead of over a page. */
const frame = cardCss.replace(/:host\s*\{[^}]*\}/, '');

/** A place with the card's own styles, as on a web page; open, so that it can be looked into. */
export function CardPlace({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  useLayoutEffect(() => {
    const element = host.current!;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [tokens.replaceAll(':root', ':host'), frame, cardBody, cardFoot].map(
      (css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      },
    );
    setRoot(shadow);
  }, []);
  return (
    <div ref={host} className="lab-card">
      {root &&
        createPortal(
          <div className="card-place" data-placed="" data-theme={theme} style={{ position: 'static' }}>
            {children}
          </div>,
          root as never,
        )}
    </div>
  );
}
