/**
 * The page's readable text: the article without the furniture around it. It is what related briefings are
 * looked up by, so a side bar full of other headlines must not speak.
 */
import { foldSpace } from '#lib/clippings/fold.ts';
import { type Block, collect } from './collect.ts';
import { flatParent } from './element-rules.ts';
import { createSlicer } from './slices.ts';

const longestText = 200_000;
/** An article shorter than this may be a teaser; then the whole page is taken. */
const shortestMain = 120;

const furniture =
  'nav, aside, footer, form, menu, dialog, [role=navigation], [role=complementary], [role=contentinfo], [role=banner], [role=search], [role=menu], [role=dialog]';
const furnitureName =
  /(^|[-_\s])(comments?|disqus|sidebar|side-bar|breadcrumbs?|related|recommend\w*|share|social|copyright|toolbar|pagination|advert\w*|ads?|footer|navbar|hot-?list|ranking|pinglun|tuijian)([-_\s]|$)/i;

/** A block of the readable text, white space as layout shows it. */
export interface ReadableBlock {
  text: string;
  block: Block;
}

/** The blocks of the article, or of the whole page where there is none. Reads in slices. */
export async function readableBlocks(root: Element): Promise<ReadableBlock[]> {
  const slicer = createSlicer();
  const rated = new Map<Element, boolean>();
  const main: ReadableBlock[] = [];
  const all: ReadableBlock[] = [];
  let length = 0;
  let inMain = 0;
  for (const block of collect(root, { code: true })) {
    if (block && length < longestText) {
      const { text } = foldSpace(block.text);
      length += text.length;
      all.push({ text, block });
      if (!isFurniture(block.owner, rated) && !isLinkList(block)) {
        main.push({ text, block });
        inMain += text.length;
      }
    }
    if (slicer.due()) await slicer.pause(50);
  }
  return inMain >= shortestMain ? main : all;
}

/** The readable text, a line for each block. */
export async function readableText(root: Element): Promise<string> {
  const blocks = await readableBlocks(root);
  return blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, longestText);
}

/** Is the element part of the page's furniture? Remembers what it found on the way up. */
function isFurniture(element: Element, rated: Map<Element, boolean>): boolean {
  const known = rated.get(element);
  if (known !== undefined) return known;
  const parent = flatParent(element);
  const value = isFurnitureItself(element) || (parent !== null && isFurniture(parent, rated));
  rated.set(element, value);
  return value;
}

function isFurnitureItself(element: Element): boolean {
  const name = element.localName;
  if (name === 'article' || name === 'main' || name === 'body' || name === 'html') return false;
  if (element.matches(furniture)) return true;
  // The header of an article carries its title; the header of the page carries menus.
  if (name === 'header') return !element.closest('article, main');
  return (
    furnitureName.test(`${element.id} ${element.getAttribute('class') ?? ''}`) &&
    !element.querySelector('article, main')
  );
}

/** Short, and all of it links: a menu or a list of other pages. */
function isLinkList({ text, segments }: Block): boolean {
  if (text.length > 80) return false;
  let linked = 0;
  for (const { node, length } of segments) if (node.parentElement?.closest('a')) linked += length;
  return linked >= text.trim().length * 0.8;
}
