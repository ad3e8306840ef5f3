import type { Room, RoomCard, RoomPerson } from '../../present/document.ts';
import { blockHtml } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { roomStyle } from './room-style.ts';
import { style } from './style.ts';

/** The stylesheet of the room's pages: that of a report, and what a wall needs. */
export const roomSheet = `${style}\n${roomStyle}`;

const page = (language: string, kind: string, title: string, head: string, body: string) => `<!doctype html>
<html lang="${language}" class="room ${kind}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/screen.css">
${head}</head>
${body}
</html>
`;

/** The latest days as columns; what they come to stands beside them. */
function recentSvg(recent: readonly number[]): string {
  const most = Math.max(1, ...recent);
  const columns = recent.map((value, i) => {
    const height = Math.max(1, Math.round((Math.max(0, value) / most) * 30));
    return `<rect x="${i * 8}" y="${30 - height}" width="6" height="${height}" rx="1"/>`;
  });
  return `<svg class="recent" viewBox="0 0 ${Math.max(1, recent.length) * 8} 30" aria-hidden="true">${columns.join('')}</svg>`;
}

/** The sign that stands for somebody: the last character of a Chinese name, as one calls each other, else the first. */
function initialOf(name: string): string {
  const characters = Array.from(name.trim());
  const sign = /^\p{Script=Han}+$/u.test(name.trim()) ? characters.at(-1) : characters[0];
  return escapeHtml((sign ?? '').toUpperCase());
}

const personHtml = ({ name, value, recent }: RoomPerson, i: number) =>
  `<li><span class="face b${i % 4}" aria-hidden="true">${initialOf(name)}</span><span class="name">${escapeHtml(name)}</span>` +
  `${recentSvg(recent)}<strong>${escapeHtml(value)}</strong></li>`;

const peopleHtml = (people: readonly RoomPerson[]) =>
  people.length === 0 ? '' : `<ol class="people">${people.map(personHtml).join('')}</ol>`;

const cardHtml = ({ title, note, blocks, people = [] }: RoomCard) =>
  `<section class="card"><h2>${escapeHtml(title)}${note === undefined ? '' : `<span>${escapeHtml(note)}</span>`}</h2>${blocks.map(blockHtml).join('')}${peopleHtml(people)}</section>`;

/** Buttons and the keys that do the same; a key is shown on its button. */
function controlsHtml({ words, isRunning }: Room): string {
  const button = (act: string, key: string, word: string | undefined) =>
    `<button type="button" data-act="${act}" aria-keyshortcuts="${key === '␣' ? 'Space' : key}">${escapeHtml(word ?? '')}<kbd>${escapeHtml(key === '␣' ? (words.spaceKey ?? '') : key)}</kbd></button>`;
  const steering = [
    button('back', 'b', words.back),
    button('next', 'n', words.next),
    button('pause', '␣', words.pause),
    button('more', '+', words.more),
    button('todo', 't', words.todo),
    button('finish', 'q', words.finish),
  ];
  const looks = [button('full', 'f', words.full), button('shade', 'd', words.shade)];
  return `<nav class="controls">${[...(isRunning ? steering : []), ...looks].join('')}</nav>`;
}

const liveHtml = ({ words, agreed }: Room) => `<section class="live" id="live" hidden>
<p class="position"><span id="position"></span> <span id="paused" class="accent"></span></p>
<h2 id="item" aria-live="polite"></h2>
<p class="clock" role="timer"><span id="item-label"></span> <strong id="item-clock"></strong></p>
<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect id="used" width="0" height="10"/></svg>
<div id="lines" class="lines" tabindex="0"></div>
<p class="next"><span id="next"></span><span id="lines-turn" class="accent"></span><span class="all"><span id="all-label"></span> <strong id="all-clock"></strong></span></p>
<section id="agreed" hidden><h3>${escapeHtml(agreed)}</h3><ul id="todos"></ul></section>
<form id="todo" hidden><input id="todo-text" name="todo" autocomplete="off" maxlength="200" placeholder="${escapeHtml(words.field ?? '')}" aria-label="${escapeHtml(words.todo ?? '')}"><button>${escapeHtml(words.keep ?? '')}</button></form>
</section>`;

/** The page of the room: everything but the running item, which the script fills in as it is told. */
export function renderRoom(room: Room, language: string): string {
  const body = `<body>
<header><h1>${escapeHtml(room.title)}</h1><p>${escapeHtml(room.subtitle)} <span id="cards-turn" class="accent"></span></p></header>
<main>
${room.isRunning ? liveHtml(room) : ''}
<div class="cards">${room.cards.map(cardHtml).join('\n')}</div>
</main>
<p id="notice" role="status" data-lost="${escapeHtml(room.words.lost ?? '')}" data-kept="${escapeHtml(room.words.kept ?? '')}" hidden></p>
${controlsHtml(room)}
</body>`;
  return page(
    language,
    room.isRunning ? 'running' : 'resting',
    room.title,
    '<script src="screen.js" defer></script>\n',
    body,
  );
}

export interface Door {
  title: string;
  ask: string;
  enter: string;
  /** What was wrong the last time; null: nothing yet. */
  told: string | null;
}

/** Where another computer says the digits that the terminal shows. */
export function renderDoor({ title, ask, enter, told }: Door, language: string): string {
  const line = told === null ? '' : `<p class="bad" role="alert">${escapeHtml(told)}</p>`;
  return page(
    language,
    'door',
    title,
    '',
    `<body><main><h1>${escapeHtml(title)}</h1><form method="post" action="/"><label for="code">${escapeHtml(ask)}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="off" maxlength="12" required autofocus>${line}<button>${escapeHtml(enter)}</button></form></main></body>`,
  );
}
