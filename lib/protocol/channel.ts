/**
 * Typed request and reply over the browser's messaging. Both sides parse what arrives. Handlers are an object
 * typed by the whole map, so that a missing one doesn't compile. Who may ask what is decided by `mayAsk`.
 */
import { type Browser, browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { type FailureCode, FailureReply, failure, type Result } from './result.ts';

// zod probes for `new Function`, which a strict CSP reports as a violation.
z.config({ jitless: true });

type MessageMap = Readonly<Record<string, { request: z.ZodMiniType; reply: z.ZodMiniType }>>;
export type RequestOf<M extends MessageMap, K extends keyof M> = z.infer<M[K]['request']>;
export type ReplyOf<M extends MessageMap, K extends keyof M> = z.infer<M[K]['reply']>;
export type Sender = Browser.runtime.MessageSender;

export type Handlers<M extends MessageMap> = {
  [K in keyof M]: (request: RequestOf<M, K>, sender: Sender) => Promise<Result<ReplyOf<M, K>>>;
};
export type Ask<M extends MessageMap> = <K extends keyof M & string>(
  name: K,
  request: RequestOf<M, K>,
) => Promise<Result<ReplyOf<M, K>>>;

const Envelope = z.object({ pangzhu: z.string(), request: z.unknown() });

/** Thrown inside handlers for failures that have a code. */
export class Failed extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, detail?: string) {
    super(detail ?? code);
    this.code = code;
  }
}

/** Builds an `ask` for a map over any way of sending that resolves with the other side's raw reply. */
export function asker<M extends MessageMap>(map: M, send: (message: unknown) => Promise<unknown>): Ask<M> {
  // Made once: building a schema costs more than a parse, and a page asks often.
  const successes = new Map<string, z.ZodMiniType>();
  const successOf = (name: string) => {
    const known = successes.get(name) ?? z.object({ ok: z.literal(true), value: map[name]!.reply });
    successes.set(name, known);
    return known;
  };
  return async (name, request) => {
    let raw: unknown;
    try {
      raw = await send({ pangzhu: name, request });
    } catch (error) {
      return failure('no-answer', (error as Error).message);
    }
    const succeeded = (raw as { ok?: unknown } | undefined)?.ok === true;
    const parsed = (succeeded ? successOf(name) : FailureReply).safeParse(raw);
    if (parsed.success) return parsed.data as Result<never>;
    return failure('no-answer', raw === undefined ? 'nobody answered' : 'the reply has another shape');
  };
}

/** Asks the worker. */
export const workerAsker = <M extends MessageMap>(map: M): Ask<M> =>
  asker(map, (message) => browser.runtime.sendMessage(message));

/** Asks the content script of one frame of a tab; frame 0 is the page itself. */
export const tabAsker = <M extends MessageMap>(map: M, tabId: number, frameId = 0): Ask<M> =>
  asker(map, (message) => browser.tabs.sendMessage(tabId, message, { frameId }));

/**
 * Serves the messages of `map` in this context. Messages of other maps are left to other listeners.
 * Returns a function that stops serving.
 */
export function serve<M extends MessageMap>(
  map: M,
  handlers: Handlers<M>,
  options: {
    mayAsk: (sender: Sender) => boolean;
    /** Is this error an expected failure with a code of its own? */
    failureOf?: (error: unknown) => FailureCode | undefined;
    log: (error: unknown) => void;
  },
): () => void {
  const answer = async (name: string, request: unknown, sender: Sender): Promise<Result<unknown>> => {
    if (!options.mayAsk(sender)) return failure('refused', 'sender');
    const parsed = map[name]!.request.safeParse(request);
    if (!parsed.success) return failure('refused', parsed.error.issues[0]?.path.join('.'));
    try {
      return await handlers[name]!(parsed.data as never, sender);
    } catch (error) {
      if (error instanceof Failed) return failure(error.code, error.message);
      const expected = options.failureOf?.(error);
      if (expected) return failure(expected, String(error));
      options.log(error);
      return failure('internal', error instanceof Error ? error.message : String(error));
    }
  };
  const listener = (message: unknown, sender: Sender, reply: (value: unknown) => void) => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success || !Object.hasOwn(map, envelope.data.pangzhu)) return;
    answer(envelope.data.pangzhu, envelope.data.request, sender).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
