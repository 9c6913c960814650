/** What crosses contexts is parsed on both sides, and who may ask is checked. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod/mini';

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;
const listeners = new Set<Listener>();
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      onMessage: {
        addListener: (l: Listener) => listeners.add(l),
        removeListener: (l: Listener) => listeners.delete(l),
      },
    },
  },
}));
const { asker, Failed, serve } = await import('#lib/protocol/channel.ts');

const map = { double: { request: z.object({ n: z.int() }), reply: z.object({ n: z.int() }) } } as const;
const sender = { id: 'us' };

/** Sends through the listeners as the browser does: the first that answers wins. */
const send = (message: unknown) =>
  new Promise<unknown>((resolve) => {
    const taken = [...listeners].some((listener) => listener(message, sender, resolve) === true);
    if (!taken) resolve(undefined);
  });

beforeEach(() => listeners.clear());

function serveWith(
  handler: (request: { n: number }) => Promise<never> | Promise<{ ok: true; value: { n: number } }>,
  more = {},
) {
  const log = vi.fn();
  serve(map, { double: handler }, { mayAsk: () => true, log, ...more });
  return log;
}

describe('a message', () => {
  it('is answered', async () => {
    serveWith(async ({ n }) => ({ ok: true, value: { n: n * 2 } }));
    expect(await asker(map, send)('double', { n: 4 })).toEqual({ ok: true, value: { n: 8 } });
  });

  it('of another shape is refused before the handler sees it', async () => {
    const handler = vi.fn();
    serveWith(handler);
    expect(await send({ pangzhu: 'double', request: { n: 'four' } })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('of a sender that may not ask is refused', async () => {
    serveWith(async () => ({ ok: true, value: { n: 1 } }), { mayAsk: () => false });
    expect(await asker(map, send)('double', { n: 4 })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  it('that is none of ours, or a name every object has, is left to others', async () => {
    serveWith(async () => ({ ok: true, value: { n: 1 } }));
    for (const message of [
      { other: 1 },
      'text',
      null,
      { pangzhu: 'toString', request: {} },
      { pangzhu: '__proto__', request: {} },
    ]) {
      expect(await send(message)).toBeUndefined();
    }
  });
});

describe('a reply', () => {
  it('of another shape counts as none', async () => {
    serveWith(async () => ({ ok: true, value: { n: 'eight' } }) as never);
    expect(await asker(map, send)('double', { n: 4 })).toMatchObject({
      ok: false,
      error: { code: 'no-answer' },
    });
  });

  it('that never comes, or a failed sending, counts as none', async () => {
    expect(await asker(map, send)('double', { n: 4 })).toMatchObject({
      ok: false,
      error: { code: 'no-answer' },
    });
    const failing = asker(map, () => Promise.reject(new Error('context invalidated')));
    expect(await failing('double', { n: 4 })).toMatchObject({
      error: { code: 'no-answer', detail: 'context invalidated' },
    });
  });
});

describe('a failure', () => {
  it('that was expected travels as its code and is not logged', async () => {
    const log = serveWith(async () => {
      throw new Failed('not-found', 'nobody');
    });
    expect(await asker(map, send)('double', { n: 4 })).toEqual({
      ok: false,
      error: { code: 'not-found', detail: 'nobody' },
    });
    expect(log).not.toHaveBeenCalled();
  });

  it('of the base is told by its own code', async () => {
    const log = serveWith(() => Promise.reject(new Error('quota')), { failureOf: () => 'storage-full' });
    expect(await asker(map, send)('double', { n: 4 })).toMatchObject({ error: { code: 'storage-full' } });
    expect(log).not.toHaveBeenCalled();
  });

  it('that nobody expected is logged once', async () => {
    const log = serveWith(() => Promise.reject(new TypeError('a defect')));
    expect(await asker(map, send)('double', { n: 4 })).toMatchObject({ error: { code: 'internal' } });
    expect(log).toHaveBeenCalledTimes(1);
  });
});
