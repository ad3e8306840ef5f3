// The page of the room: shows what it is told and sends what is pressed. It counts nothing and words nothing.
(() => {
  const at = (id) => document.getElementById(id);
  const [page, notice] = [document.body, at('notice')];
  const root = document.documentElement;
  const isRunning = root.classList.contains('running');
  let shown = null;
  let silence;

  const tell = (text, passes) => {
    clearTimeout(silence);
    notice.textContent = text;
    notice.hidden = text === '';
    if (passes) silence = setTimeout(() => tell('', false), 8000);
  };

  const fill = (id, text) => {
    const node = at(id);
    if (node.textContent !== text) node.textContent = text;
  };
  const fillList = (id, tag, texts) => {
    const node = at(id);
    if (
      node.childElementCount === texts.length &&
      [...node.children].every((child, i) => child.textContent === texts[i])
    )
      return false;
    node.replaceChildren(...texts.map((text) => Object.assign(document.createElement(tag), { textContent: text })));
    return true;
  };
  const fillClock = (name, { label, clock, tone }) => {
    fill(`${name}-label`, label);
    fill(`${name}-clock`, clock);
    at(`${name}-clock`).className = tone;
  };

  const TURN_MS = 12_000;
  const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  /** What has no room is shown page by page, whole parts only: nobody in the room can push a wall. */
  function pager(box, sign) {
    let [pages, shownPage, timer, rows] = [[], 0, undefined, []];
    const put = () => {
      for (const part of [...box.children, ...rows]) part.hidden = !pages[shownPage].includes(part);
      sign.textContent = pages.length > 1 ? `${shownPage + 1}/${pages.length} ↓` : '';
    };
    const turn = (step) => {
      shownPage = (shownPage + step + pages.length) % pages.length;
      put();
    };
    /** A list of people that is longer than the wall, under its title on each page. */
    const splitRows = (child, own) => {
      const edge = (part) => part.getBoundingClientRect();
      const frame = edge(own[0]).top - edge(child).top + 0.7 * parseFloat(getComputedStyle(root).fontSize);
      const found = [[]];
      for (const row of own) {
        const [first] = found.at(-1);
        if (first && edge(row).bottom - edge(first).top > box.clientHeight - frame) found.push([]);
        found.at(-1).push(row);
      }
      return found.map((page) => [child, ...page]);
    };
    const split = () => {
      const children = [...box.children];
      for (const part of [...children, ...rows]) part.hidden = false;
      rows = [];
      sign.textContent = '';
      if (box.scrollHeight <= box.clientHeight + 1) return [children];
      // It takes room itself where its line breaks.
      sign.textContent = '9/9 ↓';
      const found = [[]];
      for (const child of children) {
        const own = child.offsetHeight > box.clientHeight ? [...child.querySelectorAll('.people li')] : [];
        const page = found.at(-1);
        if (own.length > 0) {
          rows.push(...own);
          found.push(...splitRows(child, own), []);
        } else if (page.length > 0 && child.offsetTop + child.offsetHeight - page[0].offsetTop > box.clientHeight) {
          found.push([child]);
        } else page.push(child);
      }
      return found.filter((page) => page.length > 0);
    };
    return {
      /** @param isNew starts at the first page */
      lay(isNew) {
        clearInterval(timer);
        pages = split();
        shownPage = isNew ? 0 : Math.min(shownPage, pages.length - 1);
        put();
        if (pages.length > 1 && !isCalm()) timer = setInterval(() => turn(1), TURN_MS);
      },
      /** By a key: from then on it does not turn by itself. */
      turn(step) {
        if (pages.length < 2) return false;
        clearInterval(timer);
        turn(step);
        return true;
      },
    };
  }
  const cards = pager(document.querySelector('.cards'), at('cards-turn'));
  const lines = isRunning ? pager(at('lines'), at('lines-turn')) : null;

  /** What is read out shrinks until it fits, down to the size that the last row of chairs can read; then it is turned over. */
  function layLines(isNew) {
    const box = at('lines');
    for (const child of box.children) child.hidden = false;
    fill('lines-turn', '');
    for (const size of [1.2, 1.1, 1]) {
      box.style.fontSize = `${size}rem`;
      if (box.scrollHeight <= box.clientHeight) break;
    }
    lines.lay(isNew);
  }

  function show(live) {
    shown = live;
    at('live').hidden = false;
    page.classList.toggle('ended', live.ended !== null);
    page.classList.toggle('bell', live.bell === true);
    fill('position', live.ended === null ? live.position : '');
    fill('item', live.ended ?? live.title);
    fill('paused', live.paused ?? '');
    fillClock('item', live.item);
    fillClock('all', live.all);
    fill('next', live.next);
    at('used').setAttribute('width', String(live.used * 100));
    at('used').setAttribute('class', live.item.tone);
    const isNew = fillList('lines', 'p', live.ended === null ? live.lines : []);
    const hasMore = fillList('todos', 'li', live.todos);
    at('agreed').hidden = live.todos.length === 0;
    if (isNew || hasMore) layLines(isNew);
  }

  const isTyping = () => isRunning && !at('todo').hidden && at('todo-text').value !== '';

  function listen() {
    const source = new EventSource('live');
    source.addEventListener('live', ({ data }) => {
      show(JSON.parse(data));
      if (shown.ended !== null) source.close();
    });
    // What hangs beside the meeting has changed. Whoever types is not interrupted: it will change again.
    source.addEventListener('room', () => {
      if (!isTyping()) location.reload();
    });
    source.addEventListener('open', () => notice.textContent === notice.dataset.lost && tell('', false));
    source.addEventListener('error', () => tell(notice.dataset.lost, false));
  }

  async function send(event) {
    try {
      const answer = await fetch('event', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(event),
      });
      return (await answer.json()).error ?? null;
    } catch {
      return notice.dataset.lost;
    }
  }

  function writeTodo(isOpen) {
    at('todo').hidden = !isOpen;
    if (isOpen) at('todo-text').focus();
    else at('todo-text').value = '';
    layLines(false);
  }

  const isDark = () =>
    root.dataset.shade ? root.dataset.shade === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const acts = {
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
    shade: () => {
      root.dataset.shade = isDark() ? 'light' : 'dark';
    },
  };
  const steer = (kind) => () => shown && send({ kind, at: shown.at });
  if (isRunning)
    Object.assign(acts, {
      back: steer('back'),
      next: steer('next'),
      pause: steer('pause'),
      more: steer('more'),
      finish: steer('finish'),
      todo: () => writeTodo(true),
    });

  const keys = {
    n: 'next',
    b: 'back',
    ' ': 'pause',
    '+': 'more',
    '=': 'more',
    t: 'todo',
    q: 'finish',
    f: 'full',
    d: 'shade',
  };
  Object.assign(keys, { ArrowRight: 'next', ArrowLeft: 'back' });

  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.tagName === 'INPUT') {
      if (event.key === 'Escape') writeTodo(false);
      return;
    }
    // A button that has the focus is pressed by the space bar, as everywhere.
    if (event.key === ' ' && event.target.tagName === 'BUTTON') return;
    const step = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 }[event.key];
    if (step !== undefined && (lines?.turn(step) || cards.turn(step))) return event.preventDefault();
    const act = acts[keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]];
    if (!act || event.repeat) return;
    event.preventDefault();
    act();
  });
  page.addEventListener('click', ({ target }) => acts[target.closest('[data-act]')?.dataset.act]?.());

  if (isRunning) {
    at('todo').addEventListener('submit', async (event) => {
      event.preventDefault();
      const text = at('todo-text').value.trim();
      if (text === '') return writeTodo(false);
      const error = await send({ kind: 'todo', text });
      if (error === null) writeTodo(false);
      tell(error ?? notice.dataset.kept, true);
    });
    // A line that breaks anew above or below takes some of its room, too.
    new ResizeObserver(() => layLines(false)).observe(at('lines'));
  }
  // They get narrower as soon as a meeting is shown beside them.
  new ResizeObserver(() => cards.lay(false)).observe(document.querySelector('.cards'));
  listen();
})();
