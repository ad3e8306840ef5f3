import type { CalendarEvent } from '../domain/calendar/calendar-event.ts';

export type { CalendarEvent };

/**
 * The closed set of blocks a report is made of. `present` builds them, renderers draw them and
 * compute nothing. Text is plain: each renderer escapes it for its own medium.
 */
export type Tone = 'strong' | 'muted' | 'good' | 'warn' | 'bad' | 'accent';
export type Span = string | { text: string; tone: Tone };
export type Text = string | readonly Span[];

export interface Column {
  title: string;
  align?: 'left' | 'right';
}

export interface ChartSeries {
  label: string;
  values: readonly (number | null)[];
}

export interface BarRow {
  label: string;
  value: number;
  note?: Text;
  tone?: Tone;
  mark?: number;
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: Text }
  | { kind: 'paragraph'; text: Text }
  | { kind: 'list'; ordered?: boolean; items: readonly ListItem[] }
  | { kind: 'facts'; rows: readonly { label: string; value: Text }[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly Text[])[]; caption?: string }
  /** Shares or amounts side by side; `scale` is the value of a full bar, `mark` a line across it. */
  | { kind: 'bars'; scale: number; rows: readonly BarRow[]; caption?: string }
  /** Lines or stacked shares over time; `marks` point at x positions. */
  | {
      kind: 'chart';
      form: 'lines' | 'shares';
      caption: string;
      x: readonly string[];
      series: readonly ChartSeries[];
      /** An area behind the lines: what is usual. */
      band?: { label: string; low: readonly (number | null)[]; high: readonly (number | null)[] };
      /** What the picture says, in a sentence, for whoever does not see it. */
      alt?: string;
      marks?: readonly { at: number; label: string }[];
      /** Said of the last place where it is still running: its figure is of some of its days only. */
      running?: string;
      /** Places that have fewer days than the others, such as weeks with holidays. */
      short?: { at: readonly number[]; label: string };
      /** What the table of the figures behind the drawing is called; the caption where nothing is said. */
      table?: string;
    }
  /** A box that must not be overlooked: a warning, a gate, a referral. */
  | { kind: 'notice'; tone: Tone; title?: Text; text: readonly Text[] }
  /** A line; `page`: what follows starts on a new sheet of paper. */
  | { kind: 'rule'; page?: true };

export interface ListItem {
  text: Text;
  children?: readonly ListItem[];
}

/** One answer in all its forms; a renderer takes the part that it understands. */
export interface Report {
  /** What `--json` prints; keys are English in every locale. */
  data: unknown;
  document: readonly Block[];
  events?: readonly CalendarEvent[];
  /** Whose entries they are; a draft is not remembered when it is handed out. */
  eventsOf?: { teamId: number; origin: string; isDraft: boolean };
  /** The table for CSV and XLSX, raw numbers where the document has words. */
  sheet?: { columns: readonly string[]; rows: readonly (readonly (string | number | null)[])[] };
  /**
   * Where all there is to say is one table, and in `data` one list at the end, and its rows are more than memory should
   * hold: the pages after this one, alike. Asked anew, they come anew.
   */
  more?: () => AsyncIterable<Report>;
}

/** A whole screen that is drawn again and again: `head` and `foot` always show, `body` is cut where rows end. */
export interface Screen {
  head: readonly Text[];
  body: readonly Text[];
  foot: readonly Text[];
}

/** Somebody on the board, with a picture of the latest days. */
export interface RoomPerson {
  name: string;
  value: string;
  recent: readonly number[];
}

export interface RoomCard {
  title: string;
  /** Stands beside the title, to read the picture by. */
  note?: string;
  blocks: readonly Block[];
  people?: readonly RoomPerson[];
}

/** What hangs on the wall of a room; what changes by the second is a `RoomLive`. */
export interface Room {
  title: string;
  subtitle: string;
  cards: readonly RoomCard[];
  /** What stands above what was agreed in the meeting. */
  agreed: string;
  /** What the page says by itself: buttons, keys, the line when the connection is lost. */
  words: Readonly<Record<string, string>>;
  /** False: no meeting runs, there is nothing to steer. */
  isRunning: boolean;
}

/** The running item, as it stands this second. */
export interface RoomLive {
  /** Index of the item: a button names the one that it was pressed for. */
  at: number;
  position: string;
  title: string;
  lines: readonly string[];
  item: { label: string; clock: string; tone: Tone };
  all: { label: string; clock: string; tone: Tone };
  /** Share of the item's time that is used, at most 1. */
  used: number;
  paused: string | null;
  next: string;
  todos: readonly string[];
  /** Said at the end; null while it runs. */
  ended: string | null;
}
