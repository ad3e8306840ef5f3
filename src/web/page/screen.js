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

  /** What is read out shrinks until it fits, down to the size that the last row of chairs can read; then it scrolls. */
  function shrink() {
    const lines = at('lines');
    for (const size of [1.2, 1.1, 1]) {
      lines.style.fontSize = `${size}rem`;
      if (lines.scrollHeight <= lines.clientHeight) return;
    }
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
    const isOther = [
      fillList('lines', 'p', live.ended === null ? live.lines : []),
      fillList('todos', 'li', live.todos),
    ];
    at('agreed').hidden = live.todos.length === 0;
    if (isOther.includes(true)) shrink();
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
    shrink();
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
    addEventListener('resize', shrink);
  }
  listen();
})();
