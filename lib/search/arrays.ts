/**
 * Named typed arrays in one ArrayBuffer, and back as views over it: what a segment of the index is kept as.
 * Opening costs the reading of a short header, whatever the size.
 */
const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
type Kind = keyof typeof kinds;
type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;
export type Columns = Readonly<Record<string, Column>>;

const MAGIC = 0x535a5a50; // "PZZS"

/** The bytes are something else, or of another version. */
export class ArraysMismatch extends Error {}

const kindOf = (column: Column): Kind =>
  column instanceof Uint8Array
    ? 'u8'
    : column instanceof Uint16Array
      ? 'u16'
      : column instanceof Uint32Array
        ? 'u32'
        : 'f64';

const aligned = (n: number) => (n + 7) & ~7;

/** `version` says what the columns mean; `meta` is anything small that JSON holds. */
export function packArrays(version: number, columns: Columns, meta: unknown): ArrayBuffer {
  const entries = Object.entries(columns);
  const head = new TextEncoder().encode(
    JSON.stringify({ meta, columns: entries.map(([name, column]) => [name, kindOf(column), column.length]) }),
  );
  let size = aligned(12 + head.length);
  for (const [, column] of entries) size += aligned(column.byteLength);
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, 3).set([MAGIC, version, head.length]);
  new Uint8Array(buffer).set(head, 12);
  let at = aligned(12 + head.length);
  for (const [, column] of entries) {
    new Uint8Array(buffer, at).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    at += aligned(column.byteLength);
  }
  return buffer;
}

/** Throws ArraysMismatch when `buffer` was not packed by this `version`. */
export function openArrays<C extends Columns, M>(
  version: number,
  buffer: ArrayBuffer,
): { columns: C; meta: M } {
  const start = buffer.byteLength >= 12 ? new Uint32Array(buffer, 0, 3) : [];
  if (start[0] !== MAGIC || start[1] !== version) throw new ArraysMismatch('not an index of this version');
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 12, start[2]!)));
  let at = aligned(12 + start[2]!);
  const columns: Record<string, Column> = {};
  for (const [name, kind, length] of head.columns as [string, Kind, number][]) {
    const column = new kinds[kind](buffer, at, length);
    columns[name] = column;
    at += aligned(column.byteLength);
  }
  return { columns: columns as unknown as C, meta: head.meta as M };
}
