/** Walks over rendered markup. */
import type { parseDocument } from 'htmlparser2';

export type Tree = ReturnType<typeof parseDocument>;
export type Node = Tree['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

/** All elements below a node, in the order of the document. */
export function elementsOf(node: Tree | Element): Element[] {
  return node.children.flatMap((child) => ('attribs' in child ? [child, ...elementsOf(child)] : []));
}

/** All text below a node. */
export function textIn(node: Node): string {
  if ('data' in node) return node.data;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
