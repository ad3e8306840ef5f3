import { counted } from '../../counted.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { channel as zh } from '../zh-CN/channel.ts';

const kinds = { wecom: 'WeCom', dingtalk: 'DingTalk', feishu: 'Feishu', webhook: 'own webhook', mail: 'e-mail' };

const mailLogin =
  'wrong account or password: many providers want a special password for programs; channel remove, then channel add with it';
const mailAddress =
  'an address was turned down: look with channel list whether the recipients and your own are right, else channel remove, channel add';
/** What robots complain of, and what to do about it. */
const robots: Record<string, string> = {
  '40058': 'too long or malformed: please tell us',
  '93000':
    'wrong address, or the robot was removed: copy the address in the group again, then channel remove, channel add',
  '300001':
    'wrong address, or the robot was removed: copy the address in the group again, then channel remove, channel add',
  '460101': 'more than 20,000 bytes: please tell us',
  '310000': "the robot's safety setting: is the key right, is the clock right; a keyword must be in the text",
  '9499': 'malformed, or more than 20 KB: please tell us',
  '19001': 'wrong address: copy it in the group again, then channel remove, channel add',
  '19021': 'the signature: is the key right, is the clock right within an hour',
  '19022': 'the robot has a list of addresses, and this machine is not on it',
  '19024': 'the robot asks for a keyword that is not in the text: use the signature instead',
  EAUTH: mailLogin,
  ...{ 'SMTP 530': mailLogin, 'SMTP 534': mailLogin, 'SMTP 535': mailLogin },
  ...{ 'SMTP 550': mailAddress, 'SMTP 553': mailAddress },
};
/** 5.7 is a policy, no wrong address. */
const mailPolicy =
  'the mail server takes it for spam, or lets this account send none: look into the mailbox for a notice; else use another account, or a group';
const isPolicy = (reason: string) => /^SMTP 55(?:4|0 5\.7\.)/.test(reason);
const explained = (reason: string) =>
  isPolicy(reason) ? mailPolicy : robots[/^(?:SMTP )?\S*/.exec(reason)?.[0] ?? ''];

const whyBad: Record<string, string> = {
  'no-address': 'it is no address',
  'not-secure': 'it must begin with https://, or others could read the key',
  'no-key': 'the key at its end is missing',
  'no-kind': 'it is not clear whose it is',
};

const which = (part: number, parts: number) => (parts > 1 ? `Message ${part} of ${parts}` : 'The message');

