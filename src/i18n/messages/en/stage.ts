import { counted, rounded, withUnit } from '../../counted.ts';
import { likelihood, percent } from '../../percent.ts';
import { shellPath } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { stage as source } from '../zh-CN/stage.ts';

const daily = { effective: 'real conversations', connects: 'answered calls', dials: 'dials' };

/** Harm that stands, in words that may be seen over somebody's shoulder. */
const harmBriefly = {
  touched: 'something made them uncomfortable: not in one place with that colleague, hear them alone (teamctl hint)',
  beaten: 'ask alone whether home and the way there are safe (teamctl hint)',
  threat: 'ask alone whether the way home is safe (teamctl hint)',
  violence: 'something with a colleague still stands: seat them apart, hear each alone (teamctl hint)',
  shamed: 'nobody has asked yet how it was for them: ask alone (teamctl hint)',
  missing: 'find out first where they are, and whether they are safe (teamctl hint)',
  rights: 'a matter for HR waits for you to ask (teamctl hint)',
  minor: 'a matter of joining to be cleared with HR first (teamctl hint)',
  quarrel: 'something with a colleague still stands: seat them apart, hear each alone (teamctl hint)',
};

const changes: Readonly<Record<string, string>> = {
  yes: 'clearly',
  sometimes: 'a little',
  no: 'no',
  unsure: 'cannot say',
};
const changed: Readonly<Record<number, string | undefined>> = { 0: changes.no, 0.5: changes.sometimes, 1: changes.yes };
/** By the degrees of the model. */
const said: Readonly<Record<number, string>> = { 0.25: 'seldom', 0.5: 'sometimes', 0.75: 'often' };
const asked: Readonly<Record<number, string>> = { 0: 'never', 1: 'always' };

/** A change as a share, with its sign. */
const signed = (change: number | undefined) => {
  const rounded = Math.round((change ?? 0) * 100) || 0;
  return `${rounded > 0 ? '+' : ''}${rounded}%`;
};

/** A change of a share, in points of a hundred. */
const points = (change: number | undefined) => {
  const rounded = Math.round((change ?? 0) * 100);
  return `${rounded > 0 ? '+' : ''}${rounded}`;
};

const times = (value: number | undefined) => (value ?? 0).toFixed(1);

