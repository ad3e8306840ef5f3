import { dirname, join, sep } from 'node:path';
import type { Place } from '../../errors.ts';
import type { Problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';

/** A small named rule over a playbook whose entries all fit their schemas. */
export type Check = (playbook: Resolved) => Problem[];

/** Whether something stands in the folder of the playbook itself, not in that of its base. */
export const isOwn = ({ layer }: Pick<Resolved, 'layer'>, { place }: { place: Place }): boolean =>
  // With what ends the folder's name: a base may lie beside it as `mine-base`.
  place.file.startsWith(join(dirname(layer.header.place.file), sep));
