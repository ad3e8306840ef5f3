import { z } from 'zod';
import { byStage, id, minutes, prose, proseList, provenance } from './common.ts';

const range = z.strictObject({ min: minutes, ideal: minutes, max: minutes });

/** What the guide asks of a meeting; items point at it by id. */
export const element = z.strictObject({ id, meeting: id, title: prose(), ...provenance });

export const meetingItem = z.strictObject({
  id,
  /** Id of an element, or `added`. */
  element: id,
  title: prose(),
  purpose: prose(),
  minutes: range,
  /** Other limits in some stages. */
  minutesByStage: byStage(range).optional(),
  /** Only in these stages; all when absent. */
  stages: z.array(id).optional(),
  /** A named condition of the composer: `has-results`, `has-todos`, `has-training` … */
  when: id.optional(),
  /** What fills the item: `roll`, `activity`, `news`, `story`, `goals`, `practice`, `promises`, `close`, `figures`, `reflection`, `sharing`, `tomorrow`, `review`, `problems`, `next-week`, `theme`, `recognition` … */
  content: id,
  /** Who leads it: `manager`, `sharer`, `member` … */
  lead: z.string().optional(),
  /** Variants to be read out, rotated day by day; {placeholders} are filled by the composer. */
  lines: proseList(),
  linesByStage: byStage(proseList()).optional(),
  ...provenance,
});

export const meeting = z.strictObject({
  id: z.enum(['morning', 'evening', 'weekly']),
  title: prose(),
  box: z.strictObject({ min: minutes, max: minutes }),
  minutes,
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  items: z.array(meetingItem).min(1),
  ...provenance,
});

export const activity = z.strictObject({
  id,
  title: prose(),
  purpose: prose(),
  steps: proseList(),
  minutes: z.strictObject({ min: minutes, max: minutes }),
  people: z.strictObject({ min: z.number().int().min(1), max: z.number().int().min(1) }),
  /** Things the team must have: `whiteboard`, `cards` … ; most need nothing. */
  needs: z.array(id).default([]),
  stages: z.array(id).optional(),
  meetings: z.array(z.enum(['morning', 'evening', 'weekly'])).default(['morning']),
  ...provenance,
});

/** Questions that draw a story out of somebody who closed a deal, and themes by stage. */
export const theme = z.strictObject({
  id, title: prose(), questions: proseList(), stages: z.array(id).optional(), ...provenance,
});
