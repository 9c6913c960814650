/** pdfjs's Node build as the importer's PDF engine. */
import { fileURLToPath } from 'node:url';
import type { PdfEngine } from '#lib/bulletin/read-pdf.ts';

export const nodePdfEngine: PdfEngine = async (data) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = (name: string) =>
    fileURLToPath(new URL(`../../node_modules/pdfjs-dist/${name}/`, import.meta.url));
  // Character maps turn the codes of fonts that aren't embedded (宋体 in old PDFs) into characters.
  const task = getDocument({
    data,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  return {
    numPages: document.numPages,
    getPage: (n) => document.getPage(n),
    destroy: () => task.destroy(),
  };
};
