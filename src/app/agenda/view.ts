import type { AgendaPlan } from '../../domain/agenda/plan.ts';
import type { LineDefinition } from '../../domain/agenda/shapes.ts';
import type { KnownEvent, Repeat } from '../../domain/calendar/calendar-event.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { GoodAnswer } from '../../domain/drill/answer.ts';
import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import type { HarmCode } from '../harm/typed.ts';

/** Text of the playbook and of the team that an agenda points at; in the language of the reader. */
export interface AgendaTexts {
  team: string;
  /** Members by id, those who left included. */
  members: readonly { id: number; name: string; code: string | null }[];
  meeting: {
    title: string;
    items: readonly {
      id: string;
      title: string;
      purpose: string;
      lines: readonly LineDefinition[];
      linesByStage?: Readonly<Record<string, readonly LineDefinition[]>> | undefined;
    }[];
  };
  activities: readonly { id: string; title: string; steps: readonly string[] }[];
  themes: readonly { id: string; title: string; questions: readonly string[] }[];
  modules: readonly { id: string; title: string; purpose: string; quick?: { say: string } | undefined }[];
  objections: readonly { id: string; title: string; said: readonly string[]; good: GoodAnswer & { why: string } }[];
  memberSigns: readonly { id: string; title: string }[];
  gates: readonly { id: string; title: string }[];
  stages: readonly { id: string; title: string }[];
  incentives: readonly { id: string; title: string }[];
  /** `unsaid`: why one is not read out in the room. */
  todos: readonly { id: number; text: string; unsaid?: HarmCode }[];
  /** The playbook's own measures. */
  measures?: readonly Pick<OwnMeasure, 'id' | 'title' | 'unit' | 'direction' | 'adds'>[];
}

/** The meeting as it stands in calendars. */
export interface InCalendars {
  /** The series, the first day of it, on one of its weekdays, and the `HH:MM` at which it begins. */
  series: Required<Repeat> & { first: Day; start: string };
  /** Weeklies that a holiday takes away, and the day of work in their week on which they could be held. */
  fallsOut: readonly { day: Day; insteadOn: Day | null }[];
  /** The day of the agenda is none of the series and stands beside it. */
  isBeside: boolean;
  /** Entries of earlier files that do not hold any more. */
  fallenOut: readonly KnownEvent[];
  /** Such as were called off and hold again. */
  revived: readonly KnownEvent[];
}

export interface AgendaView {
  team: { id: number; name: string };
  plan: AgendaPlan;
  texts: AgendaTexts;
  /** Null where no calendar asked. */
  inCalendars: InCalendars | null;
  /** A trial: calendars are told nothing. */
  isDraft: boolean;
  /** True adds the manager's own notes. */
  withNotes: boolean;
}
