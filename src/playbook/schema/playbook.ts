import { z } from 'zod';
import { channel, id, prose, provenance } from './common.ts';

/** playbook.yaml: who this playbook is and what it builds on. */
export const header = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: prose(),
  language: z.enum(['zh-CN', 'en']),
  extends: z.string().min(1).optional(),
  remove: z.array(id).default([]),
  /** The ways in which its teams work: what is marked for another is left out. Those of the base when absent; without any, nothing is. */
  channels: z.array(channel).min(1).optional(),
  source: z.string().min(1),
});

/** A rule of the guide that shapes the whole playbook and is no action of its own. */
export const principle = z.strictObject({ id, title: prose(), ...provenance });
