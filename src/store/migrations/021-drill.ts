import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/** Practice at the desk: every answer with the memory it left; the last one of a card says when it is due. */
export const drill: Migration = {
  number: 21,
  name: 'drill',
  async up(db) {
    await sql
      .raw(`CREATE TABLE drill_review (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     member_id INTEGER REFERENCES member (id) ON DELETE CASCADE, card TEXT NOT NULL,
     grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4), reviewed_on TEXT NOT NULL CHECK (reviewed_on ${DAY}),
     predicted REAL CHECK (predicted BETWEEN 0 AND 1), stability REAL NOT NULL CHECK (stability > 0),
     difficulty REAL NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
     due_on TEXT NOT NULL CHECK (due_on ${DAY}), CHECK (due_on > reviewed_on)) STRICT`)
      .execute(db);
    await sql.raw('CREATE INDEX drill_review_card ON drill_review (team_id, member_id, card)').execute(db);
    await journalled(db, 'drill_review', [
      'id',
      'team_id',
      'member_id',
      'card',
      'grade',
      'reviewed_on',
      'predicted',
      'stability',
      'difficulty',
      'due_on',
    ]);
  },
};
