import type { z } from 'zod';
import type { Entry } from './schema/lists.ts';
import type { header } from './schema/playbook.ts';
import type { model } from './schema/stages.ts';

export type Header = z.infer<typeof header>;
/** The languages that a playbook can speak. */
export type Language = Header['language'];
export type StageModel = z.infer<typeof model>;
export type Stage = Entry<'stages'>;
export type Gap = Entry<'gaps'>;
export type Principle = Entry<'principles'>;
export type MeasureEntry = Entry<'measures'>;
export type Cluster = Entry<'clusters'>;
export type Sign = Entry<'signs'>;
export type MemberSign = Entry<'memberSigns'>;
export type ReportRate = Entry<'reports'>;
export type Concern = Entry<'concerns'>;
export type AskedRate = Entry<'asked'>;
export type Action = Entry<'actions'>;
export type Gate = Entry<'gates'>;
export type MeetingElement = Entry<'elements'>;
export type Meeting = Entry<'meetings'>;
export type MeetingItem = Meeting['items'][number];
export type Activity = Entry<'activities'>;
export type Theme = Entry<'themes'>;
export type Season = Entry<'seasons'>;
export type Lead = Entry<'leads'>;
/** A course as it stands in the file. */
export type WholeModule = Entry<'modules'>;
/** What a course is taught from. */
export type LessonField =
  | 'points'
  | 'materials'
  | 'handouts'
  | 'opening'
  | 'steps'
  | 'goodModel'
  | 'badModel'
  | 'questions'
  | 'note';
export type Lesson = Pick<WholeModule, 'id' | LessonField>;
/** What a course is planned by. */
export type TrainingModule = Omit<WholeModule, LessonField>;
export type Objection = Entry<'objections'>;
export type Handout = Entry<'handouts'>;
export type DrillCard = Entry<'cards'>;
export type Hypothesis = Entry<'hypotheses'>;
export type CoachingQuestion = Entry<'questions'>;
export type CopingRule = Entry<'coping'>;
export type Rung = Entry<'ladder'>;
export type Referral = Entry<'referrals'>;
export type Incentive = Entry<'incentives'>;
export type Saying = Entry<'sayings'>;
export type HeardSentence = Entry<'heard'>;
export type StageCase = Entry<'cases'>;
export type SentenceCase = Entry<'sentences'>;

/** What a playbook says, in parts that are loaded when they are needed; prose in the language asked for. */
export interface CorePart {
  principles: Principle[];
  measures: MeasureEntry[];
  stages: Stage[];
  gaps: Gap[];
  clusters: Cluster[];
  signs: Sign[];
  concerns: Concern[];
  memberSigns: MemberSign[];
  reports: ReportRate[];
  asked: AskedRate[];
  actions: Action[];
  gates: Gate[];
  model: StageModel;
  /** For those who only name modules, with the signs that each one mends: the courses themselves are most of a playbook. */
  moduleTitles: { id: string; title: string; mends: string[] }[];
  /** Month and day of the trade's great days, `MM-DD`: no week is held against another by them. */
  promotions: string[];
}
export interface MeetingsPart {
  elements: MeetingElement[];
  meetings: Meeting[];
  activities: Activity[];
  themes: Theme[];
  seasons: Season[];
}
export interface CurriculaPart {
  modules: TrainingModule[];
  objections: Objection[];
  cards: DrillCard[];
}
/** Apart from the courses' other half: it is most of a playbook, and read only by who teaches. */
export interface LessonsPart {
  lessons: Lesson[];
  handouts: Handout[];
}
export interface CoachingPart {
  hypotheses: Hypothesis[];
  questions: CoachingQuestion[];
  coping: CopingRule[];
  ladder: Rung[];
  referrals: Referral[];
  incentives: Incentive[];
}
export interface SayingsPart {
  sayings: Saying[];
}
/** Apart from the sayings: only who trains the reader of notes needs it. */
export interface HeardPart {
  heard: HeardSentence[];
}
export interface CasesPart {
  cases: StageCase[];
  sentences: SentenceCase[];
}

export interface Parts {
  core: CorePart;
  meetings: MeetingsPart;
  curricula: CurriculaPart;
  lessons: LessonsPart;
  coaching: CoachingPart;
  sayings: SayingsPart;
  heard: HeardPart;
  cases: CasesPart;
}

/** Who a playbook is, without what it says. */
export interface PlaybookIdentity {
  id: string;
  version: string;
  title: string;
  /** Content hash over all its files and those of its bases. */
  digest: string;
  /** Names of the folders it builds on, nearest first. */
  bases: readonly string[];
}

/** An opened playbook in one language. */
export interface PlaybookSource extends PlaybookIdentity {
  core(): Promise<CorePart>;
  meetings(): Promise<MeetingsPart>;
  curricula(): Promise<CurriculaPart>;
  lessons(): Promise<LessonsPart>;
  coaching(): Promise<CoachingPart>;
  sayings(): Promise<SayingsPart>;
  heard(): Promise<HeardPart>;
  cases(): Promise<CasesPart>;
  /** The nearest bundled playbook that it builds on, where it is there compiled; null for one that builds on none. */
  base(): PlaybookSource | null;
  /** What was worked out of the playbook and kept beside its compiled form; null when it is not there or out of date. */
  kept<T>(name: string): T | null;
  /** Keeps it; a failure only costs time. */
  keep(name: string, value: unknown): void;
}