export const channel: Words<typeof zh> = {
  help: {
    channel: 'where to send to: group robots of WeCom, DingTalk, Feishu, and e-mail',
    add: 'add a group or a mailbox; asks for address and key, which never stand on the command line',
    kind: 'wecom, dingtalk, feishu, webhook or mail; else it is known by the address',
    recipient: 'e-mail: who gets it; may be given several times',
    keep: 'where the key is kept: keyring, or file (which only you can read); use file for timed sending',
    list: 'which groups and mailboxes there are, and what is not sent yet',
    test: 'send a test message',
    remove: 'take a group or mailbox away, and its key',
    send: 'send to a group: agenda, board, training, to-dos, celebration',
    agenda: 'send the agenda of a meeting',
    board: "send this week's board",
    train: "send this week's training",
    todo: 'send the open to-dos',
    celebration: "send what there is to celebrate: today's best, who beat themselves, who reached a target",
    to: 'where to: a name of channel list',
    dryRun: 'only show what would be sent',
    again: 'send it although the same was sent today',
    at: 'send nothing, print the line that sends it at this time every day',
    workdays: 'not on days off',
    listSent: 'what was sent of late, and what was not',
    retry: 'go on with what was not sent',
    seen: 'where nobody knows whether it arrived: it is there',
    missing: 'where nobody knows whether it arrived: it is not there, send it again',
    old: 'send what is left of earlier days, too',
    drop: 'give up all that was not sent',
  },
  kinds,
  topics: {
    'agenda morning': 'morning agenda',
    'agenda evening': 'evening agenda',
    'agenda weekly': 'weekly agenda',
    board: 'board',
    train: "week's training",
    todo: 'to-dos',
    celebration: 'celebration',
    test: 'test',
  },
  stateNames: {
    waiting: 'waiting',
    sending: 'being sent',
    sent: 'sent',
    refused: 'refused',
    unknown: 'nobody knows whether it arrived',
  },
  columns: { name: 'name', kind: 'kind', address: 'address', key: 'key', unsent: 'not sent' },
  sentColumns: { when: 'when', topic: 'what', channel: 'where', state: 'state' },
  kept: { keyring: 'keyring', file: 'file' },
  keyMissing: 'cannot be read',
  none: 'No channel yet. Add one: teamctl channel add NAME',
  noneSent: 'Nothing was sent yet.',
  ask: {
    kind: 'Where does it go?',
    address: 'Address of the robot (paste it, it is not shown):',
    secret: 'Key to sign with (Enter for none):',
    password: 'Password of the mailbox:',
    to: 'Who gets it, with commas between:',
  },
  added: (name, kind, kept) =>
    `Added ${name} (${kinds[kind]}); its key is in ${kept === 'keyring' ? 'the keyring' : 'a file of yours'}. Try it: teamctl channel test ${shellWord(name)}`,
  removed: (name) => `Removed ${name} and its key.`,
  testTitle: 'If you read this, it works',
  testText: (team) => `Agendas and boards of ${team} will come here.`,
  sent: (topic, name, parts) => `Sent to ${name}: ${topic}${parts > 1 ? `, in ${counted(parts, 'message')}` : ''}.`,
  wasSent: (topic, name, at) =>
    `Sent to ${name} at ${at} today already: ${topic}. Not sent again; --again does it anyway.`,
  part: (part, parts, state) => `message ${part} of ${parts}: ${state}`,
  stateOf: (done, parts, state) => (parts === 1 ? state : `${state} (${done}/${parts})`),
  nothing: 'There is nothing to send, so nothing was sent.',
  nothingWaiting: 'Nothing is waiting.',
  colon: ': ',
  past: (topic, name, day) => `${topic} → ${name} (${day})`,
  tooOld: (past) =>
    `Left of earlier days, and not sent now that they are over: ${past.join(', ')}. To send it all the same: teamctl send retry --old; to let it be: teamctl send drop`,
  dropped: (past) => `Given up: ${past.join(', ')}.`,
  leftOut: (ids) =>
    `Left out of what the group reads, for your eyes only: ${ids.map((id) => `#${id}`).join(', ')}. Why, and how to reword: teamctl todo list`,
  resting: (day) => `${day} is a day off: nothing sent.`,
  dryRun: (name, kind, parts) => `Would be sent to ${name} (${kind}), ${counted(parts, 'message')}:`,
  dryPart: (part, parts, bytes) => `Message ${part} of ${parts}, ${counted(bytes, 'byte')}`,
  lookAsk: (topic, name, part, parts) =>
    `${topic}${parts > 1 ? `, message ${part} of ${parts}` : ''}: is it in ${name}?`,
  lookAnswers: { seen: 'yes, it is there', missing: 'no, send it again', open: 'leave it for now' },
  celebrate: (team) => `🎉 ${team}`,
  todoTitle: (team) => `To-dos of ${team}`,
  todoLine: (owner, text, due) => `${owner}: ${text} (by ${due.slice(5)})`,
  everyone: 'everybody',
  schedule: {
    title: (at) => `Sent by itself at ${at} every day`,
    cron: 'Linux, macOS: crontab -e, and this line',
    systemd: (name) => `With systemd: into ~/.config/systemd/user/, then systemctl --user enable --now ${name}.timer`,
    windows: (isPrompt) =>
      isPrompt ? 'Windows: in the command prompt' : 'Windows: in PowerShell (the command is too long for schtasks)',
    workdays: 'Days off are those of your calendar; nothing is sent on them.',
    busy: 'Feishu is busiest at the full and the half hour and may refuse: two minutes earlier or later are safer.',
    keyring:
      'The key is in the keyring, which a timed task cannot open while nobody is logged in: channel remove, then channel add --keep file.',
  },
  errors: {
    'channel-unknown': ({ name, channels }) => ({
      message: `There is no channel “${name}”.`,
      fix:
        channels.length === 0 ? `Add it: teamctl channel add ${shellWord(name)}` : `There are: ${channels.join(', ')}`,
    }),
    'channel-taken': ({ name }) => ({
      message: `There is a channel “${name}” already.`,
      fix: `Take another name; for another address first: teamctl channel remove ${shellWord(name)}`,
    }),
    'channel-address': ({ why }) => ({
      message: `The address cannot be used: ${whyBad[why] ?? why}.`,
      fix: 'A robot shows its address in the settings of the group; e-mail: smtps://me@example.com@smtp.example.com; anything else: --kind webhook',
    }),
    'seen-and-missing': () => ({
      message: 'Give either --seen or --missing.',
      fix: 'Some arrived and some did not: without the two you are asked about each',
    }),
    'address-typed': () => ({
      message: 'An address is not typed into the command: the command stays in the history, key and all.',
      fix: 'Give the name alone, and you are asked for the address: teamctl channel add NAME; take that line out of the history, or have the group make a new address',
    }),
    'send-bad-time': ({ value }) => ({ message: `“${value}” is no time.`, fix: 'Such as 08:50 or 5pm' }),
    'channel-needs-input': () => ({
      message: 'Address and key must be asked for, and there is nobody to ask.',
      fix: 'Pipe them in, the address on the first line, the key on the second; in a terminal teamctl channel add NAME asks for both.',
    }),
    'channel-needs-to': () => ({
      message: 'An e-mail needs somebody who gets it.',
      fix: 'Add --recipient zhang@example.com, as often as needed',
    }),
    'channel-bad-to': ({ value }) => ({
      message: `“${value}” is no e-mail address.`,
      fix: 'Such as zhang@example.com',
    }),
    'no-keyring': () => ({ message: 'There is no keyring here that can be used.', fix: 'Use --keep file' }),
    'channel-no-key': ({ name, kept }) => ({
      message: `The key of “${name}” cannot be read.`,
      fix:
        kept === 'keyring'
          ? `The keyring cannot be opened (usual in timed tasks): teamctl channel remove ${shellWord(name)}, then add it with --keep file`
          : `teamctl channel remove ${shellWord(name)}, then add it again`,
    }),
    'send-refused': ({ channel: name, kind, reason, part, parts }) => ({
      message: `${which(part, parts)} was refused by ${name}: ${reason}.`,
      fix: explained(reason) ?? `Mend it as ${kinds[kind as keyof typeof kinds] ?? kind} says, then send it once more`,
    }),
    'send-unknown': ({ channel: name, part, parts }) => ({
      message: `${which(part, parts)} was handed to ${name}, but no answer came: it may be there or not, so it was not repeated.`,
      fix: 'Look into the group, or ask who gets the mail. It is there: teamctl send retry --seen; it is not: teamctl send retry --missing',
    }),
    'send-in-hand': ({ channel: name, part, parts }) => ({
      message: `${which(part, parts)} is on its way to ${name}: another window sends it, or was closed meanwhile.`,
      fix: 'Where no other window is open, in two minutes: teamctl send retry',
    }),
    'send-waiting': ({ channel: name, reason, part, parts }) => ({
      message: `${which(part, parts)} did not get to ${name}${reason === '' ? '' : ` (${reason})`}; it is kept and will not be lost.`,
      fix: 'When the line is back, or in some minutes: teamctl send retry; no longer needed: teamctl send drop',
    }),
  },
};
