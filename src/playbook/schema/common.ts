import { z } from 'zod';

// A command checks some dozen entries and is gone: writing and compiling code for each schema takes longer than that.
z.config({ jitless: true });

/** Ids are what the program and scripts hold on to, so they are the same in every language. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** The id of something else. What may stand there, the checks know: a name in its place leads to what is called so. */
export const ref = z.string().trim().min(1);

/** Text for people. Marked, so that translations and the "missing text" check know it from data. */
export const prose = () => z.string().trim().min(1).meta({ prose: true });
export const proseList = () => z.array(prose()).min(1);

/** How a team reaches its customers, or they it. */
export const channel = z.enum(['phone', 'chat']);

/** Where an entry comes from: the guide the project started from, or added by its makers. */
export const provenance = {
  origin: z.enum(['source', 'added']).default('added'),
  /** True where the guide's text was damaged and its meaning was inferred. */
  reconstructed: z.boolean().optional(),
  /** What was inferred, or where an added fact comes from. For editors, never printed. */
  note: z.string().optional(),
  /** Kept although nothing refers to it. */
  spare: z.boolean().optional(),
  /** Only for teams that work in this way; absent: for all. See `channels` of the header. */
  channel: channel.optional(),
};

/** How one's own come before those of the base. */
export const precedence = {
  /** Larger comes sooner; 1 when absent. */
  weight: z.number().int().min(1).max(9).optional(),
  /** Where one that says so fits, those that do not stay away. */
  only: z.boolean().optional(),
};

export const share = z.number().min(0).max(1);
/** 0 and 1 would make a single answer final, so a probability stays strictly between. */
export const probability = z.number().gt(0).lt(1);
export const minutes = z.number().int().positive().max(480);
export const byStage = <T extends z.ZodType>(value: T) => z.record(ref, value);
