import type { Day } from '../domain/calendar/day.ts';
import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { Team } from '../domain/team/team.ts';
import type { PlaybookSource } from '../playbook/parts.ts';
import type { Reader, Store, Writer } from '../store/database.ts';

/** What a use case may touch: day, database, playbook, calendar. No words, no terminal. */
export interface Scope {
  readonly today: Day; // 'YYYY-MM-DD'
  readonly now: string; // local 'YYYY-MM-DDTHH:MM:SS'
  readonly language: string; // locale id for playbook texts: 'zh-CN' | 'en'
  team(): Promise<Team>;
  reader(): Promise<Reader>;
  playbook(team?: Pick<Team, 'playbook'>, language?: string): Promise<PlaybookSource>;
  calendar(team: Team): Promise<WorkCalendar>;
  /** Plan AND apply inside one immediate, journalled transaction. */
  change<T>(command: string, work: (writing: Writing) => Promise<T>): Promise<T>;
}
export interface Writing {
  db: Writer;
  native: Store['native'];
  journalId: number;
  summarize(text: string): void;
}
