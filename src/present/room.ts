import type { BestView } from '../app/board/view.ts';
import type { RoomView } from '../app/room/view.ts';
import { isoWeekday } from '../domain/calendar/day.ts';
import { agendaWords } from '../i18n/areas/agenda.ts';
import { boardWords } from '../i18n/areas/board.ts';
import { screenWords } from '../i18n/areas/screen.ts';
import type { Locale } from '../i18n/locale.ts';
import { percent } from '../i18n/percent.ts';
import { dayText } from './agenda-texts.ts';
import { celebrated, periodName } from './board.ts';
import type { Room, RoomCard } from './document.ts';
import { measureName } from './measure-name.ts';
import { progressBars } from './targets.ts';

/** Lines that can be read from the last row of chairs: alone on the wall, and beside a meeting. */
const [MOST_ALONE, MOST_BESIDE] = [5, 2];

function boardCard(view: BestView, locale: Locale): RoomCard {
  const { figure, measures, level } = boardWords(locale);
  const say = screenWords(locale);
  const people = view.board.top.map(({ memberId, value, recent }) => ({
    name: view.members.find(({ id }) => id === memberId)?.name ?? '',
    value: figure(view.board.measure, value),
    recent,
  }));
  return {
    title: say.board(periodName(view, view.board.period, locale), measureName(measures, view.own, view.board.measure)),
    blocks: people.length === 0 ? [{ kind: 'paragraph', text: view.isLevel ? level : say.nothingYet }] : [],
    people,
  };
}

/** In the order in which one would clap: targets that are reached, own bests, who got better. */
function celebrationCard({ celebrated: news, agenda }: RoomView, locale: Locale): RoomCard[] {
  if (news === null) return [];
  // There is room for few lines: nobody has two of them where somebody else could have one.
  const isFirst = ({ memberId }: { memberId: number }, i: number, all: readonly { memberId: number }[]) =>
    all.findIndex((each) => each.memberId === memberId) === i;
  const latestFirst = [...news.board.bests].sort((a, b) => b.on.localeCompare(a.on));
  const bestsOnce = latestFirst.filter(isFirst);
  const { bests, improved, reached } = celebrated({ ...news, board: { ...news.board, bests: bestsOnce } }, locale);
  const lines = [...reached, ...bests, ...improved].slice(0, agenda === null ? MOST_ALONE : MOST_BESIDE);
  if (lines.length === 0) return [];
  const items = lines.map((text) => ({ text }));
  return [{ title: screenWords(locale).celebrations, blocks: [{ kind: 'list', items }] }];
}

function goalsCard({ targets: { progress, own } }: RoomView, locale: Locale): RoomCard[] {
  const say = screenWords(locale);
  const bars = progressBars(progress, [], own, locale);
  if (bars.rows.length === 0) return [];
  // Of several periods each line stands elsewhere, so that no one share says what they mean.
  const [time, ...others] = new Set(bars.rows.map(({ mark }) => mark));
  const note = time === undefined || others.length > 0 ? say.timeLine : say.time(percent(time));
  return [{ title: say.goals, note, blocks: [bars] }];
}

function themeCard({ theme, agenda }: RoomView, locale: Locale): RoomCard[] {
  if (theme === null) return [];
  const title = { kind: 'paragraph' as const, text: [{ text: theme.title, tone: 'strong' as const }] };
  // Beside a meeting there is room for little.
  const blocks = agenda === null ? [title, { kind: 'paragraph' as const, text: theme.purpose }] : [title];
  return [{ title: screenWords(locale).theme, blocks }];
}

/** What the room sees: cards with goals, celebrations, the board and what this week practises. */
export function presentRoom(view: RoomView, locale: Locale): Room {
  const { team, date, agenda, board } = view;
  const words = agendaWords(locale);
  const say = screenWords(locale);
  return {
    title: agenda === null ? team.name : `${team.name} · ${agenda.texts.meeting.title}`,
    subtitle: `${dayText(date, words)} ${words.weekdays[isoWeekday(date)] as string}`,
    cards: [
      ...goalsCard(view, locale),
      ...celebrationCard(view, locale),
      ...(board.kind === 'best' ? [boardCard(board, locale)] : []),
      ...themeCard(view, locale),
    ],
    agreed: say.agreed,
    words: say.page,
    isRunning: agenda !== null,
  };
}
