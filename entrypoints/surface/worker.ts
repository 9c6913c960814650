/** The two ways of our pages to the worker, and the base they read directly. */
import { openBase } from '#lib/base/base.ts';
import { workerAsker } from '#lib/protocol/channel.ts';
import { pageToWorker } from '#lib/protocol/page.ts';
import { surfaceToWorker } from '#lib/protocol/surface.ts';

export const askWorker = workerAsker(surfaceToWorker);
export const askMatcher = workerAsker(pageToWorker);
export const base = openBase();
