import { counted } from '../../counted.ts';
import type { ErrorSentence, ErrorSentences } from '../../sentence.ts';
import { shellPath, shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { playbook as zh } from '../zh-CN/playbook.ts';

type Data = Record<string, string>;
type Listed = Record<string, string> & { near: readonly string[] };

const say = (message: string, fix: string): ErrorSentence => ({ message, fix });
const list = (words: unknown) => (words as readonly string[]).join(', ');
const nearText = (near: readonly string[], otherwise: string) =>
  near.length > 0 ? `Did you mean ${near.join(' or ')}?` : otherwise;
const harm =
  (what: string, fix: string) =>
  ({ words }: Data) =>
    say(`${what} (${words}).`, fix);
const kebab = (word: unknown) => String(word).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** What a file is that is no text. */
const fileKinds: Readonly<Record<string, string>> = {
  word: 'a Word document',
  excel: 'an Excel sheet',
  powerpoint: 'a PowerPoint file',
  office: 'an Office document (Word or Excel)',
  pdf: 'a PDF',
  zip: 'an archive',
  picture: 'a picture',
};
const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each item after "- ")',
  list: 'a list (each item after "- ")',
  tuple: 'a group in square brackets',
  object: '"key: value" lines',
  record: '"key: value" lines',
  map: '"key: value" lines',
};
const kindOf = (expected: string) => kinds[expected] ?? expected;
const unit = (what: string) => (what === 'string' ? ' characters' : what === 'array' ? ' items' : '');
/** What one can copy comes first. */
const write = (example: unknown, otherwise = '') => (example ? `Write ${example}` : otherwise);
/** Whether an entry may be called so. */
const isId = (text: unknown) => /^[a-z][a-z0-9-]*$/.test(String(text));
/** Names of several fields of one slip come with the comma of Chinese. */
const several = (names: unknown) => String(names).replaceAll('、', ', ');

const where = (field: string) => (field === '' ? 'This value' : several(field));

// biome-ignore lint/suspicious/noExplicitAny: every code has data of its own shape
type Told<T> = { [Code in keyof T]: (data: any) => ErrorSentence };

/** When a command stops at the first of many faults, it says how to see the others. */
const tellOthers = <T extends ErrorSentences>(sentences: T): Told<T> =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [
      code,
      (data: { others?: number; playbook?: string }) => {
        const { message, fix } = sentence(data);
        const more =
          (data.others ?? 0) > 0
            ? ` ${data.others} more; see all: teamctl playbook lint ${shellPath(data.playbook ?? '')}`
            : '';
        return { message, fix: `${fix ?? ''}${more}` };
      },
    ]),
  ) as Told<T>;

