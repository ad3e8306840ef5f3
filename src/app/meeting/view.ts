import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { AgendaView } from '../agenda/view.ts';
import type { Noted } from './agreed.ts';

/** Names by member id; those who left included. */
type Names = ReadonlyMap<number, string>;

/** One meeting of the list: planned, held or skipped. */
export interface MeetingEntry {
  kind: MeetingKind;
  date: Day;
  state: 'planned' | 'held' | 'skipped';
  minutes: number | null;
  sharers: readonly number[];
  absent: readonly number[];
  note: string | null;
  reason: string | null;
}

export interface MeetingsView {
  meetings: readonly MeetingEntry[];
  /** What the kinds of the playbook are called. */
  titles: ReadonlyMap<MeetingKind, string>;
  names: Names;
}

/** What the closing of a meeting writes down. */
export interface ClosingView {
  kind: MeetingKind;
  /** What such a meeting is called in the playbook. */
  title: string;
  date: Day;
  present: readonly number[];
  absent: readonly number[];
  sharers: readonly number[];
  note: string | null;
  done: readonly { id: number; text: string }[];
  todos: readonly Noted[];
  /** Names and sentences that were not stored, for they mean somebody who was forgotten since they were asked for. */
  unkept: readonly string[];
  dryRun: boolean;
  names: Names;
}

/** What is told of a meeting that ran on the screen. */
export interface RunView {
  agenda: AgendaView;
  minutes: number;
  /** Items that were begun. */
  items: readonly { id: string; minutes: number; planned: number }[];
  notes: readonly string[];
  todos: readonly Noted[];
  /** Sentences that were not stored, for they name somebody who was forgotten while the meeting ran. */
  unkept: readonly string[];
  stored: boolean;
  interrupted: boolean;
  names: Names;
}
