import type { Problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';

/** A small named rule over a playbook whose entries all fit their schemas. */
export type Check = (playbook: Resolved) => Problem[];