/** A title such as `Mature stage` inside a sentence. */
const inTheStage = (title: string) => `the ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const stage: Words<typeof source> = {
  help: {
    stage: 'which stage the team is in: on what evidence, how sure, what would change it, what to do this week',
    ask: 'ask the most useful questions one by one; answers are stored',
    answer: 'try an answer without storing it: SIGN=DEGREE, may be repeated',
    seen: 'try something noticed without storing it: SIGN or SIGN=no, may be repeated',
    noHistory: 'today alone, without the weeks before',
    explain: 'show all weights; with a sign, the numbers behind that one',
    all: 'one line for every team',
    confirm: 'write down the stage that manager and deputy agree on, to calibrate with later',
    history: 'how it went week by week',
    calibrate:
      'with 30 confirmations or more, refit both tables into a new directory; the playbook in use stays as it is',
    weeks: 'how many weeks',
    observe:
      'write down what was seen: SIGN or SIGN=DEGREE; degrees are yes no never seldom sometimes often always unsure',
    observeMember: 'it is about this member (private, in no team view)',
    on: 'the day it was seen; today when not given',
    note: 'a word of explanation',
    list: 'list the signs there are',
    dryRun: 'show it, do not store it',
  },
  likelihood,
  percent,
  verdict: {
    insufficient: (stage) => `Too early to say. ${capital(inTheStage(stage))} comes closest, but not by enough.`,
    leaning: (stage) => `Leaning towards ${inTheStage(stage)}.`,
    likely: (stage) => `Likely ${inTheStage(stage)}.`,
    'very-likely': (stage) => `Very likely ${inTheStage(stage)}.`,
  },
  ageAlone: (stage) => `No sign yet; by age alone it looks most like ${inTheStage(stage)}.`,
  besideAge: (share, byAge) => `${likelihood(share)} (age alone ${likelihood(byAge)})`,
  stale: (last, weeks, fade) =>
    `The last answer or usable record is of ${last}, ${counted(weeks, 'week')} ago. These shares rest on old signs${fade === null ? '' : fade.isBegun ? ` that have been fading since ${fade.from}` : ` that still count in full and begin to fade on ${fade.from}`}; a few answers would settle it.`,
  notYet: 'The team was not founded yet on this day, so it has no stage.',
  nothingKnown: 'Neither age nor signs are known yet, so it may be any stage.',
  runnerUp: (stage) => `${capital(inTheStage(stage))} is close behind, so keep an open mind.`,
  age: (months, founded) =>
    `The team counts as ${months.toFixed(1)} months old${founded === null ? '' : `: it was founded ${founded.toFixed(1)} months ago, but its people have been here ${months.toFixed(1)} months on average`}`,
  ageUnknown: 'The team’s age is not known: a founding day or joining days would help',
  calendarAgrees: 'Age and signs tell the same story.',
  signsEven: 'Today’s signs fit no stage better than another.',
  signsOutweighed: (stage, by) =>
    `Today's signs alone look more like ${inTheStage(stage)}, but ${by === 'age' ? 'age still outweighs them' : 'what the weeks before left still outweighs them'}.`,
  signsMixed: (signs, by, ground, leading) =>
    `Today's signs alone look more like ${inTheStage(signs)}, ${by === 'age' ? 'age alone' : 'what the weeks before left'} more like ${inTheStage(ground)}; together they come to ${inTheStage(leading)}.`,
  calendarDisagrees: (calendar, leading) =>
    `By the calendar it should be ${inTheStage(calendar)}; the signs say ${inTheStage(leading)}. Trust the signs, and ask yourself what has changed lately.`,
  calendarUnsure: (calendar, leading) =>
    `By the calendar it should be ${inTheStage(calendar)}; the signs say ${inTheStage(leading)}, but they are too few to settle it.`,
  headings: {
    shares: 'Share of each stage',
    evidence: 'On what evidence',
    doubts: 'With what doubt',
    plan: 'What to do this week',
    concerns: 'Also worth a look',
    people: 'People to look after',
    ask: 'Best questions to ask',
    history: 'Week by week',
    shocks: 'Weeks that shook the team',
  },
  saidBefore: (on, what, answers) =>
    `The team was shaken on ${on} (${what}): ${answers === 1 ? 'the answer' : `the ${answers} answers`} from before only ${answers === 1 ? 'counts' : 'count'} as its ground, for less than before.`,
  start: (parts) => `Start (age alone): ${parts}`,
  startUnknown: 'Start: the age is not known, so all four stages begin alike.',
  columns: {
    sign: 'Seen',
    answer: 'Answer',
    source: 'Source',
    on: 'Day',
    strength: 'Weight',
    supports: 'Most like',
    verdict: 'Verdict',
    decibel: 'Decibel',
    team: 'Team',
    stage: 'Stage',
    share: 'Share',
    confidence: 'How sure',
    next: 'Next question',
  },
  source: { asked: 'asked', reported: 'volunteered', computed: 'computed' },
  verdictSide: { for: 'for', against: (stage) => `more like ${inTheStage(stage)}`, even: 'even' },
  strength: { strong: 'strong', medium: 'medium', weak: 'weak' },
  answer: (value, kind = null, isAsked = false) =>
    (kind === 'degrees' ? (said[value] ?? (isAsked ? asked[value] : undefined)) : undefined) ??
    (kind === 'change' ? changed[value] : undefined) ??
    (value >= 0.99 ? 'yes' : value <= 0.01 ? 'no' : value > 0.5 ? 'mostly' : value < 0.5 ? 'rarely' : 'half'),
  confidence: { insufficient: 'too early', leaning: 'leaning', likely: 'likely', 'very-likely': 'very likely' },
  byAge: 'age alone',
  unread: (teams) =>
    `Left out, since the playbook cannot be read on this machine: ${teams.join(', ')}. Once it is published on the server everybody can read it: teamctl playbook publish`,
  noEvidence:
    'No sign yet. Answer a few questions with teamctl stage --ask, or bring your records in with teamctl import.',
  noFreshEvidence:
    'No sign within four weeks that counts; only what earlier ones left behind. Answer a few questions with teamctl stage --ask, or import newer records.',
  more: (count) => `${count} lighter ones not shown; --explain shows all.`,
  discount: (cluster, answers, countedAs) =>
    `These ${answers} on “${cluster}” say one thing: counted as ${countedAs.toFixed(1)}.`,
  flip: (sign, answer, to, how) =>
    how === 'either'
      ? `If the answer to “${sign}” were ${answer}, the verdict would become ${to}.`
      : how === 'asked'
        ? `If stage --ask asked about “${sign}” and you said ${answer}, the verdict would become ${to}.`
        : `If you noticed “${sign}” (${answer}) yourself and wrote it down with observe, the verdict would become ${to}.`,
  flipStill: (flip) => `That is not to say that nothing can: ${flip[0]?.toLowerCase()}${flip.slice(1)}`,
  noFlip: 'No single further answer would change this verdict.',
  unknown: (count) =>
    `${counted(count, 'sign')} ${count === 1 ? 'has neither an answer that counts just now nor shows' : 'have neither an answer that counts just now nor show'} in the records.`,
  lacking: (signs, more) => `Not enough data yet for: ${signs}${more > 0 ? `, and ${more} more` : ''}.`,
  withHistory: (weeks, alone) =>
    `${weeks === 1 ? 'The week before counts' : `The ${weeks} weeks before count`} too; today alone (--no-history) it is ${alone}.`,
  judgement: 'These shares come from a table of judgements, not from a law; when in doubt, ask one more question.',
  enough: {
    sure: 'Enough has been asked: the three best questions left would hardly change the verdict.',
    'nothing-to-learn': 'Enough has been asked: the questions left would add little.',
    'all-asked': 'Every question has been asked; there is none left just now.',
    'asked-enough': 'Enough for one day; the rest can wait.',
  },
  howToAnswer: (sign, degree) =>
    `To answer it: teamctl observe ${sign}=${degree}, or go through them with teamctl stage --ask.`,
  aside: (question) => `One thing beside the stage: ${question}`,
  task: 'Do: ',
  measure: 'You will see: ',
  caution: 'Mind: ',
  costs: (hours) => ` (about ${hours} h)`,
  weekHours: (cost, have, count) =>
    cost <= have
      ? `You have ${have} ${have === 1 ? 'hour' : 'hours'} this week beside the meetings: ${count === 1 ? 'this comes first and takes' : 'these come first and take'} about ${cost}.`
      : `You have only ${have} ${have === 1 ? 'hour' : 'hours'} this week beside the meetings, and this takes about ${cost}: go as far as you get.`,
  before: (concern: string) =>
    `This week first put this right: ${concern} (how, see “Also worth a look” below); what goes against it can wait.`,
  seeConcerns: ': steps under “Also worth a look”',
  concernWaits: ': does not fit this week, but know of it',
  notInRecords: '; the records do not show it, and your word counts',
  deniedConcern: (title: string, figures: string, on: string) =>
    `${title}: ${figures}; on ${on} you said it is not so, which counts. Look again in some days.`,
  others: 'Can wait for another week',
  gateTitle: (action) => `Behind a gate: ${action}`,
  gateText: 'Everything that must be on file comes first; with one thing missing, this step is not open.',
  modules: (titles) => `Training of this stage: ${titles}`,
  promising: 'Promising',
  needAWord: 'Needs a word',
  best: 'To bring on',
  reasons: {
    'above-ramp': (figures) =>
      `${counted(figures.deals, 'deal')} in ${counted(figures.days, 'day')} at work, where newcomers at this point usually have ${(figures.expected as number).toFixed(1)}; real conversations ${times(figures.low)} to ${times(figures.high)} times the newcomers’ usual`,
    'above-team': (figures) =>
      `${counted(figures.deals, 'deal')} in ${counted(figures.days, 'day')} at work of the last eight weeks, where the team makes ${(figures.expected as number).toFixed(1)}; allowing for luck, ${times(figures.low)} to ${times(figures.high)} times that`,
    'own-drop': (figures) =>
      `on ${figures.lowDays === figures.of ? '' : `${figures.lowDays} of `}the last ${counted(figures.of, 'day')} dialled much less than is usual for this person (${percent(figures.median as number)} of it). Ask first`,
    'below-usual': (about) => {
      const figure = (of: string) => withUnit(rounded(Number(about[of])), String(about.unit ?? ''));
      return `${about.title ?? daily[about.metric as keyof typeof daily]} at most ${figure('value')} on three days running, usually about ${figure('usual')}. Ask first`;
    },
    'own-rise': (figures) =>
      `dials have risen for ${counted(figures.days, 'day')} in a row, from ${percent(figures.first as number)} of their usual to ${percent(figures.now as number)}. Tell them today that you have seen it; how many can wait`,
    'signs-noted': (figures) =>
      `${counted(figures.signs, 'note')} of yours on how the work goes, and nobody has asked yet: ask alone (teamctl hint)`,
    'call-noted': (about) =>
      `something serious was noted on ${about.on}: be with them a while today, and ask what the professionals say (teamctl hint)`,
    'harm-open': (about) => harmBriefly[about.kind as keyof typeof harmBriefly],
    'warning-open': (about) =>
      `a remark of ${about.on} sounded serious, and you have not said whether it is so: find out first (teamctl hint)`,
  },
  concernFigures: {
    'results-hang-on-few': (figures) =>
      `By the records the top two bring ${percent(figures.share ?? 0)} of the deals (the first alone ${percent(figures.topShare ?? 0)}); their days and tenure would explain ${percent(figures.expectedShare ?? 0)}`,
    'team-split-in-two': (figures) =>
      `By the records, allowing for their ramp, a newcomer's day has ${percent(figures.ratio ?? 0)} of the effective calls of an old hand's`,
    'steady-team-tired': (figures) =>
      `By the records, against the four weeks before: deals a head and day ${signed(figures.results)}, hours a day ${signed(figures.hours)}, talk an hour ${signed(figures.talk)}, share of days on leave ${points(figures.leave)} points`,
    'bad-list-or-marked-number': (figures) =>
      `By the records the connect rate fell for ${(figures.share ?? 0) > 0.995 ? 'everybody' : `${percent(figures.share ?? 0)} of the people`} at once, by ${percent(Math.abs(figures.change ?? 0))} on average: the list, not the people`,
    'wave-of-departures': (figures) =>
      `By the records ${figures.left} of the ${figures.size} people of four weeks ago have left`,
  } as Record<string, (figures: Readonly<Record<string, number>>) => string>,
  nobody: 'Nobody in particular just now.',
  shares: (parts) => parts.join(', '),
  shockKinds: {
    newcomers: 'many newcomers',
    leavers: 'many leavers',
    'came-over': 'many came from another team',
    'went-over': 'many went to another team',
    'new-manager': 'new manager',
    'new-product': 'new product',
    'new-list': 'new list',
    'new-scheme': 'new commission scheme',
  },
  confirmed: (stage) => `Noted: ${stage}. With 30 of these, the model can be calibrated to your teams.`,
  observed: (signs, member, on) =>
    `Noted${member === null ? '' : ` about ${member}`}${on === null ? '' : ` for ${on}`}: ${signs.map(({ title, answer }) => `“${title}”: ${answer}`).join('; ')}.`,
  historyCaption: 'Share of each stage by week',
  asOf: (day) => `As of ${day}`,
  window: (from, to) => `Records used: ${from} to ${to}`,
  explainTitle: (sign) => `The numbers behind “${sign}”`,
  detector: 'Detector',
  parameters: 'Parameters',
  figures: 'Found',
  outcome: {
    silent: 'these numbers say nothing either way',
    'not-enough-data': 'not enough data',
  },
  probability: 'Chance of a yes',
  said: 'People said',
  saidOn: {
    asked: (on) => `Asked on ${on}, you said that it is so`,
    reported: (on) => `Noted on ${on}`,
  },
  byRecords: 'By the records',
  nobodySaid: 'nothing that counts',
  notComputed: 'not read off records; somebody has to see it',
  windowLabel: 'Records from',
  counts: 'What counts now',
  noStageEvidence: 'no evidence for any stage, only a reason to look',
  countsNot: 'nothing: it does not move the verdict',
  because: (reason) => ` (${reason})`,
  figureNames: {
    measure: 'measure',
    to: 'divided by',
    above: 'above',
    below: 'below',
    count: 'figures',
    gini: 'concentration (Gini)',
    topShare: 'share of the first',
    resultsFall: 'fall of results',
    results: 'change of results',
    expectedShare: 'share due by tenure',
    newMonths: 'months as a newcomer',
    hoursRise: 'rise in hours',
    talkFall: 'fall in talk',
    leaveRise: 'rise in leave',
    fall: 'fall',
    hours: 'change in hours',
    talk: 'change in talk',
    leave: 'change in leave',
    talkPerHour: 'seconds of talk an hour',
    drop: 'drop',
    days: 'days',
    of: 'latest days',
    baselineDays: 'usual days',
    historyDays: 'least days',
    lowDays: 'low days',
    median: 'against usual',
    people: 'people',
    weeks: 'weeks',
    varianceToMean: 'variance to mean',
    chiSquareP: 'chance at most',
    p: 'chance',
    deals: 'deals',
    share: 'share',
    minDeals: 'least deals',
    leavers: 'leavers',
    members: 'of every',
    left: 'left',
    size: 'head-count',
    rise: 'rise',
    windowWeeks: 'weeks looked at',
    weeksApart: 'weeks apart',
    rateNow: 'now',
    rateBefore: 'before',
    before: 'before',
    now: 'now',
    ratio: 'ratio',
    perMemberDay: 'a member and day',
    change: 'change',
    spread: 'spread',
    rate: 'deals per call',
    changeMax: 'change at most',
    spreadMax: 'spread at most',
    memberShare: 'share of members',
    attainment: 'attainment',
    assistedShareMax: 'assisted share at most',
    lowestShare: 'lowest weekly share',
    assistedShare: 'assisted share',
    mean: 'mean',
    lowest: 'lowest',
    highest: 'highest',
    withinPoints: 'points around the mean',
    secondsPerConnect: 'seconds a call',
    dialsAtLeast: 'dials, share of the colleagues’ at least',
    connects: 'connects',
    sharers: 'sharers',
    meetings: 'evening meetings',
    baselineWeeks: 'usual weeks',
    prospects: 'prospects',
    effective: 'effective calls',
  },
  lack: {
    'no-records': 'no records',
    'old-records': 'the records end more than four weeks ago',
    'short-history': 'too few days of records',
    'few-people': 'too few people',
    'few-counts': 'numbers too small',
    'measure-missing': 'this measure is not recorded',
    'no-targets': 'no targets',
    'few-days': 'too few days of records for each person',
    'no-membership': 'no joining or leaving days',
    'no-leavers': 'nobody was ever entered as gone',
    'no-meetings': 'too few evening meetings on record',
  },
  degrees: {
    yes: 'yes',
    always: 'always',
    often: 'often',
    sometimes: 'sometimes',
    seldom: 'seldom',
    never: 'never',
    no: 'no',
    unsure: 'cannot say',
    back: 'back to the question before',
    stop: 'stop here',
  },
  changes,
  askNeedsTerminal: 'No terminal to ask at: the questions are below, answer them with teamctl observe.',
  ledBy: {
    heading: 'What the team was led by',
    howToRead:
      'The shares above are worked out anew from what is known today; this is what was in force by what was known then; what was written down later changes nothing of it, and what was undone does not count; where a founding, joining or leaving day was corrected, weeks whose stage no meeting told go by the corrected one. Weeks go by their Monday; where a week saw a change, by how it ended.',
    weeks: 'Weeks of',
    span: (from, to) => (from === to ? from : `${from} to ${to}`),
  },
  agreement: {
    heading: 'Agreed and computed',
    often: (same, all) =>
      `Agreed ${all === 1 ? 'once' : `${all} times`}; ${all === 1 ? (same === 1 ? 'it was' : 'it was not') : `${same} of them`} as computed.`,
    columns: { on: 'Date', agreed: 'Agreed', computed: 'Computed', share: 'Computed share', verdict: 'Same?' },
    same: 'same',
    differs: 'differs',
    reliability: 'How far to trust it',
    howToRead:
      'Two bars for each strength: how sure it sounded, and how often that very stage was agreed on. The closer the two, the better.',
    said: (confidence) => `${confidence}: said`,
    came: (count) => `came true (${count})`,
  },
  calibration: {
    title: (title) => `${title} (calibrated to our teams)`,
    source: (confirmed) => `Made by teamctl stage calibrate from ${counted(confirmed, 'confirmation')}`,
    made: (confirmed, day) =>
      `Made on ${day} from ${confirmed} confirmed stages; the numbers before count as 20 cases a cell. Only rows that changed.`,
    done: (directory, confirmed, rows) =>
      `Written: ${directory}. ${counted(rows, 'row')} changed by ${counted(confirmed, 'confirmation')}; the playbook in use is as it was.`,
    loss: (before, after) =>
      `On confirmations that were held out, log loss goes from ${before.toFixed(2)} to ${after.toFixed(2)} (less is better).`,
    use: (directory) => `To use it: teamctl team edit --playbook ${shellPath(directory)}`,
    worse: 'That is no better: keep the tables you have, and confirm some more.',
  },
  inForce: {
    line: (stage, since, why) => `In force: ${inTheStage(stage)}, ${since}${why}.`,
    nothing: 'Nothing to go by yet, so no stage is in force.',
    since: (day, monday, today) =>
      day === today ? 'since today, ' : day === monday ? 'since Monday, ' : `since ${day}, `,
    why: {
      confirmed: 'as you agreed',
      diagnosed: 'by signs and age taken together',
      age: 'by age alone',
      kept: 'kept from before, with nothing new to go by',
      unknown: 'with nothing new to go by',
    },
    waitsForWord: 'kept from before, until you say whether it changes',
    asks: (stage) =>
      `This week’s figures are more like ${inTheStage(stage)}, but nothing changes yet: there is no new answer, and a few days of figures alone do not turn a stage about. It is yours to say: answer a few questions with teamctl stage --ask, or note what you agree on with teamctl stage confirm.`,
    undecided: {
      age: 'by age, as the signs were not clear enough when this week was judged',
      kept: 'kept from before, as the new signs were not clear enough when this week was judged',
    },
    late: 'by age, as the signs that came since this week was judged are few and wait for the next Monday',
    plain: { age: 'by age', kept: 'kept from before' },
    isOver: (on) => `kept from what you agreed on ${on}, whose eight weeks are over`,
    ranOut: (on, because) => `what you agreed on ${on} has run its eight weeks; ${because}`,
    lapsed: (on, kinds) =>
      `kept from what you agreed on ${on}; since then the team has been shaken (${kinds.join(', ')}), so talk it over again`,
    asMet: (isByAge) => `as today’s meeting was led${isByAge ? ', by age' : ''}`,
    ageAndLook: 'by age, and today’s signs say the same',
    tomorrow: (stage) => `By what is known today, ${inTheStage(stage)} is in force from tomorrow morning.`,
    agreedOn: (on, today) => (on === today ? 'as you agreed today' : `as you agreed on ${on}`),
    moved: (signs) => `, above all ${signs.map(({ title, answer }) => `“${title}” (${answer})`).join(' and ')}`,
    tried: (inForce, tried) =>
      `Only tried out, nothing is stored: if it is so, ${inTheStage(tried)} fits better, and what follows is for that stage; in force is still ${inTheStage(inForce)}.`,
    triedSame: (stage) =>
      `Only tried out, nothing is stored: if it is so, today’s look says ${inTheStage(stage)}, which is in force as it is.`,
    change: (from, to, on, because) => `${on} ${inTheStage(to)} instead of ${inTheStage(from)}: ${because}.`,
    on: (day, monday, today) => (day === today ? 'From today' : day === monday ? 'Since Monday' : `Since ${day}`),
    because: {
      confirmed: 'you agreed on it',
      shock: 'the team has just been shaken',
      reading: 'looked at anew, it fits better now',
      signs: 'until now by age, now the signs count',
      age: 'no signs are clear enough, so age decides',
    },
    shaken: (kinds, agreedOn, today) =>
      `the team has just been shaken (${kinds.join(', ')})${agreedOn === null ? '' : `, so what you agreed on ${agreedOn === today ? 'today' : `(${agreedOn})`} needs another look`}`,
    remeasured: (on, because) => `another playbook since ${on}, and by it ${because}`,
    faded: (last) => `the last signs are of ${last}, too old to go by, so age decides`,
    fadedLook: (stage, last) =>
      `The old signs, up to ${last}, still lean towards ${inTheStage(stage)}, but are too old to go by; some answers today would tell: teamctl stage --ask.`,
    asOfSunday: 'what was known by last Sunday fits it better',
    isBack: (stage) =>
      `Today’s look is back at ${inTheStage(stage)}; one change a week, so that nobody hears one thing today and another tomorrow. Monday will tell.`,
    waits: (stage, how, isSure, { isChanged, isClose, isLastDay, weekday, opensOn }) => {
      const monday =
        opensOn !== null
          ? `${opensOn}, the first day back,`
          : weekday === 7
            ? 'tomorrow, Monday,'
            : weekday === 1
              ? 'next Monday'
              : 'Monday';
      if (how === 'confirmed' && isLastDay)
        return `Today’s look says ${inTheStage(stage)}; what you agreed on holds for eight weeks, up to today, and ${monday} will tell.`;
      if (how === 'confirmed')
        return `Today’s look says ${inTheStage(stage)}; what you agreed on holds for eight weeks unless the team is shaken. If things have changed, talk it over and run teamctl stage confirm.`;
      if (!isSure)
        return `Today’s look is a little more like ${inTheStage(stage)}, but far from sure, so nothing changes yet; ${monday} will tell.`;
      if (isClose)
        return `Today’s look puts ${inTheStage(stage)} only just ahead; that close, nothing changes, or the team would be led one way today and another tomorrow.`;
      if (isChanged)
        return `Today’s look says ${inTheStage(stage)}; unless the team is shaken the stage changes once a week, so ${monday} will tell.`;
      if (how === 'diagnosed' && weekday === 1)
        return `Today’s look says ${inTheStage(stage)}; this week’s stage was read from what was known by yesterday, so unless the team is shaken, next Monday will tell.`;
      return how === 'diagnosed'
        ? `Today’s look says ${inTheStage(stage)}; unless the team is shaken the stage changes on Mondays, so ${monday} will tell.`
        : `Today’s look says ${inTheStage(stage)}; ${monday} will tell. To know sooner, answer a few more questions today: teamctl stage --ask.`;
    },
    today: 'Today’s look',
  },
  hint: (verdict) => `Now: ${verdict}`,
  errors: {
    'bad-degree': ({ degree, choices }) => ({
      message: `There is no degree “${degree}”.`,
      fix: `Write one of: ${choices.join(', ')}.`,
    }),
    'not-founded-yet': ({ team, day, founded }) => ({
      message: `On ${day} there was no team ${team} yet: it was founded on ${founded}, so it had no stage.`,
      fix: 'Look at a later day; if the founding day is wrong: teamctl team edit --founded DATE.',
    }),
    'sign-unknown': ({ sign, near }) => ({
      message: `There is no sign ${sign}.`,
      fix: near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Run teamctl observe --list to see them.',
    }),
    'sign-twice': ({ sign, degrees: given }) => ({
      message: `${sign} is told in two ways at once: ${given.join(', ')}.`,
      fix: 'Keep the one that is right and run it again; nothing was stored.',
    }),
    'sign-is-personal': ({ sign }) => ({
      message: `${sign} is about one person, not the team.`,
      fix: 'Add --member NAME.',
    }),
    'sign-is-team': ({ sign }) => ({
      message: `${sign} is about the team, not one person.`,
      fix: 'Leave --member out.',
    }),
    'stage-unknown': ({ stage, choices }) => ({
      message: `There is no stage ${stage}.`,
      fix: `Write one of: ${choices.join(', ')}.`,
    }),
    'few-confirmations': ({ confirmed, least, same, of }) => ({
      message: `Only ${counted(confirmed, 'confirmation')}, fewer than ${least}: a calibration could not be relied on.${of > 0 ? ` This team agreed ${counted(of, 'time')}, ${same} of them as computed.` : ''}`,
      fix: 'Write down each stage that you agree on: teamctl stage confirm STAGE.',
    }),
  },
};
