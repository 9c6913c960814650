/** The two ways of our pages to the worker. */
import { workerAsker } from '#lib/protocol/channel.ts';
import { pageToWorker } from '#lib/protocol/page.ts';
import { surfaceToWorker } from '#lib/protocol/surface.ts';

export const askWorker = workerAsker(surfaceToWorker);
export const askMatcher = workerAsker(pageToWorker);
