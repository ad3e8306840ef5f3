import type { Day } from './days-of-2026.ts';

export type Meeting = 'morning' | 'evening' | 'weekly';

/** What `teamctl agenda … --json` promises, as far as it is judged. */
export interface Agenda {
  meeting: Meeting;
  date: Day;
  start: string;
  minutes: number;
  box: { min: number; max: number };
  stage: string | null;
  present: number[];
  items: {
    id: string;
    title: string;
    minutes: number;
    start: string;
    owner: { id: number; name: string } | null;
    purpose: string;
    lines: string[];
  }[];
  practice: { kind: string; id: string } | null;
  /** What is taught today; in the weekly what next week practises. */
  module: { id: string; title: string } | null;
  host: number | null;
  sharers: { member: number; reason: string }[];
  pairs: number[][];
  targets: {
    member: number;
    metric: 'dials' | 'connects' | 'effective' | 'deals' | 'amount';
    value: number;
    period: 'day' | 'week' | 'month';
    left: boolean;
  }[];
  carried: { todo: number; owner: number | null; text: string }[];
  omitted: { id: string; reason: string }[];
  managerNotes?: string[];
}

export const linesOf = (agenda: Agenda): string[] => agenda.items.flatMap((item) => item.lines);
export const linesIn = (agenda: Agenda, id: string): string[] =>
  agenda.items.find((item) => item.id === id)?.lines ?? [];
