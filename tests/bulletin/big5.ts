/** Big5 bytes for tests; the platform only decodes. Throws on what Big5 lacks. */
export function encodeBig5(text: string): Uint8Array {
  const decoder = new TextDecoder('big5');
  const codes = new Map<string, number[]>();
  for (let lead = 0xa1; lead < 0xfa; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array(
    [...text].flatMap((char) => {
      const code = char < '\u0080' ? [char.charCodeAt(0)] : codes.get(char);
      if (!code) throw new Error(`Big5 has no ${char}`);
      return code;
    }),
  );
}
