import { counted } from '../../counted.ts';
import type { Words } from '../../words.ts';
import type { data as source } from '../zh-CN/data.ts';

export const data: Words<typeof source> = {
  help: {
    backup: 'back the database up; this also happens by itself before a day’s first change',
    backupList: 'list the backups',
    restore: 'put a backup back, the present file is kept; or load an exported JSON into an empty database',
    restoreFile: 'a backup file, an exported JSON, or latest',
    doctor: 'a check-up: is the data whole, private, and free of what is past its time',
    export: 'export everything as JSON; private notes only when asked for',
    exportCsv: 'one CSV a table instead, into this folder',
    exportPrivate: 'include notes on how people are doing',
    undo: 'take the latest change back, or with a number that one of the log; shows first what that means',
    withLater: 'together with what was built on it later',
    redo: 'do again what was taken back',
    log: 'see what was done when',
    dryRun: 'show it, do not do it',
    limit: 'at most so many lines',
  },
  reasons: { manual: 'by hand', daily: 'daily', migration: 'before an upgrade', restore: 'replaced' },
  backedUp: (file) => `Backed up: ${file}`,
  noBackups: 'No backups yet.',
  restored: (kept, expired) =>
    `Restored.${kept === null ? '' : ` The former file is kept as ${kept}; restore it to go back.`}${expired === 0 ? '' : ` ${expired} private notes are past their time and did not come back.`}`,
  restoreAsk: (file) => `Replace the present data by ${file}? The present file is kept.`,
  columns: {
    number: 'No.',
    at: 'When',
    reason: 'Why',
    size: 'Size',
    file: 'File',
    who: 'Who',
    command: 'Command',
    summary: 'What',
    state: 'State',
  },
  states: { done: '', undone: 'undone' },
  undoTitle: (command, at) => `${command}, ${at}`,
  redoTitle: (command) => `Again: ${command}`,
  tables: {
    team: 'teams',
    member: 'members',
    team_event: 'events',
    day_record: 'day records',
    entry: 'rows of files',
    target: 'targets',
    observation: 'observations',
    private_observation: 'private observations',
    private_coach_plan: 'coaching plans',
    private_coach_step: 'coaching sessions',
    private_document: 'documents on file',
    private_remark: 'sentences you said',
    confirmation: 'confirmed stages',
    setting: 'settings',
    meeting: 'meetings',
    todo: 'action items',
    drill_review: 'practice answers',
    training_session: 'training sessions',
    training_attendance: 'places in sessions',
    training_result: 'test results',
    target_history: 'earlier targets',
    figure: "figures of the playbook's measures",
    hint_done: 'hints put away',
    channel: 'channels',
    member_alias: 'other names',
    member_gap: 'times away between two stays',
    absence: 'days away',
  },
  change: (table, added, changed, removed) =>
    `${table}: ${[added > 0 ? `${added} added` : '', changed > 0 ? `${changed} changed` : '', removed > 0 ? `${removed} removed` : ''].filter((part) => part !== '').join(', ')}`,
  undoAsk: 'Take it back?',
  redoAsk: 'Do it again?',
  goesAlong: (count) =>
    `With it ${count === 1 ? 'goes one command that was' : `go ${count} commands that were`} built on it later:`,
  comesAlong: (count) => `Taken back together with ${count} more, and done again with them:`,
  undone: 'Taken back. To change your mind: teamctl redo',
  redone: 'Done again.',
  nothingToUndo: 'Nothing left to undo.',
  nothingToRedo: 'Nothing to redo.',
  nothingLogged: 'Nothing was done yet.',
  exported: (file, tables) => `Exported ${counted(tables, 'table')}: ${file}`,
  imported: (rows, overdue) =>
    `Loaded ${counted(rows, 'row')}.${overdue === 0 ? '' : ` By today’s date ${counted(overdue, 'private note')} of them ${overdue === 1 ? 'is past its' : 'are past their'} time; if the day is right, teamctl doctor -y deletes ${overdue === 1 ? 'it' : 'them'}.`}`,
  checks: {
    'server-version': 'The server is new enough (14 or newer)',
    'server-steps': 'The tables are those of this program',
    'server-rights': 'Rights are kept on every table',
    'server-clock': 'The clocks of the server and of this machine agree',
    'server-encoding': 'The server keeps texts as UTF-8',
    'server-secrecy': 'Nobody can listen in on the server',
    integrity: 'Data is whole',
    'foreign-keys': 'References hold',
    mode: 'Only you can read it',
    'read-only': 'It can be written',
    space: 'Disk has room',
    retention: 'No private note is past its time',
    backups: 'There is a backup',
    'backups-whole': 'Backups can be opened',
    'backups-held': 'Backups can be looked at',
    playbooks: 'Playbooks are fine',
    measures: 'The playbook names all that is stored',
    synced: 'Not in a synced folder',
    share: 'Not on a share',
    exfat: 'The disk is of a fit kind',
    'retention-jump': 'No private note is past its time',
    'retention-backups': 'No backup holds a private note past its time',
    'retention-remain': 'No backup holds a private note past its time',
    forgotten: 'No backup holds anybody who was forgotten',
    'forgotten-remain': 'No backup holds anybody who was forgotten',
    leftovers: 'No drafts of broken-off runs',
  },
  unknown: { mode: 'Who may read the file cannot be told here; see Security in the properties of its folder' },
  problems: {
    'server-version': 'The server is too old: 14 or newer is needed',
    'server-steps': (version) =>
      `The tables are not those of version ${version} yet. Have whoever looks after the server run teamctl org init`,
    'server-rights': (open) =>
      open === ''
        ? 'No rights are set up: whoever can connect sees everything. If several people share it: teamctl org init'
        : `Rights are not kept on: ${open}. Have whoever looks after the server run teamctl org init once more`,
    'server-clock': (seconds) =>
      `The clocks are ${seconds} seconds apart: the days of deputies and the times in the log go by the server's. Have it set right`,
    'server-encoding': (encoding) =>
      `The database is encoded as ${encoding}, which may spoil names. Have one made with UTF8 and the data moved there`,
    'server-secrecy': (host) =>
      `What is said to ${host} is not encrypted: others on the network may read it. Add ?sslmode=verify-full to the address, or have TLS turned on`,
    integrity: 'The database is damaged; put a backup back: teamctl restore latest',
    'foreign-keys': (rows) =>
      `${counted(rows, 'row')} ${rows === 1 ? 'has lost its' : 'have lost their'} owner; put a backup back: teamctl restore latest`,
    mode: (mode) => `Others can read the file (mode ${mode}); make it 0600 with chmod 600`,
    'read-only': (file) => `${file} is read-only, nothing can be stored; clear Read-only in its properties`,
    synced: (service) =>
      `The data lies in a folder that ${service} syncs: two computers that write make conflicting copies, and the file may be held. While no command runs, move it and its backups elsewhere, say where with TEAMCTL_DB, and let only copies of backups be synced`,
    share: (file) =>
      `${file} lies on a share: locks may not hold between computers. Keep it on your own and copy only backups there`,
    exfat: (file) =>
      `${file} lies on an exFAT or FAT disk: a power cut damages more there, and anybody may read it. Use an NTFS disk`,
    space: (megabytes) => `Only ${megabytes} MB left on the disk; make some room`,
    retention: (rows) => `${rows} private notes were past their time and are now deleted`,
    backups: 'No backup yet: teamctl backup',
    'backups-whole': (files) =>
      `Some backups are not whole and cannot be restored. teamctl backup makes another; look at these and delete them:\n${files}`,
    'backups-held': (files) =>
      `Another program (a synced folder, a virus scanner) has some backups open, so whether they are well cannot be told now. Keep them and run this again later:\n${files}`,
    'retention-jump': (rows) =>
      `${rows} private notes are past their time by today’s date, but the last day with records is far back and the clock may be wrong; nothing is deleted yet. If the day is right: teamctl doctor -y`,
    'retention-backups': (files) =>
      `${counted(files, 'backup')} held private notes that are past their time; these are now deleted from them`,
    'retention-remain': (files) =>
      `Some backups may hold private notes that are past their time and cannot be rewritten now. Close whatever has them open and run this again; or look at them and delete them:\n${files}`,
    forgotten: (files) => `Some backups held somebody who was forgotten, and do no longer:\n${files}`,
    'forgotten-remain': (files) =>
      `Some backups may still hold somebody who was forgotten and cannot be rewritten now. Close whatever has them open and run this again; or look at them and delete them:\n${files}`,
    leftovers: (files) => `Drafts of broken-off runs were found and removed:\n${files}`,
    measures: (ids) =>
      `The playbook has no measures of these ids, so that meetings and reports show nothing of them: ${ids}. Give them their ids back: teamctl playbook lint`,
    playbooks: (where) => `The playbook cannot be opened, because of ${where}. What to do: teamctl playbook lint`,
  },
  jumpAsk: (rows, from, to) =>
    `The last day with records is ${from}, far from ${to}, by which ${rows} private notes are past their time. Is the day right? Yes deletes them.`,
  retained: (rows) => `${rows} private notes were past their time and are deleted.`,
  retentionDoubt: (rows, from, to) =>
    `The days in the data jump from ${from} to ${to}, which makes ${rows} private notes too old; nothing is deleted yet. If the clock is right: teamctl doctor -y`,
  healthy: 'All is well.',
  errors: {
    'undo-unknown': ({ id }) => ({
      message: `The log has no #${id} that can be taken back: it may be undone already, too old, or a restore, which cannot be undone.`,
      fix: 'See what there is: teamctl log',
    }),
    'undo-built-on': ({ id, later }) => ({
      message: `${later.length === 1 ? 'One later command builds' : `${later.length} later commands build`} on #${id}: ${later.slice(0, 8).join(', ')}${later.length > 8 ? ' and others' : ''}. Taking it back alone would lose them, so nothing was changed.`,
      fix: `To take them back with it: teamctl undo ${id} --with-later; add --dry-run to see first what goes.`,
    }),
    'backup-damaged': ({ file }) => ({
      message: `This backup is damaged and cannot be put back: ${file}. Your data is as it was.`,
      fix: 'Take another: teamctl backup --list names them, or teamctl restore latest.',
    }),
    'backup-missing': ({ file }) => ({
      message: `There is no backup ${file}.`,
      fix: 'Run teamctl backup --list to see them.',
    }),
    'backup-output': () => ({
      message:
        'A backup always goes into the folder backups beside the database; -o has no use here. Nothing was written.',
      fix: 'Leave -o out, then copy that file to where you want it: teamctl backup',
    }),
    'backup-none': () => ({ message: 'There is no backup yet.', fix: 'Make one: teamctl backup' }),
    'needs-yes': () => ({
      message: 'This changes data, so somebody has to agree.',
      fix: 'Add -y, or run it in a terminal.',
    }),
    'doctor-found': ({ problems }) => ({
      message: `The check-up found ${problems} ${problems === 1 ? 'problem' : 'problems'}, see above.`,
    }),
    'export-held': ({ folder, written, files }) => ({
      message: `${counted(written, 'file')} in ${folder} ${written === 1 ? 'is' : 'are'} written; these could not be and are the old ones still: ${files.join(', ')}.`,
      fix: 'They may be open in Excel or WPS: close them and run this again, or take another folder; if that does not help, see whether they are read-only.',
    }),
    'export-shape': ({ file }) => ({
      message: `${file} was not exported by teamctl.`,
      fix: 'Take a file written by teamctl export -o.',
    }),
    'database-not-empty': ({ file }) => ({
      message: `${file} already holds data, which will not be mixed.`,
      fix: 'Point --db at a new file.',
    }),
  },
};
