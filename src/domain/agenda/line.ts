import type { Day } from '../calendar/day.ts';
import type { TargetMetric, TargetPeriod } from '../records/target.ts';

/** What is read out under an item: a code with its data, worded in `present`. */
export type Line =
  | { code: 'absent'; members: readonly number[] }
  | { code: 'activity-steps'; activity: string }
  | { code: 'odd-one' }
  /** `unsure`: none is known in the fortnight before; it is not said to be another one. */
  | { code: 'news-deals'; member: number; deals: number; amount: number | null; first: boolean; unsure?: boolean }
  | { code: 'news-record'; member: number; metric: TargetMetric; value: number; before: number }
  /** `done`: what was reached where that is more than was asked; absent in agendas kept before it was told. */
  | {
      code: 'news-target';
      member: number;
      metric: TargetMetric;
      period: TargetPeriod;
      value: number;
      done?: number;
      /** An earlier day than that of the news, whose cheer is made up for. */
      on?: Day;
    }
  | { code: 'news-improved'; member: number; metric: TargetMetric; value: number; usual: number }
  | { code: 'team-target'; metric: TargetMetric; period: TargetPeriod; value: number; done?: number }
  /** Of a day before, whose cheer they were away from. */
  | { code: 'news-kept'; member: number; deals: number; on: Day; first: boolean }
  /** Of a day before, whose figures came when its morning was over. */
  | { code: 'news-late'; on: Day; people: readonly { member: number; deals: number; first: boolean }[] }
  | { code: 'news-more'; count: number }
  /** So many have good news that naming them would name the few who have none. */
  | { code: 'news-all'; deals: number }
  /** `alone`: nobody's news were read out before it. */
  | { code: 'news-everybody'; alone?: true }
  | { code: 'news-unknown' }
  /** Nobody has a day behind them that could be told of; `first`: it is everybody's first. */
  | { code: 'news-today'; first: boolean }
  | { code: 'story-deal'; member: number; deals: number; amount: number | null }
  | { code: 'story-record'; member: number; metric: TargetMetric; value: number }
  | { code: 'story-call'; member: number; metric: TargetMetric; value: number }
  | { code: 'story-any'; member: number }
  /** What was closed was told in the evening. */
  | { code: 'story-other'; member: number }
  /** Nobody in particular is asked. */
  | { code: 'story-open' }
  /** Everybody's first day: the manager tells. */
  | { code: 'story-first-day' }
  /** Only in agendas that were kept when a record was told beside the turn. */
  | { code: 'story-exception'; member: number }
  | { code: 'question'; theme: string; index: number }
  /** `own`: measures of the playbook. */
  | { code: 'goal'; members: readonly number[]; parts: readonly GoalPart[]; own?: readonly OwnGoalPart[] }
  /** What was set for the whole team for this very day. */
  | { code: 'goal-team'; parts: readonly { metric: TargetMetric; value: number }[] }
  | { code: 'goal-own'; members: readonly number[]; week?: boolean }
  /** Who must not call before a test is passed: rounds of rehearsal, never calls. */
  /** The first day of all who could have a number. */
  | { code: 'goal-first-day' }
  | { code: 'goal-rehearse'; members: readonly number[]; week?: boolean }
  /** Of whose results no number is said, for it could not be reached; they are not named, and the sentence is for everybody. */
  | { code: 'goal-later'; members: readonly number[]; week: boolean }
  /** `evening`: the first day is done. */
  | { code: 'welcome'; members: readonly number[]; evening?: boolean }
  /** It is their last day; `away`: and they are not there to hear it. */
  | { code: 'farewell'; members: readonly number[]; away?: boolean }
  | { code: 'practice-objection'; objection: string }
  /** `times`: it was practised so often this week before. */
  | { code: 'practice-module'; module: string; alone?: boolean; times?: number }
  /** `odd`: one is left over when all pair up. */
  | { code: 'practice-groups'; odd: boolean }
  /** Nobody to practise with but the manager. */
  | { code: 'practice-alone' }
  | { code: 'practice-due'; cards: number }
  | {
      code: 'promise';
      todo: number;
      owner: number | null;
      since: Day;
      due: Day;
      owned: 'here' | 'away' | 'gone';
      times: number;
      /** It waited for its owner, who was away. */
      kept?: boolean;
    }
  /** `asked`: what was set for the whole team for this very day. */
  | { code: 'day-total'; metric: TargetMetric; value: number; usual: number | null; asked?: number; soFar?: true }
  | {
      code: 'day-attainment';
      metric: TargetMetric;
      period: 'month';
      done: number;
      target: number;
      timeShare: number;
      /** Up to which day figures are known, where that is not the day itself. */
      upTo: Day | null;
      /** It cannot be reached any more: what is done is told, and nothing divided. */
      isBeyond?: true;
      /** And at the last meeting it still could: that is said once. */
      isNews?: true;
    }
  /** `sums`: this team records what several days came to, so none is missing. */
  | { code: 'figures-ask'; sums?: true }
  /** `circles`: too many to go round, so small groups. */
  | { code: 'reflect'; circles: boolean }
  | { code: 'reflect-first-day' }
  | { code: 'pairs'; groups: readonly (readonly number[])[] }
  /** What the pairs do; absent in agendas kept before it was told apart. */
  | { code: 'pairs-how' }
  /** `partly`: some of them were told in a morning of this week. */
  | { code: 'share-top'; member: number; metric: TargetMetric; value: number; partly?: true }
  | { code: 'share-any'; member: number }
  | { code: 'tomorrow-list' }
  | { code: 'tomorrow-leads'; leads: readonly { member: number; count: number }[] }
  /** Of those who are away. */
  | { code: 'tomorrow-cover'; leads: readonly { member: number; count: number }[] }
  | {
      code: 'week-figure';
      metric: TargetMetric;
      value: number;
      before: number | null;
      target: number | null;
      /** A person's day this week and last, where the weeks have not as many of them. */
      perDay?: { value: number; before: number };
      /** Days of a person that say nothing of it, where it happens now and then: no weeks are compared then. */
      blank?: number;
    }
  /** Work days of this week or the last without any record, which totals leave out. */
  | { code: 'week-missing'; days: readonly Day[] }
  /** Whose days were counted where weeks are told by the day; `without`: days of promotions, `down`: days on which the line failed, which are no usual ones. */
  | { code: 'week-alike'; without: readonly Day[]; down?: readonly Day[] }
  /** The line or the system failed today: its figures are beside no usual ones. */
  | { code: 'day-down' }
  /** Measures of the playbook, by their ids. */
  | { code: 'own-day'; measure: string; value: number; usual?: number | null; asked?: number; soFar?: true }
  /** The month's target of the team beside how far it is; `timeShare` only of what is worked off day by day. */
  | { code: 'own-month'; measure: string; done: number; asked: number; timeShare: number | null; upTo: Day | null }
  | {
      code: 'own-behind';
      measure: string;
      period: TargetPeriod;
      done: number;
      asked: number;
      timeShare: number | null;
      upTo: Day | null;
    }
  | {
      code: 'own-reached';
      member: number;
      measure: string;
      period: TargetPeriod;
      asked: number;
      done: number;
      /** As of `news-target`. */
      on?: Day;
    }
  | { code: 'own-team-reached'; measure: string; period: TargetPeriod; asked: number; done: number }
  /** `perDay`: a person's day this week and last, where the sums are of more days of one than of the other. */
  | {
      code: 'own-week';
      measure: string;
      value: number;
      before: number | null;
      perDay?: { value: number; before: number } | null;
      target: number | null;
    }
  /** `upTo`: the day that figures are known up to, where that is before the last work day; absent in older agendas. */
  | {
      code: 'own-goal';
      measure: string;
      period: TargetPeriod;
      asked: number;
      done: number | null;
      upTo?: Day | null;
    }
  /** What the team's days usually come to, where nobody has a number. */
  | { code: 'own-usual'; measure: string; value: number }
  | { code: 'highlight-team'; metric: TargetMetric; value: number; before: number; perDay?: boolean }
  | { code: 'highlight-member'; member: number; metric: TargetMetric; value: number; usual: number }
  | { code: 'highlight-deals'; member: number; deals: number }
  | { code: 'highlight-ask'; count: number }
  | { code: 'problem-fall'; metric: TargetMetric; value: number; before: number; perDay?: boolean }
  | {
      code: 'problem-behind';
      metric: TargetMetric;
      period: 'week' | 'month';
      done: number;
      target: number;
      timeShare: number;
      /** Up to which day figures are known, where that is not the day itself. */
      upTo: Day | null;
    }
  | { code: 'problem-ask'; count: number }
  | { code: 'week-goal'; members: readonly number[]; parts: readonly GoalPart[]; own?: readonly OwnGoalPart[] }
  | { code: 'week-task'; todo: number; owner: number | null; due: Day }
  | { code: 'week-tasks-new' }
  /** Nobody has closed anything this week so far. */
  | { code: 'week-no-deals' }
  | { code: 'module'; module: string }
  /** The evening asks about what this week practises; the weekly says on how many mornings it was practised. */
  | { code: 'theme-asked'; module: string }
  | { code: 'theme-kept'; module: string; times: number }
  | { code: 'recognize-deals'; member: number; deals: number }
  /** After weeks without one. */
  | { code: 'recognize-again'; member: number; deals: number }
  | { code: 'recognize-progress'; member: number; metric: TargetMetric; value: number; usual: number }
  /** Who would be left out alone; of whom no figure is read out, there is none. */
  | { code: 'recognize-work'; member: number; done: { metric: TargetMetric; value: number } | null }
  | { code: 'recognize-ask' }
  | { code: 'award'; members: readonly number[]; points: number }
  | { code: 'award-nominate'; rules: readonly string[] };

