/**
 * The host of the private marks and the boxes in it. It is in the page only while there is something to draw,
 * under the root element, apart from what the page manages. What stands over a modal dialog or a page in full
 * screen has to be in the browser's top layer like them.
 */

const frame = `
:host { all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important;
  width: 0 !important; height: 0 !important; display: block !important; pointer-events: none !important; }
.top { position: absolute; inset: 0 auto auto 0; width: 0; height: 0; margin: 0; padding: 0; border: 0;
  overflow: visible; background: none; pointer-events: none; }
.box { pointer-events: none; user-select: none; white-space: pre; color: transparent; }
@media print { .box { display: none; } }
`;

export class OverlayHost {
  private readonly css: string;
  private host: HTMLElement | undefined;
  private root: ShadowRoot | undefined;
  private top: HTMLElement | undefined;
  /** What our part of the top layer was last raised over. */
  private raisedOver: Element | undefined;
  private readonly spaces = new Map<string, number>();
  private readonly written = new WeakMap<HTMLElement, string>();

  constructor(css: string) {
    this.css = css;
  }

  owns(node: Node): boolean {
    return node === this.host;
  }

  /** Where boxes are measured from, in the window's coordinates. */
  origin(): DOMRectReadOnly {
    this.open();
    return this.host!.getBoundingClientRect();
  }

  /** The width of a space in a font (a value of CSS), in pixels. */
  spaceIn(font: string): number {
    const known = this.spaces.get(font);
    if (known !== undefined) return known;
    const probe = newBox('');
    probe.style.cssText = `position:absolute;font:${font}`;
    this.open().append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    this.spaces.set(font, width);
    return width;
  }

  /** Makes `boxes` one for each style, over the page or over what `top` brought into the top layer. */
  fill(boxes: HTMLElement[], className: string, styles: readonly string[], top: Element | undefined): void {
    for (const extra of boxes.splice(styles.length)) extra.remove();
    if (!styles.length) return;
    const home = top ? this.raise(top) : this.open();
    for (const [i, style] of styles.entries()) {
      const box = boxes[i] ?? newBox(className);
      boxes[i] = box;
      if (this.written.get(box) !== style) box.style.cssText = style;
      this.written.set(box, style);
      if (box.parentNode !== home) home.append(box);
    }
  }

  remove(): void {
    this.host?.remove();
    this.host = undefined;
    this.root = undefined;
    this.top = undefined;
  }

  private raise(over: Element): HTMLElement {
    const root = this.open();
    if (!this.top) {
      this.top = document.createElement('div');
      this.top.className = 'top';
      this.top.popover = 'manual';
      root.append(this.top);
    }
    // The last one shown lies above.
    if (this.raisedOver !== over && this.top.matches(':popover-open')) this.top.hidePopover();
    if (!this.top.matches(':popover-open')) this.top.showPopover();
    this.raisedOver = over;
    return this.top;
  }

  private open(): ShadowRoot {
    if (!this.host || !this.root) {
      this.host = document.createElement('div');
      this.root = this.host.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${frame}${this.css}`);
      this.root.adoptedStyleSheets = [sheet];
    }
    if (!this.host.isConnected) document.documentElement.append(this.host);
    return this.root;
  }
}

function newBox(className: string): HTMLElement {
  const box = document.createElement('div');
  box.className = `box ${className}`;
  box.textContent = ' ';
  return box;
}
