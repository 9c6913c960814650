/** Carries what the reader says of a mark to the worker, and back again. */
import { surroundingsOf } from '#lib/clippings/surroundings.ts';
import type { CardAnswer, Saying, UndoableAnswer } from '#lib/protocol/card-port.ts';
import type { Ask } from '#lib/protocol/channel.ts';
import type { pageToWorker } from '#lib/protocol/page.ts';
import type { Result } from '#lib/protocol/result.ts';
import { formOf, type Hit } from './hit.ts';

/** Says it of everything the mark may mean; what was said is taken back as a whole. */
export async function say(ask: Ask<typeof pageToWorker>, hit: Hit, saying: Saying): Promise<UndoableAnswer> {
  const { block, mention } = hit;
  const form = formOf(hit);
  const sayOf = (id: string): Promise<Result<{ operationId: string }>> => {
    if (saying.kind === 'mute') return ask('mute', { id, form, everywhere: saying.everywhere });
    if (saying.kind === 'not-this') {
      return ask('notThis', { id, form, around: surroundingsOf(block.text, mention.start, mention.end) });
    }
    return ask('means', { id, form, meansId: saying.meansId, everywhere: saying.everywhere });
  };
  // One of several is meant: that is one thing to say. None of them is meant: that is one of each.
  const also = saying.kind === 'means' ? [] : (mention.term.also ?? []).map(({ id }) => id);
  const said: string[] = [];
  const takeBack = async (): Promise<CardAnswer> => {
    for (const operationId of said) {
      const reply = await ask('takeBack', { operationId });
      if (!reply.ok) return { ok: false, code: reply.error.code };
    }
    return { ok: true };
  };
  for (const id of [mention.term.id, ...also]) {
    const reply = await sayOf(id);
    if (!reply.ok) {
      await takeBack();
      return { ok: false, code: reply.error.code };
    }
    said.push(reply.value.operationId);
  }
  return { ok: true, undo: takeBack };
}
