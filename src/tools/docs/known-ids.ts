import { resolve } from 'node:path';
import { itemIds } from '../../playbook/layer.ts';
import { loadPlaybook } from '../../playbook/load.ts';

const bundledDir = resolve('playbooks');
const layers = ['insurance-telesales', 'ecommerce-sales'].map((id) => loadPlaybook(id, { bundledDir }).layer);

/** Ids that an author's base is likely to have: those of the bundled playbooks. */
export const knownIds = (list: 'stages' | 'clusters' | 'seasons' | 'items'): string[] => [
  ...new Set(layers.flatMap((layer) => (list === 'items' ? itemIds(layer) : [...(layer.entries[list]?.keys() ?? [])]))),
];
