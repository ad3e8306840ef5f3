import { z } from 'zod';
import { byStage, channel, id, minutes, precedence, prose, proseList, provenance, ref } from './common.ts';

/*
 * What the agenda's composer (src/domain/agenda) makes of meetings.yaml. For authors.
 *
 * LINES. Each entry of `lines` is ONE VARIANT: one or two short sentences that the leader reads out to open
 * the item. The composer takes one variant a day in turn and lets the program's own lines follow it (names and
 * numbers, the activity's steps, the questions, the customer's objection, the to-dos). So a variant opens; it
 * never lists. A variant whose {placeholder} has no value today is passed over. Three quarters of what fits rest,
 * so 20 variants keep a line away for 15 days; `distinct` says how many different ones a team is to hear in 60 work
 * days, and `playbook test` counts them. With `linesByStage` the stage's own variants join those of every stage;
 * a common one that does not suit all of them says so: `{say: …, stages: [stable, mature]}`.
 * A variant that is text fits any number of people, one included (the manager speaks to that person alone). One
 * that needs company, or a certain day, says so: `{say: …, people: {min: 2}}`, `{say: …, when: before-weekend}`; one that only the manager
 * (`by: manager`, an offer of a talk) or only a member who leads (`by: member`, `今天我来带`) can say, that. Of news and stories
 * one that asks for something of its own (`昨天谁帮了谁？`, `讲一位说“不”的客户`) says `asks: true` and is not said before what the program
 * tells of somebody's day, nor is the theme's question asked below it, unless it names the {theme} itself; one that announces it (`听我念`) says `asks: false` and is said only there. One that takes customers of
 * today for granted (`今天不管成几单`) says `supposes: customers` and is not said where all rehearse for their tests, nor is one with a
 * `channel`; `supposes: old-customers` also not in a team of less than a quarter. One that asks {name} where they got stuck or nearly
 * gave up says `supposes: good-days`: who has closed nothing for two weeks is not asked that before everybody. Leave
 * three or more variants for one person. Translations give the text alone, in the same order.
 *
 * CONTENT and the placeholders that may stand in its lines (beside {team}, {weekday}, {present} = people there, {lastday} = yesterday, or the last work day by name, {nextday} = the next one in the same way,
 * which every item has):
 *   roll         greeting, who is here
 *   activity     steps of the day's activity                    {activity}
 *   news         yesterday's progress, names and numbers        {names} {count} = people with good news
 *   story        success story                                  {name} {question} {theme}
 *   goals        today's number of each person                  {metric} {value} = the team's sum for today
 *   practice     an objection or a module's exercise in pairs   {objection} or {module}, never both at once
 *   promises     open to-dos that are due                       {count} if more than one, {names} {name} = owner of the first {todo}
 *   close        positive end, everybody standing               {name} = somebody with good news today or yesterday
 *   figures      the day's numbers (evening); week against target and last week (weekly)
 *                                                               {deals} {effective} {dials} {attainment} = per cent
 *   reflection   one win and one miss each; nobody comments    {question}
 *   sharing      pairs (`pair-day`) or one person (`top-sharing-day`)     {name} {question} {count} = pairs, if more than one
 *   tomorrow     tomorrow's list, promising customers first     {leads} = A-grade customers noted lately
 *   review       two highlights of the week                     {names}
 *   problems     two problems of the team with a proposal; never a person's
 *   next-week    goals and tasks                                {metric} {value} = the team's sum for next week
 *   theme        training theme                                 {module}
 *   training     what today's training session is               {module}
 *   recognition  who moved forward this week                    {names}
 *
 * WHEN (absent: always). `has-results` somebody closed on the last work day · `has-news` there is good news ·
 * `has-records` there are numbers of the day (evening), last work day (morning), week (weekly) ·
 * `has-todos` an open to-do fits this meeting · `has-training` a training session is planned today ·
 * `has-practice` something to practise · `has-targets` somebody has a target · `several` two or more people are
 * there · `pair-day` / `top-sharing-day` evening: one evening a week (from Wednesday on) one person shares,
 * on the others pairs do; alone in the room counts as top-sharing-day · `first-of-week` / `last-of-week` work day ·
 * `before-weekend` tomorrow is a free Saturday or Sunday · `spring` `summer` `autumn` `winter` · `good-day` / `hard-day`
 * the team's conversations of that day are 15 % above or 20 % below the usual · any id of `seasons`.
 * What marks a day; a variant of `lines` for it goes before all others, and then rests for three meetings:
 * `feast-at-work` a holiday of the law on which the team works (清明 is none) · `after-holiday` / `before-holiday` first day after, last day before a public holiday · `month-start` / `month-end` its
 * first or last three work days · `year-end` last five of December (unless a season is called so) · `shopping-festival`
 * 18 June, 11 November, 12 December and two days before · `pay-day` by the team's setting · `week-up` / `week-down` this
 * week's conversations and deals far above or below the same days of last week · `team-target` the team reached its own · `target-reached` by somebody or the
 * team · `first-deal` of somebody · `farewell` somebody's last day · `newcomer` somebody's first. On the first day after
 * a holiday no variant with {lastday} is taken.
 * Lines, themes and activities with another `when` come first on such a day, before those for any day.
 *
 * LEAD. `manager` (default) · `sharer` (the one who tells the story) · `host` (members take turns). `leadByStage`
 * replaces it: stable and mature meetings are hosted by members, mature members set the challenge.
 *
 * MINUTES. Whole. `drop`: 1 goes first when the items do not fit, then 2 …; without it the item stays.
 * For every stage: items that neither can be dropped nor carry `when`, leaving `activity` out, together with
 * `promises`, need sum of min <= box.min; the same without `promises` sum of max >= box.max. Then every length
 * inside the box works on every day.
 * Any item whose content may be empty (activity, practice, promises, training) has a `when` or a `drop`.
 *
 * FURTHER MEETINGS. Any other id is a meeting of one's own, such as a stand-up at noon: everything above holds for it.
 * What begins before noon looks at the last work day as the morning does, what begins later at the day itself. It is
 * held on every work day, or on its `weekdays`, or in every other of the year's `weeks`. It tells, asks and shares by
 * what its items contain, and its turns are counted by themselves. An activity for it names it in its `meetings`.
 *
 * ACTIVITIES. None returns within 10 work days, so for every stage and every team size from 1 to 60 people at
 * least 12 morning activities with `needs: []` must fit 3 to 5 minutes (people: {min: 1, max: 60} where it works).
 * Steps are imperative, 2 to 5 of them; no touching, no forfeits, nobody is judged, anybody may pass.
 */
