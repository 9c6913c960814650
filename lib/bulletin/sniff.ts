/** What a file is, by its first bytes; its name only decides between kinds of text. */
import type { BulletinFormat } from './line.ts';
import { Refusal } from './refusals.ts';

const starts = (bytes: Uint8Array, ...codes: number[]) => codes.every((code, i) => bytes[i] === code);
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

function isImage(bytes: Uint8Array): boolean {
  return (
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    ascii(bytes, 0, 4) === 'GIF8' ||
    starts(bytes, 0x49, 0x49, 0x2a, 0) ||
    starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
    (ascii(bytes, 0, 2) === 'BM' && bytes[6] === 0 && bytes[8] === 0) ||
    (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') ||
    /^ftyp(heic|heix|mif1|avif)/.test(ascii(bytes, 4, 12))
  );
}

/** Throws a refusal for what the importer doesn't read. Zip files are told apart by their reader. */
export function sniffFormat(bytes: Uint8Array, name: string): BulletinFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!bytes.some((byte) => byte > 0x20)) throw new Refusal('empty', `${bytes.length} bytes`);
  if (isImage(bytes)) throw new Refusal('image', extension);
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return 'docx';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(extension === 'wps' ? 'wps' : 'old-word', extension);
  if (ascii(bytes, 0, 5) === '{\\rtf') throw new Refusal('rtf');
  if (extension === 'pdf') throw new Refusal('damaged', 'no PDF header');
  if (extension === 'docx') throw new Refusal('damaged', 'no zip header');
  if (extension === 'ofd') throw new Refusal('ofd');
  if (['html', 'htm', 'xhtml', 'shtml'].includes(extension)) return 'html';
  if (['md', 'markdown', 'mdown'].includes(extension)) return 'markdown';
  const head = ascii(bytes, 0, 512).toLowerCase();
  return /^[^a-z<]{0,8}\s*(<!doctype html|<html)/.test(head) ? 'html' : 'text';
}
