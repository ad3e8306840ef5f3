import { percent } from '../../percent.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { drill as source } from '../zh-CN/drill.ts';

export const drill: Words<typeof source> = {
  help: {
    drill:
      'practice at the desk: objections and script questions, graded by oneself; what is nearly forgotten comes first',
    member: 'who practises: name, code or pinyin; you when not given',
    list: 'only show what is to be practised today',
    limit: 'ask so many cards at most this time',
    newPerDay: 'new cards a day at most',
    grade: 'note a grade: 1 did not come, 2 with effort, 3 came, 4 at once',
    report: 'does what was predicted agree with what was recalled?',
    reportMember: 'only this person’s; everybody’s when not given',
  },
  percent,
  yourself: 'you',
  kinds: { objection: 'objection', script: 'script' },
  grades: { 1: '1 did not come', 2: '2 with effort', 3: '3 came', 4: '4 at once' },
  stop: 'enough for now',
  listTitle: (who, day) => `To practise on ${day}: ${who}`,
  counts: (due, fresh) => `${due} due, ${fresh} new.`,
  nothing: (next) => (next === null ? 'Nothing to practise today.' : `Nothing to practise today; next on ${next}.`),
  columns: {
    card: 'card',
    question: 'question',
    since: 'due',
    recall: 'still known',
    reviews: 'asked',
    who: 'who',
    due: 'due',
  },
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  fresh: 'New',
  people: 'Who has cards due',
  how: (who) => `Begin: teamctl drill${who === null ? '' : ` ${shellWord(who)}`}`,
  question: (index, count, kind) => `Card ${index} of ${count} (${kind})`,
  customerSays: (said) => `The customer says: ${said}`,
  again: 'Once more, what did not come before:',
  reveal: 'Say it aloud, then press Enter for the answer',
  answer: (text) => `For instance: ${text}`,
  why: (text) => `Why it works: ${text}`,
  avoid: (text) => `Not like this: ${text}`,
  rate: 'How did it go?',
  ended: (count) =>
    count === 0 ? 'Nothing practised, see you next time.' : `Practised ${count} ${count === 1 ? 'card' : 'cards'}.`,
  graded: (card, grade, due) => `${card}: ${grade}; asked again on ${due}.`,
  report: {
    title: (who) => `Predicted and recalled: ${who}`,
    everyone: 'everybody',
    none: 'No card has been asked again a day or more later. Look in a few days.',
    summary: (answers, share) =>
      `Asked again a day or more later: ${answers} ${answers === 1 ? 'time' : 'times'}, recalled ${share}.`,
    columns: { range: 'predicted', answers: 'answers', predicted: 'mean predicted', observed: 'recalled' },
    loss: (model, plain) =>
      `Surprise per answer (log loss, less is better): by card ${model}, by the plain average ${plain}.`,
    verdicts: {
      'too-few': 'Too few answers to tell which is better; look again at thirty.',
      better: 'Predicting by card is better than the plain average; its intervals can be trusted.',
      'no-better':
        'Predicting by card is no better than the plain average. Its dates do no harm, but don’t take “still known” at its word.',
    },
    selfGraded: 'Grades are one’s own, for practice only: not a basis for pay, transfer or appraisal.',
  },
  errors: {
    'drill-card-unknown': ({ card, near }) => ({
      message: `There is no card called ${card}.`,
      fix: near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'See which there are: teamctl drill --list',
    }),
    'drill-earlier-day': ({ card, on }) => ({
      message: `${card} was asked on ${on}; nothing can be noted before that.`,
      fix: 'Use that day or a later one: --today',
    }),
  },
};