export const playbook: Words<typeof zh> = {
  help: {
    playbook: 'Playbooks: read, check, test them, make one your own',
    list: 'Which playbooks there are',
    show: 'What a playbook holds; with signs, actions, modules, activities, detectors, measures and the like, their ids',
    what: 'A playbook, or what to list: signs, actions, modules, activities, clusters, detectors, measures, conditions, contents …',
    new: 'Adds an entry to a playbook of your own: a skeleton with comments, to be changed',
    kind: 'measure, sign, action, activity, module, objection or meeting',
    newId: 'Id of the new entry: small English letters, digits and hyphens',
    lint: 'Check a playbook and name every problem at once',
    test: "Run the playbook's own cases: does each stage still come out right?",
    explain: 'Which file and line every value of an entry comes from',
    diff: 'How two playbooks differ; with one, how it differs from its base',
    publish: 'publish a playbook of your own on the server, by its id and version; what was published stays as it is',
    publishedFolder: 'its directory',
    pin: 'have a team go by a published playbook, and by this version until another is pinned',
    pinned: 'a published playbook, as in ours or ours@1.2.0; without a version the latest',
    replace: 'give up the directory of its own that the team goes by (the directory stays as it is)',
    init: 'Start a playbook of your own: a few changes on top of a bundled one',
    which: 'id of a bundled playbook, or your own directory',
    entry: 'id of an entry, or model',
    other: 'the other playbook; without it, the base',
    folder: 'directory of the new playbook',
    extends: 'the playbook to build on',
    id: 'id of the new playbook; the name of its directory otherwise',
  },
  shared: {
    title: 'Published on the server',
    digest: 'Digest',
    on: 'Published',
    by: 'By',
    teams: 'Teams that go by it',
    published: ({ id, version, digest, isNew }) =>
      isNew
        ? `${id} ${version} is published (digest ${digest.slice(0, 12)}). Each team decides when to go by it: teamctl playbook pin ${shellWord(`${id}@${version}`)}`
        : `${id} ${version} was published before and is the same; nothing was done.`,
    pinnedTo: (team, pin) => `${team} goes by ${pin} from now on. To take it back: teamctl undo`,
  },
  bundled: 'built in',
  columns: {
    id: 'id',
    title: 'Title',
    version: 'Version',
    extends: 'Builds on',
    where: 'Place',
    value: 'Value',
    path: 'Field',
    before: 'Before',
    from: 'From',
    to: 'To',
    stage: 'Stage',
    months: 'Months',
    focus: 'What managing means',
  },
  counts: 'It holds',
  lists: {
    principles: 'principles',
    stages: 'stages',
    gaps: 'gaps',
    clusters: 'clusters of signs',
    signs: 'team signs',
    memberSigns: 'member signs',
    reports: 'report rates',
    actions: 'actions',
    gates: 'gates',
    elements: 'meeting elements',
    meetings: 'meetings',
    activities: 'activities',
    themes: 'sharing themes',
    seasons: 'calendar of the trade',
    leads: 'added openings',
    modules: 'training modules',
    objections: 'objections',
    cards: 'practice cards',
    handouts: 'handouts',
    hypotheses: 'reasons',
    questions: 'coaching questions',
    coping: 'ways to go on',
    ladder: 'rungs',
    referrals: 'referrals',
    incentives: 'incentives',
    cases: 'cases',
    sayings: 'more ways to say it',
    heard: 'sentences heard',
    sentences: 'sentences',
    model: 'model',
    concerns: 'things to look after',
    asked: 'answer rates',
    detectors: 'detectors',
    measures: 'measures',
    conditions: 'conditions (when)',
    contents: 'contents of items',
  },
  /** Words that the program knows and a playbook may name: measures, conditions, contents. */
  programWords: {
    attendedMinutes: 'minutes at work',
    dials: 'calls dialled',
    connects: 'calls answered',
    effective: 'real conversations',
    talkSeconds: 'seconds of talk',
    leads: 'customers noted',
    intentA: 'A-grade customers',
    intentB: 'B-grade customers',
    intentC: 'C-grade customers',
    deals: 'deals closed',
    assisted: 'deals the manager helped with',
    amount: 'money',
    'has-results': 'somebody closed on the last work day',
    'has-news': 'there is good news',
    'has-records': 'there are numbers',
    'has-todos': 'an open to-do is due',
    'has-training': 'a training is planned today',
    'has-practice': 'there is something to practise',
    'has-targets': 'somebody has a target',
    several: 'two or more are there',
    'pair-day': 'an evening on which pairs share',
    'top-sharing-day': 'an evening on which one person shares',
    'before-weekend': 'tomorrow is free',
    'first-of-week': 'first work day of the week',
    'last-of-week': 'last work day of the week',
    'good-day': 'conversations 15 % above the usual',
    'hard-day': 'conversations 20 % below the usual',
    spring: 'March to May',
    summer: 'June to August',
    autumn: 'October and November',
    winter: 'December to February',
    'feast-at-work': 'a public holiday on which the team works',
    'after-holiday': 'first day after a public holiday',
    'before-holiday': 'last day before one',
    'month-start': 'first three work days of a month',
    'month-end': 'last three of a month',
    'year-end': 'last five of December',
    'shopping-festival': '18 June, 11 November, 12 December and two days before',
    'pay-day': 'the day of wages',
    'week-up': 'a week far better than the last',
    'week-down': 'a week far worse than the last',
    'team-target': 'the team reached a target',
    'target-reached': 'somebody or the team reached a target',
    'first-deal': 'the first deal of somebody',
    farewell: 'the last day of somebody',
    newcomer: 'the first day of somebody',
    'late-first-call': 'the first call of the day comes late; takes no numbers',
    roll: 'greeting, who is here',
    activity: 'the activity of the day',
    news: 'progress of yesterday',
    story: 'a success story',
    goals: 'the goals of today',
    practice: 'a practice in pairs',
    promises: 'to-dos that are due',
    close: 'a positive end',
    figures: 'the numbers of the day or week',
    reflection: 'one win and one miss each',
    sharing: 'pairs or one person share',
    tomorrow: 'the list for tomorrow',
    review: 'two highlights of the week',
    problems: 'two problems with a proposal',
    'next-week': 'goals of next week',
    theme: 'training theme',
    training: 'the training of today',
    recognition: 'who moved forward',
  } as Record<string, string>,
  wordWithGaps: (word: string, gaps: readonly string[]) => `${word}; its lines may name ${gaps.join(', ')}`,
  parameterKinds: {
    share: '0 to 1',
    ratio: '0 to 2',
    count: 'whole number',
    number: 'number',
    level: '0 or more',
    measure: 'id of a measure',
  } as Record<string, string>,
  oldCopy: (where: string, message: string, fix: string | null, playbook: string) =>
    `Running on the last sound copy of the playbook: ${where ? `${where} ` : ''}${message} ${fix ?? `The new one takes over once it is mended: teamctl playbook lint ${shellPath(playbook)}`}`,
  severities: { error: 'error', warning: 'warning' },
  fine: (title: string) => `${title}: no problems.`,
  found: (errors: number, warnings: number) =>
    [
      errors > 0 ? `${errors} error${errors === 1 ? '' : 's'}` : '',
      warnings > 0 ? `${warnings} warning${warnings === 1 ? '' : 's'}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  remedy: (fix: string) => `What to do: ${fix}`,
  casesTitle: "The playbook's own cases",
  caseRight: (title: string, stage: string, percent: number) => `${title}: ${stage} (${percent}%)`,
  caseWrong: (title: string, expect: string, found: string, percent: number) =>
    `${title}: should be ${expect}, came out as ${found} (${percent}%)`,
  casesDone: (right: number, all: number) => `${right} of ${counted(all, 'case')} came out right.`,
  baseCases: (right: number, all: number, wrong: readonly string[]) =>
    `With your numbers ${right} of the base's ${counted(all, 'case')} come out right${wrong.length > 0 ? `; those that no longer do, which is no fault of yours: ${wrong.join('; ')}` : ''}.`,
  noCases: 'This playbook has no cases. With a cases.yaml you notice when a changed number breaks something.',
  sentences: {
    title: "The playbook's own sentences (teamctl note)",
    all: 'all',
    tuned: 'half tuned on',
    heldOut: 'half held out',
    desk: {
      title: 'What you ticked and unticked (on this computer only)',
      columns: {
        sign: 'sign',
        kept: 'ticked, kept',
        unticked: 'ticked, taken out',
        added: 'added',
        left: 'left alone',
      },
    },
    columns: { right: 'signs in top three', sure: 'heard outright', falseAlarms: 'false', named: 'person' },
    missed: (count) => `Heard wrongly: ${count}. Give these signs more ways to say them:`,
    missedWithin: (count) => `Heard wrongly: ${count}. The playbook as a whole is good enough, so they may stay:`,
    wrong: (text: string, expect: string, heard: string) =>
      `${text}: should be ${expect || '(nothing)'}, heard ${heard || '(nothing)'}`,
    enough: (topThree: number, falseAlarms: number) =>
      `Good enough: at least ${topThree}% right among the first three, at most ${falseAlarms}% heard wrongly.`,
    short: (topThree: number, falseAlarms: number) =>
      `Not good enough: at least ${topThree}% must be right among the first three, at most ${falseAlarms}% heard wrongly.`,
  },
  repertoire: {
    title: (days) => `How long it lasts: ${days} work days without any input`,
    columns: { what: 'what is heard', times: 'times', distinct: 'different', gap: 'closest, days', bar: 'wanted' },
    what: {
      lines: (meeting, item) => `${meeting}, “${item}”: openings`,
      activities: (meeting, item) => `${meeting}, “${item}”: activities`,
      questions: () => 'Questions for sharing',
    },
    never: 'never twice',
    bar: (distinct, gap) => `${distinct}, ${counted(gap, 'day')} apart`,
    thirds: (share, most) => `Heard a third time within two months: ${share}% (at most ${most}%). `,
    unasked:
      'What is marked · comes back soon; its item says no distinct, so that this is no fault. To keep it fresh, write distinct: 20 there and more lines.',
    enough: 'Good enough.',
    short: 'Not good enough.',
  },
  translation: (language: string) => `Translation (${language})`,
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  same: 'No difference.',
  upgrade: {
    title: (base, pinned, version) => `${base} from ${pinned} to ${version}: what that changes for this playbook`,
    unknown: (pinned) =>
      `The base of version ${pinned} was not kept on this computer, so nothing can be compared. Name the version, run lint once before the next upgrade, and it can.`,
    own: 'What the playbook itself changes',
  },
  made: (folder: string, id: string) => `Made ${folder}; its id is ${id}.`,
  newMade: (id: string, file: string) => `${id} stands in ${file}; change it as its comments say.`,
  madeNext: (folder: string) => `Edit the files in it, then check them: teamctl playbook lint ${shellPath(folder)}`,
  starter: {
    title: 'Our playbook',
    otherTitle: '我们团队的手册',
    source: 'A bundled playbook, changed to fit our team',
    header: 'Write only what differs from the base; everything else stays as it is there.',
    remove: 'Ids of entries that you do not want, for example [some-activity]',
    signs:
      'To change one number, write the id and that number. Here: calls must drop by 30% to count as avoiding them.',
    signsMore: 'Where does a value come from? teamctl playbook explain avoids-calling',
    cases: 'Your own cases: what was seen, and the stage it should be. After a change run teamctl playbook test.',
    caseTitle: 'Three months in, calls put off, some want to leave',
    text: 'English wording (optional): below an id, the texts to replace.',
  },
  errors: tellOthers({
    'playbook-missing': ({ playbook: name, near }: Data & { near?: readonly string[] }) =>
      say(
        `There is no playbook ${name}, or its directory has no playbook.yaml.`,
        near?.length
          ? `Did you mean ${near.join(', ')}?`
          : 'teamctl playbook list shows which there are; write your own directory as a path, for example ./my-playbook.',
      ),
    'playbook-misnamed': ({ playbook: name, file }: Data & { file: string }) =>
      say(`There is no playbook.yaml in ${name}, but ${file}.`, `Rename ${file} to playbook.yaml.`),
    'playbook-below': ({ playbook: name, folder }: Data & { folder: string }) =>
      say(`There is no playbook.yaml in ${name}; it is further in.`, `Name that folder: ${shellPath(folder)}`),
    'playbook-moved': ({ playbook: name }: Data) =>
      say(
        `The playbook's directory ${name} is gone.`,
        'If it was moved, say where to: teamctl team edit --playbook NEW-PLACE',
      ),
    'playbook-not-here': ({ playbook: name }: Data) =>
      say(
        `The playbook's directory ${name} is not on this machine.`,
        "It probably is on that of the team's manager: once an admin has published it (teamctl playbook publish) and the manager has pinned it (teamctl playbook pin), everybody can open it.",
      ),
    'publish-bundled': ({ playbook: name }: Data) =>
      say(
        `${name} comes with the program; everybody has it.`,
        'Publish one of your own: teamctl playbook publish ./DIR',
      ),
    'publish-base': ({ base }: Data) =>
      say(
        `This playbook builds on ${base}, and only its own directory goes along: nobody else could open it.`,
        'Have extends name a playbook that comes with the program, and copy what it needs into this directory.',
      ),
    'publish-faulty': ({ errors, folder }: Data) =>
      say(
        `The playbook has ${counted(errors, 'error')}; it was not published.`,
        `One by one: teamctl playbook lint ${shellPath(String(folder))}`,
      ),
    'publish-version': ({ id, version }: Data) =>
      say(
        `${id} ${version} was published before with other content; teams that go by it should not change unawares.`,
        'Raise version in playbook.yaml and publish again.',
      ),
    'playbook-unpublished': ({ playbook: name, near }: { playbook: string; near: readonly string[] }) =>
      say(
        `${name} was not published, and there is no copy on this machine.`,
        near.length > 0
          ? `Published are: ${near.join(', ')}`
          : 'Connect to the company’s database and try again; what there is: teamctl playbook list',
      ),
    'playbook-own-kept': ({ team, folder, playbook: name }: Data) =>
      say(
        `${team} goes by a playbook of its own, ${folder}; it was left alone.`,
        `To change over: teamctl playbook pin ${shellWord(name as string)} --replace (the directory stays; team edit --playbook goes back to it)`,
      ),
    'playbook-link': ({ file }: Data) =>
      say(
        `${file} is a link or a special file and may lead out of the playbook, so it is not read.`,
        'Put the real file into the playbook directory.',
      ),
    'playbook-outside': ({ base }: Data) =>
      say(
        `extends names ${base}, which lies outside the folder that holds the playbook, so it is not read.`,
        'Put the base beside this playbook and write ../its-directory, or write the id of a bundled playbook.',
      ),
    'playbook-files': ({ files, most }: Data) =>
      say(
        `The playbook has ${counted(files, 'file')}; ${most} is the most.`,
        'Join small files, or move away what is no part of it.',
      ),
    'unknown-language': ({ language, choices }: Listed) =>
      say(
        `Translations into ${language} are not known.`,
        `Rename it: the folder or file may be called ${list(choices)}.`,
      ),
    'yaml-too-big': ({ kilobytes, most }: Data) =>
      say(
        `The file is too big: ${kilobytes} KB, at most ${most} KB.`,
        'Split it: lists in several files are put together.',
      ),
    'yaml-encoding': ({ encoding }: Data) =>
      say(
        `The file is not UTF-8${encoding ? `, it looks like ${encoding}` : ''}.`,
        'Open it in an editor and save it as UTF-8.',
      ),
    'file-not-text': ({ kind = '', example }: Data) =>
      say(
        `This is ${fileKinds[kind] ?? 'another kind of file'}, whatever its name ends in.`,
        kind === 'zip'
          ? 'Unpack it and put the .yaml files that are in it into the playbook; move the archive elsewhere.'
          : kind === 'picture'
            ? `Type the words that you need into ${example}; move the picture elsewhere.`
            : `Open it, copy the words that you need into a text editor and save them as ${example} (UTF-8); move the document elsewhere.`,
      ),
    'yaml-empty': () =>
      say(
        'This file is empty.',
        'Write something, for example signs: and below it "  - {id: avoids-calling, title: Nobody dials}"; or move the file away until then.',
      ),
    'file-not-read': ({ file, example }: Data) =>
      say(
        `${file} is not read: only files that end in .yaml are.`,
        `Rename it to ${example} (let the computer show endings first); copy sheets and documents into a .yaml file, and move away what is no part of the playbook.`,
      ),
    'yaml-bullet': ({ example }: Data) =>
      say('This mark does not begin an entry.', `A plain hyphen and a space do: ${example}`),
    'yaml-no-space': ({ example }: Data) => say('A space is missing after the colon or hyphen.', write(example)),
    'yaml-wide-space': () =>
      say(
        'These are no ordinary spaces; they usually come from Word or a web page.',
        'Delete them and type them again with the space bar, two a level.',
      ),
    'yaml-table': ({ example }: Data) =>
      say(
        'This line looks like a row copied from a sheet.',
        example
          ? `Write ${example}${/^-/.test(example) ? ', every row on a line of its own' : ''}${/…/.test(example) ? '; put your own words for …' : ''}`
          : 'Write every entry on its own line, for example - {id: avoids-calling, title: Nobody dials}',
      ),
    'yaml-prompt': () => say('This line is a command, and no part of the playbook.', 'Take the line out.'),
    'yaml-quote-whole': ({ example }: Data) =>
      say(
        'A sign in this text is taken for part of the format.',
        `Put the whole text in quotes: ${example}. If two lines ran together, part them.`,
      ),
    'yaml-gap-in-flow': ({ example }: Data) =>
      say(
        'A text with braces of its own stands within brackets, where they are taken for part of the format.',
        `Put that text in quotes: ${example}`,
      ),
    'yaml-open-quote': () =>
      say(
        'Half of a pair of quotes is missing.',
        "Write the same quote at both ends, for example title: 'Nobody dials'.",
      ),
    'yaml-open-bracket': ({ example }: Data) =>
      say('Half of a pair of brackets is missing.', `Add ${example} at the end of this line.`),
    'yaml-indent': ({ spaces, have }: Data) =>
      say(
        `This line begins with ${have} spaces and stands beside nothing above it.`,
        `Begin it with ${spaces} spaces, as the other lines of the entry.`,
      ),
    'yaml-unseen': ({ char }: Data) =>
      say(
        `This line has an invisible character, ${char}.`,
        'Delete it. It usually came with text pasted from a web page or chat; typing the line again is quickest.',
      ),
    'yaml-too-deep': () =>
      say(
        'Nested too deeply, over 40 levels.',
        'Straighten indentation or brackets; a playbook never needs that much.',
      ),
    'yaml-too-many': () => say('Too much in one file, over 20000 nodes.', 'Split it into several files.'),
    'yaml-alias': () =>
      say(
        'This uses a * reference, which playbooks may not.',
        'Write the content out; if it is only text, put it in quotes.',
      ),
    'yaml-anchor': () =>
      say('This uses an & anchor, which playbooks may not.', 'Remove it; if it is only text, put it in quotes.'),
    'yaml-tag': () =>
      say('This uses a ! tag, which playbooks may not.', 'Remove it; if it is only text, put it in quotes.'),
    'yaml-documents': () =>
      say('There are several documents in one file (a --- between them).', 'Remove the ---, or split the file.'),
    'yaml-key': ({ key }: Data) => say(`A key cannot be called ${key}.`, 'Take another name; this one is reserved.'),
    'yaml-duplicate-key': ({ key }: Data) =>
      say(
        `${key} is written twice in one place.`,
        'Put both under the first; if this is another entry, begin it with "- ".',
      ),
    'yaml-full-width': ({ char, example }: Data) =>
      say(`This uses the full-width ${char}; the half-width one is needed.`, write(example)),
    'yaml-one-item': ({ char, example }: Data) =>
      say(
        `The “${char}” within the brackets is full-width, so that what stands on both sides is one item.`,
        `Write ${example} for several; put the whole in quotes if it is one sentence.`,
      ),
    'yaml-tab': () => say('The indentation uses a tab.', 'Use spaces, two a level.'),
    'yaml-comma': ({ example }: Data) => say('Within braces, fields are parted by a comma.', write(example)),
    'yaml-number-comma': ({ example }: Data) =>
      say('There is a comma in this number, which makes two things of it.', write(example)),
    'yaml-not-colon': ({ char, example }: Data) =>
      say(`This has a “${char}” where a colon and a space belong.`, write(example)),
    'yaml-not-brace': ({ char, example }: Data) =>
      say(`This uses the round bracket “${char}”; several fields on a line stand in braces.`, write(example)),
    'yaml-wrong-bracket': ({ char, example }: Data) =>
      say(`This “${char}” does not belong to the bracket that was opened.`, write(example)),
    'yaml-stray-sign': ({ char, example }: Data) => say(`There is a “${char}” too many.`, write(example)),
    'yaml-two-lines': ({ first, second }: Data) =>
      say(
        'There are two fields in this line, as if two lines had been joined.',
        `Make two lines of it: ${first} (new line) ${second}. As many spaces before each as the like lines around have.`,
      ),
    'yaml-space-for-colon': ({ example }: Data) => say('A colon is missing behind the name.', write(example)),
    'yaml-no-brace': ({ example }: Data) => say('Several fields in one line stand in braces.', write(example)),
    'yaml-not-listed': ({ example }: Data) =>
      say('This is no list: the id itself stands here, with a colon.', write(example)),
    'unit-in-words': ({ unit, example }: Data) =>
      say(`“${unit}” stands behind each number, and nothing says that 65 is 65 %.`, write(example)),
    'text-markup': ({ example }: Data) =>
      say('This text has marks of a web page or a chat in it, which are read out.', write(example)),
    'yaml-inner-field': ({ example }: Data) =>
      say(
        'This line has two names with a colon; the second belongs into the first.',
        `Put braces around it: ${example}`,
      ),
    'level-share': ({ value, example }: Data) =>
      say(`This measure is in per cent, 65 being 65 %; a line at ${value} is hardly ever reached.`, write(example)),
    'yaml-remark': ({ example }: Data) =>
      say('This line is a remark and no part of the playbook.', `Put “# ” before it: ${example}; or delete it.`),
    'yaml-loose': ({ example }: Data) =>
      say('This line seems to go on with the one above and is not joined to it.', `Make one line of them: ${example}`),
    'yaml-no-colon': ({ example }: Data) => say('A colon is missing at the end of this line.', write(example)),
    'yaml-fence': () =>
      say(
        'The ``` on this line came along from a chat or a document and is no part of a playbook.',
        'Take this line out; keep what is inside.',
      ),
    'yaml-hash': ({ text, example }: Data) =>
      say(
        `A # behind a space begins a remark, so that “${text}” is not read.`,
        `To have it read, write ${example}; if it is a remark, put a space behind the #.`,
      ),
    'file-no-list': ({ example }: Data) =>
      say(
        'This file does not say what it is a list of, so nothing in it can be read.',
        `Begin with ${example}: on the first line, and each entry below it with two spaces and "- ", as in "  - id: …".`,
      ),
    'file-copy': ({ copy, original }: Data) =>
      say(
        `All entries of ${copy} stand in ${original} too, as in a copy.`,
        `Compare the two, keep what you want in ${original}, and move ${copy} out of the playbook’s folder.`,
      ),
    'text-list': ({ example }: Data) =>
      say('Translations are no list, and stand below no list’s name.', `Begin with the id: ${example}`),
    'text-folder': ({ file, example }: Data) =>
      say(
        `${file} looks like a translation, but is not in the folder text, and is not read.`,
        `Move it to ${example}.`,
      ),
    'text-bare': ({ id, example }: Data) =>
      say(`The translation of ${id} does not say which field it is of.`, write(example)),
    'two-sides': ({ id, example }: Data) =>
      say(`${id} says both before and after.`, `Keep one of them, as in ${example}`),
    'extends-absent': ({ known }: Listed) =>
      say(
        'Without extends nobody knows what fills in the rest.',
        `Add extends: telesales to playbook.yaml; possible: ${list(known)}.`,
      ),
    'yaml-syntax': () =>
      say(
        'This line cannot be read.',
        "Check that quotes and brackets are closed and that it stands under the other lines of its entry; put text in quotes, for example title: 'Note: listen first'.",
      ),
    'unknown-field': ({ field, near, known, example }: Listed) =>
      say(
        `There is no field ${several(field)}.`,
        write(example) ||
          nearText(
            near,
            list(known) !== ''
              ? `Possible: ${list(known)}.`
              : 'Use a field that this entry has; a remark to yourself is written note: text.',
          ),
      ),
    'missing-field': ({
      field,
      near,
      examples = [],
    }: Data & { near: readonly string[]; examples?: readonly string[] }) =>
      say(
        `${field} is missing.`,
        near.length > 0
          ? `Did you mean ${near.join(', ')} of the base? For a new entry, add ${field}.`
          : `Add to this entry: ${examples.length === 0 ? field : examples.join('; ')}.`,
      ),
    'wrong-type': ({ field, expected, example }: Data) =>
      say(
        `${where(field ?? '')} must be ${kindOf(expected ?? '')}.`,
        write(example, `Make it ${kindOf(expected ?? '')}.`),
      ),
    'not-whole': ({ field, below, above }: Data) =>
      say(`${field} has to be a whole number.`, `Write ${below === above ? below : `${below} or ${above}`}`),
    'weight-circle': ({ id, circle = '', example }: Data) =>
      say(
        String(circle).split(' → ').length > 2
          ? `Measures are weighted by one another, so that none can be worked out: ${circle}.`
          : `${id} is weighted by itself, so that it cannot be worked out.`,
        `Give ${id} ${example}`,
      ),
    'too-small': ({ field, least, what, example }: Data) =>
      what === 'string' && least === '1'
        ? say(`${where(field ?? '')} is empty.`, `Write something after ${field}.`)
        : say(
            `${where(field ?? '')} is too small or too short.`,
            `${what === 'beyond' ? `It must be above ${least}.` : `At least ${least}${unit(what ?? '')}.`}${example ? ` ${write(example)}` : ''}`,
          ),
    'too-big': ({ field, most, what, example }: Data) =>
      say(
        `${where(field ?? '')} is too big or too long.`,
        `${what === 'beyond' ? `It must be below ${most}.` : `At most ${most}${unit(what ?? '')}.`}${example ? ` ${write(example)}` : ''}`,
      ),
    'yaml-comma-in-text': ({ example }: Data) =>
      say(
        'Within braces, a comma in a sentence cuts it in two.',
        `Use a wide comma: ${example}; or put the sentence in quotes.`,
      ),
    'changed-over': ({ first, second, example }: Data) =>
      say(`${first} and ${second} have changed places.`, write(String(example).replace('，', ', '))),
    'of-other-list': ({ id, list, example }: Data) =>
      say(`${id} is one of ${list}, and cannot stand here.`, write(example)),
    'field-depth': ({ field, above, below }: Data & { above: string; below: string }) =>
      say(
        `${field} does not stand at this depth.`,
        above !== ''
          ? 'Move it out: as far in as the id of the whole entry.'
          : below === ''
            ? 'Move it out: as far in as the id of this entry.'
            : `Put it into an entry of ${below === 'items' ? 'items (or changeItems, addItems)' : below}.`,
      ),
    'field-elsewhere': ({ field, lists, example }: Data & { lists: readonly string[] }) =>
      say(`${field} does not stand here.`, `Write it in its entry of ${lists.join(', ')}, as in ${example}`),
    'field-outside': ({ field, lists, example }: Data & { lists: readonly string[] }) =>
      say(
        `${field} stands outside of all entries.`,
        `It belongs to an entry of ${lists.join(', ')}: as far in as the id of that one, as in ${example}`,
      ),
    'not-beneath': ({ field, example }: Data) =>
      say(
        `The lines below ${field} are not further in, and so not part of it.`,
        `Write ${example}; or two more spaces before each of them.`,
      ),
    'entry-elsewhere': ({ id, list: home, here }: Data & { here: string }) =>
      say(
        `${id} is written like one of ${home}, but stands below ${here}.`,
        `Move all of it below ${home === 'items' ? 'addItems of its meeting' : `${home}:`}.`,
      ),
    'header-twice': ({ header }: Data & { header: string }) =>
      say(
        `A playbook has one header, the outermost ${header}; this one is not read.`,
        'If it is another playbook, move its folder out of this one; if not, put what you need into the outermost.',
      ),
    'neighbour-removed': ({ id, known }: Listed) =>
      say(
        `${id} stands in remove of playbook.yaml, so nothing can stand beside it.`,
        `Name another one, such as ${list(known)}; or take ${id} out of remove.`,
      ),
    'list-and-addition': ({ field, target }: Data & { target: string }) =>
      say(
        `This entry writes ${target} anew and adds to it by ${field}.`,
        `To add only, keep ${field} and leave ${target} out; to write it anew, put what ${field} has into ${target}.`,
      ),
    'remove-own': ({ id, at }: Data) =>
      say(
        `${id} is your own (${at}): remove takes out what the base has.`,
        `Take it out of remove; if you do not want it, move what stands at ${at} away.`,
      ),
    'text-wrapped': ({ id }: Data) =>
      say(
        `${id}: stands around these translations, so that none is read.`,
        `Leave the line ${id}: out and move the lines below it to the left, ids first.`,
      ),
    'gap-half': ({ name, example }: Data) =>
      say(`Half of the braces around ${name} is missing, so that they are read out.`, `Write both: ${example}`),
    'gap-not-filled': ({ name, field }: Data) =>
      say(
        `Nothing fills {${name}} in ${field}: it is shown as it stands.`,
        'Braces belong in lines and say; say it in plain words here.',
      ),
    'lines-cross': ({ above, below, example }: Data & { above: number; below: number }) =>
      say(`Above ${above} or below ${below} is any number.`, `Keep one of the two; or they changed places: ${example}`),
    'said-twice': ({ field, value }: Data & { value: unknown }) =>
      say(`“${value}” stands twice in ${field}; the second does nothing.`, 'Take one out, or write what was meant.'),
    'numbered-text': ({ field, example }: Data) =>
      say(`What stands in ${field} is set apart by the program and needs no numbers.`, write(example)),
    'narrow-marks': ({ example }: Data) =>
      say('Marks of half the width stand between words of Chinese.', write(example)),
    'text-foreign': ({ language, text }: Data) =>
      say(
        `“${text}” is not ${language === 'en' ? 'English' : 'Chinese'}, as this playbook is.`,
        `Say it in ${language === 'en' ? 'English' : 'Chinese'}; this wording belongs in text/${language === 'en' ? 'zh-CN' : 'en'}.`,
      ),
    'channel-elsewhere': ({ channel, channels, example }: Data & { channels: readonly string[] }) =>
      say(
        `Teams of this playbook only use ${list(channels)}, so nobody sees what is for ${channel}.`,
        `If they use both, write ${example} in playbook.yaml; if not, leave this channel out.`,
      ),
    'module-in-no-stage': ({ id, example }: Data) =>
      say(
        `${id} stands in no stage, and comes only when what it trains goes wrong.`,
        `To have it taught in turn, write ${example} in stages.yaml; kept for later, it says spare: true.`,
      ),
    'action-elsewhere': ({ id, stage, stages, example }: Data & { stages: readonly string[] }) =>
      say(
        `${id} says that it is of ${stage}, but stands in ${list(stages)}.`,
        `Write ${example}; or move it to ${stage} in stages.yaml.`,
      ),
    'skip-itself': ({ id }: Data) =>
      say(
        `skip of ${id} names itself, which says nothing.`,
        'Name another course that stands for it, as in skip: [{days: 180}]; else leave skip out.',
      ),
    'season-all-year': ({ title, days, example }: Data & { title: string; days: number }) =>
      say(`“${title}” has ${days} days a year: from and to may have changed places.`, write(example)),
    'yaml-sub-item': ({ spaces, example }: Data) =>
      say(
        'This line stands further in than the one above, and is read as the end of it.',
        `Begin it with ${counted(spaces, 'space')}, as the one above: ${example}; if it belongs to that one, write it in the same line.`,
      ),
    'denies-itself': ({ id }: Data) =>
      say(`${id} denies itself.`, 'Name the sign that cannot be there beside it, or leave denies out.'),
    'said-before': ({ field, text, at }: Data) =>
      say(
        `“${text}” stands at ${at} already, as if it was filled down and not changed.`,
        `Give this one a ${field} of its own; if it is the same, keep one.`,
      ),
    'items-anew': ({ id, before, example }: Data) =>
      say(
        `With items all of ${id} is written anew: none of the ${before} items of the base is left.`,
        `To add, write addItems for items: ${example}; to write it anew, give it a title and all its items.`,
      ),
    'minutes-bare-day': ({ id, minutes, most, items, item, example }: Listed) =>
      say(
        `${id} lasts ${minutes} minutes; on a day with nothing to tell only ${list(items)} are left, ${most} minutes at most.`,
        item === '' ? 'Add an item without a when.' : `Write ${example} for ${item}, or make minutes and box smaller.`,
      ),
    'told-sum': ({ sign, stage, sum, example }: Data) =>
      say(
        `yes and no of ${sign} in ${stage} make ${sum}, more than 1.`,
        `Together they are 1 at most, for example ${example}`,
      ),
    'ask-no-question': ({ example }: Data) => say('ask is asked of people, and this asks nothing.', `Write ${example}`),
    'ask-how-many': () =>
      say(
        'It asks how many, and may only be answered yes or no.',
        'Take the line answers out, or ask whether it is so.',
      ),
    'pairs-of-one': ({ min, example }: Data) =>
      say(`In pairs, ${counted(min, 'person', 'people')} cannot do it.`, write(example)),
    'several-in-one': ({ text, example }: Data) =>
      say(`“${text}” counts as one way to say it.`, `If it is several, write ${example}`),
    'measure-by-id': ({ id, example }: Data) =>
      say(
        `measure is a sentence for people: how one sees that it was done. “${id}” is read out as it stands.`,
        `Say it in words with a number, for example ${example}`,
      ),
    'most-of-one': ({ example }: Data) =>
      say('The unit is %, and the most is 1: a figure of 80 would be too large.', write(example)),
    'cap-below-points': ({ cap, points, example }: Data) =>
      say(`One time brings ${points} points, and a day at most ${cap}.`, `Write ${example}, or make points smaller.`),
    'reaches-beyond': ({ reaches, most, example }: Data) =>
      say(`This measure is at most ${most} and never reaches ${reaches}: nobody earns the points.`, write(example)),
    'synonym-short': ({ text }: Data) =>
      say(
        `“${text}” is a single letter and in nearly everything that is said.`,
        'Write it as people really say it, two words or more.',
      ),
    'same-as-base': ({ id }: Data) =>
      say(
        `All that is written of ${id} is as in the base, so that it does nothing.`,
        'Change what you meant to; or leave the entry out, and it follows the base.',
      ),
    'entry-replaces': ({ id, title, example }: Data & { title: string }) =>
      say(
        `${id} is “${title}” of the base, and this replaces all of it.`,
        `To add another one, change the id, as in id: ${example}; to replace it, leave it so.`,
      ),
    'target-percent': ({ value, example }: Data) =>
      say(`A target that is reached is 1: held against ${value}, all teams are alike.`, write(example)),
    'gap-elsewhere': ({ name, near, known }: Listed) =>
      say(
        `{${name}} never has a value in this item, so that the line never comes.`,
        nearText(
          near,
          `Leave the braces out; here there may be: ${(known as unknown as string[]).map((each) => `{${each}}`).join(', ')}.`,
        ),
      ),
    'gap-always': ({ name }: Data) =>
      say(
        `Every line of this item waits for {${name}}: on a day without one nothing opens it.`,
        'Add a line without braces.',
      ),
    'meeting-taken': ({ id, title, example }: Data) =>
      say(
        `${id} is “${title}” of the base: written so, none of its items is left.`,
        `For a meeting of your own take another id, such as id: ${example}; to change some of its items use changeItems and addItems, and name in remove what you do not want.`,
      ),
    'activity-long': ({ id, min, most, example }: Data) =>
      say(
        `${id} takes ${min} minutes or more, and meetings leave ${most} for an activity: it never comes.`,
        `Write ${example}, or make the max of that item larger.`,
      ),
    'activity-nowhere': ({ id, meeting }: Data) =>
      say(
        `${id} never comes: ${meeting} has no item for an activity.`,
        `Name a meeting that has one, such as meetings: [morning]; or add an item with content: activity to ${meeting}.`,
      ),
    'probability-flat': ({ id }: Data) =>
      say(
        `${id} is as common in every stage: it tells none from another.`,
        'Write more where it is commonest, such as 0.6, and less elsewhere.',
      ),
    'probability-elsewhere': ({ id, stage, highest }: Data) =>
      say(
        `${id} says ${stage}, and is commonest in ${highest}.`,
        `Write belongsTo: ${highest}, or change probability.`,
      ),
    'percent-summed': ({ id, example }: Data) =>
      say(`${id} is in per cent: those of several people added up are more than 100.`, write(example)),
    'peak-outside': ({ day, title, from, to }: Data) =>
      say(
        `${day} is not within “${title}”, which is from ${from} to ${to}.`,
        'Change the day in peaks, or from and to.',
      ),
    'quotes-shown': ({ field, example }: Data) =>
      say(
        `The quotes around ${field} are curly ones, and are shown with it.`,
        `Write ${example}; if they are to be shown, leave them.`,
      ),
    'list-replaced': ({ id, field, before, now, example }: Data) =>
      say(
        `${id} of the base has ${before} ${field}; written so, only your ${now} are left.`,
        `To add, write ${example}; if you mean to replace them, leave it.`,
      ),
    'removed-changed': ({ id }: Data) =>
      say(
        `${id} is removed here, and elsewhere only a part of it is changed: there is nothing left to change.`,
        `Take ${id} out of remove.`,
      ),
    'stage-like-none': ({ id, near, example, rename }: Listed) =>
      say(
        `${id} is a new stage, and does not say which one it is like.`,
        near.length > 0
          ? `Did you mean ${near.join(' or ')} of the base? For a new stage, add the line ${example}.`
          : `Add the line ${example} (the stage that it is most like); what you leave out is taken from that one.${rename ? ` To call a stage of the base by another name, keep its id and write the title alone: ${rename}` : ''}`,
      ),
    'removed-used': ({ id, needing }: Data & { needing: readonly string[] }) =>
      say(
        `${id} is taken out, and ${needing.length === 1 ? 'one entry still needs' : `${needing.length} entries still need`} it: ${list(needing)}.`,
        `Leave it; or take them out as well, remove: [${[id, ...needing].join(', ')}]; or change them in your own playbook.`,
      ),
    'detector-unknown': ({ detector, near, known }: Listed) =>
      say(`There is no detector ${detector}.`, nearText(near, `Possible: ${list(known)}.`)),
    'confidence-order': () =>
      say('The lines of confidence must rise.', 'Let leaning be below likely, and likely below veryLikely.'),
    'floor-too-high': ({ most }: Data) =>
      say(
        'prior.floor is too big: over all stages it comes to more than 1.',
        `It must be below ${most} (1 by the number of stages).`,
      ),
    'bad-choice-value': ({ field, choices, near }: Listed) =>
      say(
        `${where(field ?? '')} is none of the possible values.`,
        `${nearText(near, '')} Possible: ${list(choices)}.`.trim(),
      ),
    'bad-id': ({ value, example, near = [] }: Data & { near?: readonly string[] }) =>
      say(
        `${value} cannot be an id.`,
        near.length > 0
          ? `Did you mean ${near.join(', ')} of the base? A new entry has an id of small letters, digits and hyphens.`
          : `Use small letters, digits and hyphens, starting with a letter, for example ${example}.`,
      ),
    'bad-form': ({ field, value, example }: Data) =>
      say(`${where(field ?? '')} is written wrongly: ${value}.`, write(example)),
    'duplicate-id': ({ id, list: owner, at }: Data) =>
      at === ''
        ? say(`${id} is in ${owner} of the base already.`, `Take another id, for example our-${id}.`)
        : say(
            `${id} is there already (in ${owner}, ${at}).`,
            `If it is the same, put what stands here into the entry at ${at}; if it is another, take another id.`,
          ),
    'duplicate-text': ({ id, language, at }: Data) =>
      say(`${id} has two ${language} translations, the other at ${at}.`, `Make one of the two, at ${at}.`),
    'remove-unknown': ({ id, near }: Listed) =>
      say(
        `${id} cannot be removed: the base does not have it.`,
        nearText(near, 'Take it out of remove, or correct the id.'),
      ),
    'extends-cycle': ({ base }: Data) =>
      say(`extends goes round in a circle, back to ${base}.`, 'Remove one of the extends.'),
    'id-taken': ({ id, list }: Data) =>
      say(
        `${id} is in ${list} already.`,
        'Take another id; to change the one that is there, write its id and the field in a file of your own.',
      ),
    'playbook-not-own': ({ playbook: name }: Data) =>
      say(
        `${name} came with the program, nothing can be added to it.`,
        'Begin one of your own with teamctl playbook init ./our-playbook, and name its folder.',
      ),
    'already-there': ({ id, field }: Data) =>
      say(
        `The base has ${id} already.`,
        field === 'addItems' ? `To change it, write changeItems: [{id: ${id}, …}].` : `Take ${id} out of ${field}.`,
      ),
    'no-neighbour': ({ id, near, known }: Listed) =>
      say(`There is no ${id} in this list to stand before or after.`, nearText(near, `It may be ${list(known)}.`)),
    'no-such-item': ({ id, near, known }: Listed) =>
      say(
        `This meeting has no item ${id} to change.`,
        nearText(near, `It has ${list(known)}; a new item goes into addItems.`),
      ),
    'base-has-more': ({ field, ids, add, base }: Listed) =>
      say(
        `In ${field} the base has ${list(ids)}, and you have not.`,
        `To have them, do not copy the list, write ${add}; if you saw them and leave them out, write extends: ${base}, and you are told again when the base changes.`,
      ),
    'base-newer': ({ base, pinned, version, changed, added, removed }) =>
      say(
        `This playbook was written for ${base} ${pinned}; the base is now ${version}.${changed === undefined ? '' : ` For this playbook that means: changed ${changed}, added ${added ?? 0}, removed ${removed ?? 0}.`}`,
        `See what that is with teamctl playbook diff and its folder; if it is right, write extends: ${base}@${version}.`,
      ),
    'base-older': ({ base, pinned, version }: Data) =>
      say(
        `This playbook wants ${base} ${pinned}; this computer has ${version}.`,
        `${String(base).startsWith('.') ? `Put version ${pinned} into ${base}` : 'Upgrade teamctl'}, or write it for this version: extends: ${base}@${version}.`,
      ),
    'extends-missing': ({ base, near, known }: Listed) =>
      say(
        `The base ${base} cannot be found.`,
        nearText(
          near,
          `Write the id of a bundled playbook (${list(known)}), or the relative path of a directory, for example ../base.`,
        ),
      ),
    dangling: ({ id, list: owner, near, known, more }: Listed) =>
      say(
        `There is no ${several(id)} in ${owner}${Number(more) > 0 ? ` (it stands in ${more} more ${Number(more) === 1 ? 'place' : 'places'} of this file)` : ''}.`,
        nearText(
          near,
          list(known) !== ''
            ? `Possible: ${list(known)}${isId(id) ? `; or add ${id} to ${owner}` : ''}.`
            : `Add it to ${owner}, or name one that is there.`,
        ),
      ),
    unused: ({ id, list: owner, example }: Data) =>
      say(
        `Nothing uses ${id} of ${owner}.`,
        `Name it where it belongs${example ? `, for example ${example}` : ''}; to keep it for later, add spare: true.`,
      ),
    'stage-without-numbers': ({ stage, signs, like, example }: Data) =>
      say(
        `The new stage ${stage} has no numbers: ${counted(signs, 'sign')} ${Number(signs) === 1 ? 'does' : 'do'} not say how common they are in it.`,
        `Write like: ${like} into it, the stage that it is most like: its numbers hold where you write none. Then write those that differ, for example ${example}.`,
      ),
    'stage-like-twin': ({ id, like, example }: Data) =>
      say(
        `No sign tells ${id} from ${like}: age alone chooses between them.`,
        `Add a sign of your own with two numbers that differ, for example ${example}.`,
      ),
    'measure-built-in': ({ name, measure }: Data) =>
      say(
        `${name === measure ? name : `${name}, that is ${measure},`} is a measure of the program itself that every team has: its title and unit stay, and one of your own cannot be called so.`,
        `For another figure take an id and a title of its own, for example id: our-${kebab(measure)}; if you mean that one, this entry is not needed: write ${measure} where you use it.`,
      ),
    'measure-takes-column': ({ name, field }: Data) =>
      say(
        `A column “${name}” is read as ${field}; written here, it counts for this measure alone, and ${field} gets nothing.`,
        'Leave it where it really is another figure; else take another header.',
      ),
    'measure-renamed': ({ id, figures, targets, near }: Data & { near: readonly string[] }) =>
      say(
        `Stored are ${figures} figures and ${targets} targets of ${id}, and no measure of the playbook has that id: meetings and reports show none of them.`,
        `Give it its id ${id} back${near.length > 0 ? ` (it says ${list(near)} now)` : ''}; to call it otherwise change only its title.`,
      ),
    'name-taken': ({ name, other }: Data) =>
      say(
        `“${name}” is what ${other} is called; with both nobody knows which is meant.`,
        'Say it otherwise here, or take it out of one of the two.',
      ),
    'playbook-id-taken': ({ id, example }: Data) =>
      say(`${id} is the id of a playbook that comes with the program.`, write(example)),
    'gate-no-mark': ({ id }: Data) =>
      say(
        `${id} must be passed before live customers, and says no mark from which on it is.`,
        'Add a line to this course, for example passMark: 80.',
      ),
    'gate-skipped-by-deals': ({ id }: Data) =>
      say(
        `${id} must be passed before live customers; sales are no pass, so this proof does nothing.`,
        'Take deals out of skip; where another test stands for it, write skip: [{passed: its id}].',
      ),
    'like-known': ({ id }: Data) =>
      say(
        `The base has the stage ${id} with all its numbers, so that like has nothing to do.`,
        'For a stage of your own take another id, such as - {id: leading, like: mature, …}.',
      ),
    'unknown-word': ({ word, field, near, known }: Listed) =>
      say(`${where(String(field))} has no ${word}.`, nearText(near, `Possible: ${list(known)}.`)),
    'text-not-prose': ({ id, field, near, known }: Listed) =>
      say(
        `The translation of ${id} cannot say ${field}.`,
        nearText(
          near,
          list(known) !== ''
            ? `It may say: ${list(known)}.`
            : `Translations hold text only; ${field} belongs into the entry ${id} itself.`,
        ),
      ),
    'text-too-deep': ({ id, inner }: Data) =>
      say(
        `${inner} stands within ${id}, but it is an entry of its own.`,
        `Move ${inner} and the lines below it to the left, until it stands level with ${id}.`,
      ),
    'text-no-id': ({ fields }: { fields: readonly string[] }) =>
      say(
        `Nothing says which entry ${fields.join(', ')} translate.`,
        'Put its id and a colon above, and two blanks before each of these lines, for example avoids-calling: {title: …}.',
      ),
    'text-count': ({ id, field, have, want }: Data & { have: number; want: number }) =>
      say(
        `The ${field} of ${id} has ${counted(want, 'entry', 'entries')} in the original and ${have} here.`,
        have < want
          ? 'Add what is missing, one for one.'
          : 'Take out the rest, or add it to the original, one for one.',
      ),
    'text-language': ({ language, text }: Data) =>
      say(
        `“${text}” in text/${language} is not ${language === 'en' ? 'English' : 'Chinese'}.`,
        `Say it in ${language === 'en' ? 'English' : 'Chinese'}; until then take the line out, and the original is shown.`,
      ),
    'gap-unknown': ({ name, near, known }: Listed) =>
      say(
        `The program knows no ${name} to put between braces: it would be read out as it is, or the line would never come.`,
        nearText(near, `Take the braces out; what the program can fill in: {${list(known)}}.`),
      ),
    'hash-only': ({ field, example }: Data) =>
      say(`All of ${field} is a remark from the # on, so that nothing is said.`, `Write ${example}`),
    'excel-error': ({ field, text }: Data) =>
      say(
        `The ${text} behind ${field} is a formula that the sheet could not work out.`,
        'Look it up in the sheet and write what it should say.',
      ),
    'none-unsaid': ({ id, left, example }: Data) =>
      say(
        `The probability of ${id} says nothing of none, nor of ${list(left)}: each of these counts as 0.5, so that a yes tells little.`,
        `Add ${example} (how many say so without any of these reasons), which then holds for all that is not named.`,
      ),
    'probability-missing': ({ id, stages, example }: Listed) =>
      say(
        `${id} has no probability for ${list(stages)}.`,
        `Add a number between 0 and 1 for every stage, as in ${example}.`,
      ),
    'stages-few': ({ stages }: Data) =>
      say(`The playbook has ${stages} stage(s): nothing to tell apart.`, 'Write at least two stages.'),
    'model-missing': () =>
      say(
        'The playbook has no model, and without its numbers no stage can be told.',
        'Add a model.yaml, or extend a bundled playbook.',
      ),
    'transition-sum': ({ stage, sum }: Data) =>
      say(`The shares that leave ${stage} add up to ${sum}, not to 1.`, 'Change them so that they add up to 1.'),
    'months-order': ({ id, from, to, before, example }: Data) =>
      say(
        Number(from) >= Number(to)
          ? `The months of ${id} run backwards, from ${from} to ${to}.`
          : `${id} begins in month ${from}, and the stage before it only in month ${before}.`,
        example
          ? write(example)
          : `Begin it after month ${before}, or move the months of the stages beside it as well.`,
      ),
    'minutes-outside-box': ({ id, minutes, min, max, example }: Data) =>
      say(`${id} is set to ${counted(minutes, 'minute')}, outside ${min}–${max}.`, `Write ${example}, or change box.`),
    'days-of-usual': ({ id, field }: Data) =>
      say(
        `The team says on which days ${id} is held; nobody reads ${field} here.`,
        'Move the weekly with teamctl team edit --set weekly=5@17:00. A meeting beside those has an id of its own, such as - {id: noon, weekdays: [1, 3], …}.',
      ),
    'meeting-id-setting': ({ id }: Data) =>
      say(
        `No meeting can have the id “${id}”: that is one of the team’s settings.`,
        `Take another, as in id: ${id}-meeting.`,
      ),
    'meeting-id-word': ({ id }: Data) =>
      say(
        `No meeting can have the id “${id}”: it means something else in commands, and nobody could reach the meeting.`,
        `Take another, as in id: ${id}-meeting.`,
      ),
    'meeting-title-taken': ({ title, other }) =>
      say(
        `The meeting ${other} is called “${title}” already: typed, that would not lead here.`,
        'Give it another title; each meeting has its own.',
      ),
    'meetings-collide': ({ id, start, other, at }: Data) =>
      say(
        `${id} (${start}) and ${other} (${at}) run into one another.`,
        'Move start, or keep them on different days with weekdays; a team can move its own, too: teamctl team edit --set.',
      ),
    'computed-reach': ({ fields, weeks, most, example }) =>
      say(
        `${fields} reach back ${counted(weeks, 'week')} together, but no more than ${counted(most, 'week')} of records are looked at.`,
        `Make it shorter, as in ${example}.`,
      ),
    'minutes-too-long': ({ id, stage, least, min, item, example, wider }: Data) =>
      say(
        `In stage ${stage}, ${id} takes ${counted(least, 'minute')} at the least and does not fit ${min}.`,
        item === ''
          ? 'Lower the min of some items, or give one that can be left out a when.'
          : `${item} is the longest: write ${example} there${wider === '' ? '' : `, or set the min of box to ${wider}`}.`,
      ),
    'minutes-too-short': ({ id, stage, most, max }: Data) =>
      say(
        `In stage ${stage}, ${id} can be stretched to ${counted(most, 'minute')} at most and does not fill ${max}.`,
        'Raise the max of some items, or lower the max of box.',
      ),
    'range-order': ({ field, min, max, example }: Data) =>
      say(`The least of ${field}, ${min}, is more than the most, ${max}.`, write(example)),
    placeholder: ({ text }: Data) =>
      say(`“${text}” is not what is to be said yet.`, 'Write your own words, or delete the entry.'),
    'minutes-order': ({ id, min, ideal, max, example }: Data) =>
      say(`The minutes of ${id} are out of order: ${min}, ${ideal}, ${max}.`, write(example)),
    'module-minutes': ({ id, steps, minutes, example }: Data) =>
      say(
        `The steps of ${id} add up to ${counted(steps, 'minute')}, the module says ${minutes}.`,
        `Write ${example} for the module, or change the minutes of the steps.`,
      ),
    'when-unknown': ({ when, near }: Listed) =>
      say(
        `Nothing is called ${when}, so what is marked with it never comes.`,
        nearText(near, 'Use an id of seasons, or one of teamctl playbook show conditions.'),
      ),
    'quick-missing': ({ id }: Data) =>
      say(
        `${id} has no quick, so meetings do not practise it.`,
        'Add something two people can do in four minutes, standing up, without paper: quick: {minutes: 3, say: …}.',
      ),
    'quick-long': ({ id, length, most }: Data) =>
      say(
        `The quick of ${id} has ${length} characters, ${most} at most.`,
        'Cut it to what is said in one breath; long practice goes into exercise.',
      ),
    'answers-count': ({ id, answers, said }: Data) =>
      say(
        `${id} has ${said} wordings but ${answers} answers.`,
        'Give each wording an answer, in the same order, under answers; one for all of them is written as answer.',
      ),
    'answer-long': ({ id, length, most }: Data) =>
      say(
        `An answer of ${id} has ${length} characters, ${most} at most.`,
        'Say a sentence or two, then wait for the customer.',
      ),
    'module-cycle': ({ cycle }: Data) =>
      say(`Modules wait for each other, so none can start: ${cycle}.`, 'Remove one of the after.'),
    untranslated: ({ id, language, fields, more }: Listed) =>
      say(
        `${id} has no ${language} text for ${list(fields)}${Number(more) > 0 ? ` and ${more} more` : ''}.`,
        `Add it in text/${language}; until then the original is shown.`,
      ),
    'stray-text': ({ id, language, near }: Listed) =>
      say(`The ${language} text of ${id} belongs to no entry.`, nearText(near, 'Correct the id.')),
    'case-fails': ({ title, expect, found, percent }: Data) =>
      say(
        `The case "${title}" should be ${expect} and comes out as ${found} (${percent}%).`,
        'Look at the number you changed; if the case is out of date, change the case.',
      ),
    'harm-diagnosis': harm(
      'This puts a diagnosis on somebody',
      'Write what can be seen, for example "has not dialled for three days".',
    ),
    'harm-therapy': harm(
      'This is amateur therapy',
      'Dial together, practise, talk; where more is needed, point to a doctor or another professional.',
    ),
    'harm-shame': harm(
      'This shames somebody in front of others',
      'Praise in public, speak about weak points alone; drop bottom lists and public apologies.',
    ),
    'harm-penalty': harm(
      'This is a penalty',
      'Reward what goes well, or make it up together; fines can be against the law too.',
    ),
    'harm-overtime': harm(
      'This takes somebody’s pay, rest, breaks or leave',
      'Count the time and pay it; leave, breaks and sick days are theirs by law.',
    ),
    'harm-privacy': harm(
      'This looks into private matters or spreads them',
      'Leave phones, homes and health alone; share only what the person agrees to, and keep customer data in the system.',
    ),
    'harm-discrimination': harm(
      'This treats somebody worse for what they are',
      'Go by what the work needs and what somebody can do, the same for everybody.',
    ),
    'harm-neglect': harm(
      'This brushes aside somebody who needs help',
      'Stop work, listen, and bring in a doctor, HR or a help line at once.',
    ),
    'harm-threat': harm('This is a threat', 'Say the goal and the help on offer; drop the threat.'),
    'harm-dismissal': harm(
      'This lets somebody go without a gate',
      'Give the step a gate, for example gate: dismissal, or delete it.',
    ),
    'harm-promise': harm('This promises a customer returns or no risk', 'Say what the contract says, risks included.'),
    'harm-pressure': harm(
      'This presses or deceives a customer',
      'Explain what it gives and what it costs, and let the customer decide.',
    ),
    'lint-found': ({ errors }: Data) =>
      say(`The playbook has ${errors} error(s), see above.`, 'Mend each as it says, then check again.'),
    'test-found': ({ wrong }: Data) =>
      say(
        `${wrong} case(s) came out wrong, see above.`,
        'Look at the number you changed; if a case is out of date, change the case.',
      ),
    'sentences-short': () =>
      say(
        'Too few sentences are understood, or too many heard wrongly, see above.',
        'Add synonyms to signs that are missed, drop those that mislead; the thresholds are in note, in the model.',
      ),
    'repertoire-short': () =>
      say(
        'Too little to hear, it comes back too soon; see the lines with a cross.',
        'Write more lines (or leads), activities and themes there; what is wanted stands in distinct of each item.',
      ),
    'new-kind-unknown': ({ wanted, choices }) =>
      say(
        `There is no skeleton for ${wanted}.`,
        `There is one for: ${choices.join(', ')}. For instance: teamctl playbook new sign my-sign ./renewal`,
      ),
    'entry-unknown': ({ id, near, list: kind = '' }: Listed) =>
      say(
        `The playbook has no ${id}.`,
        nearText(near, `teamctl playbook show${kind && ` ${kind}`} says what it holds.`),
      ),
    'show-what-unknown': ({ wanted, near, known }: Listed) =>
      say(
        `There is nothing called ${wanted} to list, and no playbook of that name.`,
        near.length > 0
          ? `Did you mean teamctl playbook show ${shellWord(near[0] as string)}?`
          : `What can be listed: ${list(known)}; teamctl playbook list shows the playbooks, and your own directory is written ./directory.`,
      ),
    'init-exists': ({ folder }: Data) => say(`${folder} exists already and was left alone.`, 'Take another directory.'),
    'nothing-to-compare': ({ playbook: name }: Data) =>
      say(`${name} has no base to compare with.`, 'Name a second one: teamctl playbook diff ONE OTHER'),
  }),
};
