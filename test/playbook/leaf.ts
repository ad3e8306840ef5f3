import type { Located } from '../../src/playbook/located.ts';

export type Scalar = Extract<Located, { kind: 'scalar' }>;

/** A value that it could not be. */
export const other = (value: Scalar['value']): Scalar['value'] =>
  typeof value === 'number'
    ? value < 1
      ? value / 2 + 0.001
      : value + 1
    : typeof value === 'boolean'
      ? !value
      : `${value}x`;

/** The same tree with one leaf replaced. */
export function replaced(node: Located, leaf: Scalar, by: Scalar): Located {
  if (node === leaf) return by;
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => replaced(item, leaf, by)) };
  return {
    ...node,
    entries: new Map(
      [...node.entries].map(([key, { key: place, value }]) => [key, { key: place, value: replaced(value, leaf, by) }]),
    ),
  };
}