const count = z.number().int().min(1);
/** No team that meets in a ring is larger. */
const MOST_PEOPLE = 200;
const range = z.strictObject({ min: minutes, ideal: minutes, max: minutes });

/** What the guide asks of a meeting; items point at it by id. */
export const element = z.strictObject({ id, meeting: ref, title: prose(), ...provenance });

/** For how many people, which days and stages, and in whose mouth a line is meant. */
const meant = {
  people: z.strictObject({ min: count.optional(), max: count.optional() }).optional(),
  when: ref.optional(),
  stages: z.array(ref).min(1).optional(),
  /** Whose words they are, see LINES above. */
  by: z.enum(['manager', 'member']).optional(),
  /** It asks for something itself (true) or announces what is read out next (false), see LINES above. */
  asks: z.boolean().optional(),
  channel: channel.optional(),
  /** What there has to be for it to make sense, see LINES above. */
  supposes: z.enum(['customers', 'old-customers', 'good-days']).optional(),
  ...precedence,
};

const line = z.union([prose(), z.strictObject({ say: prose(), ...meant })]).meta({ prose: true });

export const meetingItem = z.strictObject({
  id,
  /** Id of an element, or `added`. */
  element: ref,
  title: prose(),
  purpose: prose(),
  minutes: range,
  /** Other limits in some stages. */
  minutesByStage: byStage(range).optional(),
  /** Order in which items go when the minutes do not suffice: 1 first; absent: the item stays. */
  drop: z.number().int().positive().optional(),
  /** Only in these stages; all when absent. */
  stages: z.array(ref).min(1).optional(),
  /** A named condition of the composer, see WHEN above. */
  when: ref.optional(),
  /** So many different openings within 60 work days; `playbook test` holds the item to it. */
  distinct: count.optional(),
  /** What fills the item, see CONTENT above. */
  content: ref,
  /** Who leads it, see LEAD above. */
  lead: z.enum(['manager', 'sharer', 'host']).optional(),
  leadByStage: byStage(z.enum(['manager', 'sharer', 'host'])).optional(),
  /** Variants to be read out, see LINES above. */
  lines: z.array(line).min(1),
  linesByStage: byStage(z.array(line).min(1)).optional(),
  ...provenance,
});

export const meeting = z.strictObject({
  /** `morning`, `evening`, `weekly`, or one of one's own: see FURTHER MEETINGS above. */
  id,
  title: prose(),
  box: z.strictObject({ min: minutes, max: minutes }),
  minutes,
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Of a further meeting, the weekdays on which it is held, 1 = Monday; every work day when absent. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).optional(),
  /** Of a further meeting: only in the odd or the even weeks of the year (ISO). */
  weeks: z.enum(['odd', 'even']).optional(),
  items: z.array(meetingItem).min(1),
  ...provenance,
});

export const activity = z.strictObject({
  id,
  title: prose(),
  purpose: prose(),
  steps: proseList(),
  minutes: z.strictObject({ min: minutes, max: minutes }),
  people: z.strictObject({ min: count.max(MOST_PEOPLE), max: count }),
  /** Done two by two: with an odd number somebody joins a pair, and is told so. */
  pairs: z.boolean().optional(),
  /** Things the team must have: `whiteboard`, `cards` … ; most need nothing. */
  needs: z.array(ref).default([]),
  stages: z.array(ref).min(1).optional(),
  /** A condition or a season; there it comes first. */
  when: ref.optional(),
  meetings: z.array(ref).min(1).default(['morning']),
  ...precedence,
  ...provenance,
});

/** Questions that draw a story out of somebody who closed a deal, and themes by stage. */
export const theme = z.strictObject({
  id,
  title: prose(),
  questions: proseList(),
  stages: z.array(ref).min(1).optional(),
  /** A condition or a season; there it comes first. */
  when: ref.optional(),
  ...provenance,
});

/** A day that some year has: 02-29 is one, 02-30 none. */
const monthAndDay = z
  .string()
  .regex(/^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/);

/** A stretch of the year that matters to the trade, `MM-DD` to `MM-DD`, both included; `when` may name it. */
export const season = z.strictObject({
  id,
  title: prose(),
  from: monthAndDay,
  to: monthAndDay,
  /** Days that bring what no usual one does: weeks are compared without them, and nothing is taught on them. */
  peaks: z.array(monthAndDay).default([]),
  ...provenance,
});

/** One more line for an item of a meeting: how a playbook adds to what its base says. */
export const lead = z.strictObject({ id, item: ref, say: prose(), ...meant, ...provenance });
