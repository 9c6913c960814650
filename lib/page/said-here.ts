/**
 * What the reader has just said on this page, until the worker's next answer knows it: so that a mark goes
 * with the click. Keyed by thing and form, or by the one mention.
 */
import { formOf, type Hit } from './hit.ts';
import type { Mention } from './mentions.ts';

export class SaidHere {
  private readonly names = new Set<string>();
  private readonly mentions = new Set<Mention>();

  take(hit: Hit, one: boolean): void {
    if (one) this.mentions.add(hit.mention);
    else this.names.add(keyOf(hit));
  }

  giveBack(hit: Hit): void {
    this.mentions.delete(hit.mention);
    this.names.delete(keyOf(hit));
  }

  isTaken(hit: Hit): boolean {
    if (!this.names.size && !this.mentions.size) return false;
    return this.mentions.has(hit.mention) || this.names.has(keyOf(hit));
  }

  clear(): void {
    this.names.clear();
    this.mentions.clear();
  }
}

const keyOf = (hit: Hit) => `${hit.mention.term.id}|${formOf(hit)}`;
