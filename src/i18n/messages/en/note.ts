import { counted } from '../../counted.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { note as source } from '../zh-CN/note.ts';

export const note: Words<typeof source> = {
  help: {
    note: 'write down in a sentence what you saw: signs and people are recognised, and stored after your yes',
    text: 'a sentence, such as "Wang Li stares at the list and does not dial"',
    member: 'it is said of this member',
    on: 'the day it was seen; today when not given',
    dryRun: 'only show what was heard, store nothing',
    train: 'teach your own playbook what you ticked and unticked: names taken out, into its heard-own.yaml',
    folder: 'folder of your own playbook',
  },
  team: 'the team',
  unsure: (word) => (word === null ? '(nobody named)' : `${word} (?)`),
  referralTitle: (name, title) =>
    name ? `Look after the person first: ${name}, ${title}` : `Look after the person first: ${title}`,
  referralAsk: (name, title) =>
    name
      ? `Look after the person first: does “${title}” fit ${name}? If unsure, ask face to face`
      : `Look after people first: does “${title}” fit somebody? If unsure, ask face to face`,
  heardIn: (words) => `Heard in: “${words}”`,
  settle: (sign, name) =>
    name
      ? `If so: teamctl observe ${sign} --member ${shellWord(name)}; if not: teamctl observe ${sign}=no --member ${shellWord(name)}. Until you answer, teamctl hint says it again.`
      : `If so, say who: teamctl observe ${sign} --member NAME. Until you answer, teamctl hint says it again.`,
  heardTitle: 'Heard',
  heard: (who, sign, degree) => `${who}: ${degree}${sign}`,
  degrees: { yes: '', no: 'not “', always: 'always “', often: 'often “', sometimes: 'sometimes “', seldom: 'seldom “' },
  closing: { yes: '', other: '”' },
  mixed: (sign) => `some do, some don’t: ${sign}`,
  because: (words, id) => `“${words}” → ${id}`,
  perhapsTitle: 'Perhaps also (not stored by itself)',
  guessTitle: 'Did you mean (not stored by itself)',
  perhaps: (sign, command) => `${sign}. If so: ${command}`,
  several: (word, names) => `“${word}” could be ${names}. Say who with --member.`,
  maybeWord: (word) =>
    `“${word}” is a name and a word, so it was kept as nobody’s. If it is the person: --member ${word}`,
  askWord: (word) => `Is “${word}” a person in this sentence?`,
  nobody: 'This is about one person, but nobody was recognised. Add --member NAME.',
  homes: {
    leave: (on) => `Sounds like leave${on ? ` (${on})` : ''}: the sentence is kept; enter the absence itself apart.`,
    supply: () =>
      'Sounds like trouble with the list or the system: the sentence is kept. For teamctl stage to name it, note one of teamctl observe --list; for the team to look into it: teamctl todo add “everybody: …”.',
    reminder: (on) => `A reminder${on ? ` (${on})` : ''}: make it a to-do?`,
    transfer: () => 'A wish for a transfer stays in this sentence and is named nowhere else.',
    farewell: () =>
      'Somebody is leaving: enter the day, and meetings, courses and targets leave them out from then on: teamctl member leave NAME --on LAST-DAY. Agree before that day who takes over their customers and open matters.',
    praise: () => 'Good news is kept, for praise and coaching.',
    upset: () =>
      'Sounds like a hard time: ask in private what is the matter, listen, do not push, and let them set today’s number themselves. If it goes on for days: teamctl coach NAME.',
    touched: () =>
      'This is serious, and not yours alone to judge: listen in private, do not ask whether it was a misunderstanding, do not bring the two face to face. Keep them apart and report it today to whoever handles it in the company (HR or your superior); what comes next is for the person to decide, the police too.',
    beaten: () =>
      'First ask “are you safe now, can you go home tonight”, and listen without judging. An injury needs a doctor and a record; in danger call 110, the line for women’s rights is 12338. Do not call the family unless the person wants it.',
    loss: () =>
      'Somebody in the family died: say you are sorry, give the leave, take over the work, and go easy in the first days back.',
    danger: () =>
      'Save the life first: call 120 now, and 110 if the place is dangerous or nobody can reach the person. Somebody stays all the time; keep pills, blades and heights away. Take along what was swallowed for the doctor, and do not make them vomit. Then tell the family and HR; not a word in the group.',
    drinks: () =>
      'Drinking with customers is nobody’s job: call it off tonight yourself, and nobody pays for staying away. Who has had too much is brought home; who cannot be woken needs 120. If hands were laid on somebody, report it to HR today and go along to the police if they want.',
    health: () =>
      'Health comes first: go along to a doctor, and when in doubt call 120. Cover the shift, give the leave, no numbers today; what it is, only the person may tell.',
    threat: () =>
      'Safety first: nobody leaves alone today, and the customer gets no name, address or shift. Keep chats and recordings, report it today; if they come or threaten again, call 110.',
    violence: () =>
      'Separate them first: not in one room, fetch security or the office, do not step between them alone. A weapon or an announced attack: call 110; wounds first. Report it word for word to HR and your superior today; judge nobody yet, and not a word in the group.',
    shamed: () =>
      'This hurts people: stop it; insults end here and a punishment does not count. Ask the one who was put down, alone, how that was; then tell the other, alone: speak of the matter, never insult or punish. If the person wants it, report it to HR; if it was you who went too far, say sorry.',
    missing: () =>
      'Find them first: call the emergency contact, ask flatmates and colleagues. If it is unlike them, or they were low these days, do not wait for the end of the day: with the family, call 110. Once found, ask whether they are all right; attendance can wait.',
    kin: () =>
      'Grave news from the family: give the leave, take over the work, ask whether you can help. Do not press for a day of return, and pass nothing on.',
    illness: () =>
      'An illness that a doctor looks after: ask how these days are and whether shifts should change, lighten the work, do not ask about medicine or pass it on. If they speak of not wanting to live, stay with them and call 12356.',
    conduct: () =>
      'This may harm customers and break rules: have it stopped, keep recordings and chats, and report it today to compliance or your superior; do not settle it yourself. Hear the person out alone before you judge, and name nobody in the group.',
    debt: () =>
      'This is private: ask alone whether help is wanted, lend nothing, and do not press with pay or shifts. Calls of collectors go to the office; threats or visits go to the police.',
    driving: () =>
      'Nobody drives now: keep the car keys, call a driver or bring them home; no calls and no customers today. If they have driven off, phone and have them stop; if nobody gets through, call 122. Speak to them tomorrow, alone.',
    drunk: () =>
      'No calls today: see that somebody brings them home, and say nothing before the others. Ask tomorrow, alone; if it happens often, suggest a doctor.',
    confidence: () =>
      'This was told in trust: pass it on to nobody, not in a meeting either. Ask whether you can help, and arrange leave or shifts quietly.',
    own: () =>
      'You matter too: carry one thing less today, put off what can wait, and talk to somebody you trust. Whether to leave is best decided after some sleep; if it stays dark, 12356 listens.',
    rights: () =>
      'This is owed to them: let them sign nothing and write no notice yet. Nobody may be talked out or paid less over a pregnancy or maternity leave, and pay is due on its day. Find out today who decided it, and report it word for word to HR and your superior; they can ask 12333 (labour office) themselves.',
    minor: () =>
      'Ask for the age first. Under sixteen nobody may be employed: stop the work today, send nobody away alone, tell HR, have the family come, pay what is due and keep no papers. From sixteen to eighteen: no nights, no overtime, and HR decides on the work.',
    quarrel: () =>
      'Hear each alone first: what hurt most? Judge nobody, and say nothing in a meeting. Do not put them in one pair or group these days; they sit down together once both want to.',
    heart: () =>
      'This hurts: say that they may go slowly these days, do not ask, take no side, pass nothing on. Give leave if they want it and put heavy work off; if they still hardly eat or sleep in two weeks, see teamctl coach NAME.',
    purse: () =>
      'Money is private: hear it out alone. Say exactly what can be done (when commission comes, an advance, allowances) and what cannot; promise nothing empty. Do not press for deals with it, and not a word in a meeting.',
    leaving: () =>
      'Neither hold on nor promise: ask in private “What is hardest just now?” and hear it out. For what can be changed (shifts, list, a mentor) name a day; what cannot, say so. Whoever does go gets a good handover and pay on time, and no word in front of others.',
    unfair: () =>
      'Do not explain yet: ask “When did it feel unfair?”, write it down, then check how lists, shifts and praise were shared out. If it was lopsided, say so and put it right this week; if not, show everybody how it is shared.',
    worn: () =>
      'Tired people rest first: home on time today, a whole day off this week, and you take over the heaviest thing. Then look why it is always the same one; overtime is paid or given back, and never praised.',
    addict: () =>
      'Not before others, and no phone taken away: ask in private “How have you slept these days?”. About work speak of work: when to be there, which hours without it, one thing at a time. If it cannot be stopped, costs money or whole nights, suggest a doctor; whether the family hears of it is theirs to say.',
    caring: () =>
      'Somebody at home needs them, so look at the shifts: ask “Which hours are hardest?”, arrange this week what can be swapped or left early, and do not hold the lower numbers against them. Not a word before others, and no “Is there nobody else?”.',
  },
  told: {
    leaving: 'somebody who thinks of leaving',
    transfer: 'somebody who wants another post',
    unfair: 'somebody who feels treated unfairly',
    worn: 'somebody who is worn out',
    upset: 'something on somebody’s mind',
    quarrel: 'two who have fallen out',
    shamed: 'somebody being put down',
    touched: 'unwanted advances',
    drinks: 'somebody being made to drink for business',
    violence: 'somebody hitting, or about to',
    beaten: 'somebody beaten or controlled at home',
    threat: 'somebody outside who pesters or threatens them',
    missing: 'somebody who cannot be reached',
    loss: 'a death in the family',
    kin: 'grave trouble in the family',
    heart: 'a broken heart',
    illness: 'an illness, or waiting for results',
    health: 'a body that needs a doctor',
    debt: 'debts, or money lost to a fraud',
    purse: 'money that does not last',
    drunk: 'drink at work',
    driving: 'driving after drink or without sleep',
    rights: 'something due that is withheld',
    minor: 'somebody too young to work',
    conduct: 'something that must not be done with customers, money or records',
    confidence: 'something told in confidence',
    own: 'your own strength giving out',
    addict: 'something that cannot be stopped',
    caring: 'somebody at home who needs them',
  },
  soundsLike: (told: string, todo: string) =>
    `This sounds like ${told}; I am not sure, so pass it over if it is not. ${todo}`,
  cared: (name, title, remark) =>
    `This counts as “a professional has seen them”: the reminder of ${name}, “${title}”, now only asks how they are. If it was only promised, take it back: ${remark === null ? 'teamctl undo' : `teamctl remark forget ${remark}`}`,
  nothingTried: 'No sign was recognised. Try other words, or see which there are: teamctl observe --list',
  tried: 'Only tried, nothing was kept; without --dry-run it is.',
  kept: 'The sentence is kept, for your eyes only (teamctl remark list).',
  private: (days) =>
    `What concerns one person is for your eyes: for coaching, not a basis for pay, transfer or dismissal; deleted after ${counted(days, 'day')}.`,
  check: 'Space ticks, Enter stores what is ticked, e changes person or degree; no tick keeps only the sentence',
  editWhich: 'Which one?',
  editDegree: 'How often?',
  degreeNames: {
    yes: 'it is so',
    always: 'always',
    often: 'often',
    sometimes: 'sometimes',
    seldom: 'seldom',
    no: 'it is not so',
  },
  askWho: (words) => `Who is meant by “${words}”?`,
  noOne: 'not sure, leave it',
  askReminder: (on) => `Make it a to-do for ${on ?? 'the next work day'}?`,
  reminded: (due) => `A to-do is written down, due ${due}; for you alone, it is not read out.`,
  toMyself: (text) => (/\bremind me\b/i.test(text) ? text : `Remind me, ${text}`),
  trained: (added, folder) =>
    added === 0 ? 'No new sentences to teach.' : `${added} taught to ${folder}; it learns anew on its next use.`,
  stored: (count) => (count === 1 ? 'Written down.' : `${count} written down.`),
  notStored: 'Nothing is stored yet. If this is right, run the same command again with -y.',
  left: 'No sign stored, the sentence is kept (teamctl remark list).',
  guessing: 'Not sure enough of any sign to write it down; the sentence is kept.',
  guessingTried: 'Not sure enough of any sign to write it down.',
  nothing:
    'No sign was recognised, the sentence is kept. Say it another way, or see which there are: teamctl observe --list',
  worried:
    'I do not understand everything. If you worry about them, do not wait for me: ask today, in person, how they are.',
  errors: {
    'note-empty': () => ({
      message: 'What did you see? Write a sentence.',
      fix: 'teamctl note "Wang Li stares at the list and does not dial"',
    }),
    'note-needs-member': ({ words }) => ({
      message: `Who is meant by “${words}”? The sentence is kept, no sign stored.`,
      fix: 'Add --member NAME (or the employee code).',
    }),
  },
};
