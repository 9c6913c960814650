/** The base, read directly by our pages. Apart from `worker.ts`, so that a page can show something before it. */
import { openBase } from '#lib/base/base.ts';

export const base = openBase();
