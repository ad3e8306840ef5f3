import type { agenda } from './agenda.ts';
import type { board } from './board.ts';
import type { channel } from './channel.ts';
import type { coach } from './coach.ts';
import type { data } from './data.ts';
import type { drill } from './drill.ts';
import type { general } from './general.ts';
import type { hint } from './hint.ts';
import type { imports } from './import.ts';
import type { meeting } from './meeting.ts';
import type { note } from './note.ts';
import type { org } from './org.ts';
import type { playbook } from './playbook.ts';
import type { privacy } from './privacy.ts';
import type { remark } from './remark.ts';
import type { screen } from './screen.ts';
import type { server } from './server.ts';
import type { stage } from './stage.ts';
import type { team } from './team.ts';
import type { todo } from './todo.ts';
import type { train } from './train.ts';

/** The sentences of every area: a new area adds its own here and in present/error-catalogue.ts. */
type Sentences = (typeof agenda)['errors'] &
  (typeof board)['errors'] &
  (typeof channel)['errors'] &
  (typeof coach)['errors'] &
  (typeof data)['errors'] &
  (typeof drill)['errors'] &
  (typeof general)['errors'] &
  (typeof hint)['errors'] &
  (typeof imports)['errors'] &
  (typeof meeting)['errors'] &
  (typeof note)['errors'] &
  (typeof org)['errors'] &
  (typeof playbook)['errors'] &
  (typeof privacy)['errors'] &
  (typeof remark)['errors'] &
  (typeof screen)['errors'] &
  (typeof server)['errors'] &
  (typeof stage)['errors'] &
  (typeof team)['errors'] &
  (typeof todo)['errors'] &
  (typeof train)['errors'];

/** Any error may say what it is about and what there is to choose from, whether or not its sentence does. */
interface About {
  readonly file?: string;
  readonly field?: string;
  readonly choices?: readonly string[];
  readonly headers?: readonly string[];
}

/** Every error by its code, with the data that its sentence names. */
export type ErrorDataByCode = {
  readonly [Code in keyof Sentences & string]: Sentences[Code] extends () => unknown
    ? About
    : Sentences[Code] extends (data: infer Data) => unknown
      ? Data & About
      : never;
};
