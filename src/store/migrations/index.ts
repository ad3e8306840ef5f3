import { core } from './001-core.ts';
import { meetings } from './010-meetings.ts';
import { training } from './020-training.ts';
import { drill } from './021-drill.ts';
import { coaching } from './030-coaching.ts';
import { dropImportFile } from './032-drop-import-file.ts';
import { remarks } from './040-remarks.ts';
import { identity } from './050-identity.ts';
import { entries } from './060-entries.ts';
import { absence } from './070-absence.ts';
import { targetHistory } from './071-target-history.ts';
import { hints } from './072-hints.ts';
import { figures } from './090-figures.ts';
import { memberAliases } from './091-member-aliases.ts';
import { turnsOfMeetings } from './094-turns-of-meetings.ts';
import { knownSince } from './095-known-since.ts';
import { furtherMeetings } from './098-further-meetings.ts';
import { calendarEvents } from './099-calendar-events.ts';
import { channels } from './100-channels.ts';
import { meantPlaces } from './108-meant-places.ts';
import { memberGaps } from './109-member-gaps.ts';
import { undoneWith } from './110-undone-with.ts';
import { restDays } from './112-rest-days.ts';
import { writtenOn } from './114-written-on.ts';
import { cameOn } from './115-came-on.ts';
import type { Migration } from './migration.ts';

/** In order; the number of the last one is the schema's version (`user_version`). */
export const migrations: readonly Migration[] = [
  core,
  meetings,
  training,
  drill,
  coaching,
  dropImportFile,
  remarks,
  identity,
  entries,
  absence,
  targetHistory,
  hints,
  figures,
  memberAliases,
  turnsOfMeetings,
  knownSince,
  furtherMeetings,
  calendarEvents,
  channels,
  meantPlaces,
  memberGaps,
  undoneWith,
  restDays,
  writtenOn,
  cameOn,
];
export const currentVersion = (migrations[migrations.length - 1] as Migration).number;
