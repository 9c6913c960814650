/** The script of the private marks: leaves their maker where the content script finds it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MakeOverlay, overlaySlot } from '#lib/page/mark-surface.ts';
import { OverlaySurface } from '#lib/page/overlay-surface.ts';

export default defineUnlistedScript(() => {
  const make: MakeOverlay = () => new OverlaySurface();
  (globalThis as Record<string, unknown>)[overlaySlot] = make;
});
