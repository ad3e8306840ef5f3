import { expect, test } from 'vitest';
import { openScope } from '../../src/app/open/scope.ts';
import { openRoom } from '../../src/web/room.ts';
import { TODAY } from '../console.ts';
import { consoleWithSecrets, secrets } from '../manager-only.ts';
import { listen, openMeeting, until } from './open-room.ts';

const SAID_IN_THE_MEETING = 'merkmal99';

test.each(['zh-CN', 'en'] as const)(
  'in %s nothing of what only the manager knows reaches the page',
  async (language) => {
    const { file, folder } = await consoleWithSecrets();
    const { scope, database } = openScope({
      today: TODAY,
      now: `${TODAY}T17:50:00`,
      language,
      teamNamed: null,
      playbookNamed: null,
      databaseFile: file,
      configDir: folder,
      cacheDir: folder,
    });
    const told: string[] = [];
    for (const kind of ['evening', 'weekly'] as const) {
      const meeting = await openMeeting(scope, kind, language);
      meeting.live.send({ kind: 'keep', what: 'note', text: SAID_IN_THE_MEETING });
      told.push(await (await meeting.get('')).text());
      const page = listen(meeting);
      for (;;) {
        const { at, ended, ...live } = await until(page, () => true);
        told.push(JSON.stringify(live));
        if (ended !== null) break;
        await meeting.send({ kind: 'next', at });
      }
    }
    const board = await openRoom({ scope, locale: language, meeting: null }, false);
    told.push(await (await fetch(board.address)).text());
    await board.close();
    await database.close();
    const all = told.join('\n');
    expect([...secrets(), SAID_IN_THE_MEETING].filter((secret) => all.includes(secret))).toEqual([]);
    // There was something to find a word in.
    expect(told.length).toBeGreaterThan(10);
    expect(all).toContain(language === 'en' ? 'Goals' : '目标');
  },
);