const OF_A_DAY: ReadonlySet<Line['code']> = new Set<Line['code']>([
  ...(['news-deals', 'news-record', 'news-target', 'news-improved', 'news-all', 'team-target'] as const),
  ...(['own-reached', 'own-team-reached', 'story-deal', 'story-record', 'story-call', 'share-top'] as const),
]);

/** It tells of what somebody did; an opening beside it asks for nothing else (`asks`). */
export const tellsOfDay = ({ code }: Line): boolean => OF_A_DAY.has(code);

/** One number of somebody's goal; `left`: not for today but what is left of the period. */
export interface GoalPart {
  metric: TargetMetric;
  value: number;
  period: TargetPeriod;
  left: boolean;
}

/** The same in a measure of the playbook, by its id. */
export interface OwnGoalPart extends Omit<GoalPart, 'metric'> {
  measure: string;
}

/** What a {placeholder} of a variant becomes. */
export type FillValue =
  | { kind: 'number'; value: number }
  | { kind: 'member'; member: number }
  | { kind: 'members'; members: readonly number[] }
  | { kind: 'metric'; metric: TargetMetric }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'date'; date: Day }
  /** The work day that news is about: yesterday, or a day before a week-end or holiday. */
  | { kind: 'last-day' }
  /** The next work day: tomorrow, or a day after a week-end or holiday. */
  | { kind: 'next-day' }
  | { kind: 'team' }
  | { kind: 'title'; id: string }
  | { kind: 'question'; theme: string; index: number }
  | { kind: 'todo'; todo: number };

export type Fill = Readonly<Record<string, FillValue>>;
