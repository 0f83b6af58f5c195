// Each view has an address: the statement's stands behind “?”, that of the view beside it behind “#”,
// which no server is sent. What one half of the page shows leaves the other's address as it is.
const VIEWS = ['chat', 'find', 'wording', 'shelf'];

// What each view showed last, for a reader who returns to its tab.
const shown = new Map();

// What had the focus when a view was left, for a reader who goes back to it.
const left = new Map();
let touched = null;
const here = () => `${location.search}${location.hash}`;
document.addEventListener('focusin', ({ target }) => { touched = target; });
hear('leave', () => left.set(here(), touched));

const returnTo = (node) => {
  if (!node?.isConnected) return;
  if (node.closest('#source')) document.body.classList.add('reading');
  requestAnimationFrame(() => node.focus()); // its tab is shown by then
};

const write = (view, named) => {
  const asked = new URLSearchParams(named).toString();
  return view === 'chat' ? '' : `#${view}${asked ? `?${asked}` : ''}`;
};

const read = () => {
  const [view, asked] = location.hash.slice(1).split('?');
  return { view: VIEWS.includes(view) ? view : 'chat', named: Object.fromEntries(new URLSearchParams(asked)) };
};

const go = (hash, refined) => {
  if (location.hash === hash) return;
  // A view that shows nothing yet is no step to go back to.
  const bare = location.hash && hash.startsWith(`${location.hash}?`);
  if (!refined && !bare) tell('leave');
  history[refined || bare ? 'replaceState' : 'pushState'](history.state, '', `${location.pathname}${location.search}${hash}`);
};

hear('enter', ({ view, named = {}, refined }) => {
  const hash = write(view, named);
  shown.set(view, hash);
  go(hash, refined);
});

// Who presses a tab with a mouse writes there next; a finger would have the keyboard cover it.
const beginIn = (view) => matchMedia('(hover: hover)').matches
  && whenMade(view, () => requestAnimationFrame(() => writeIn(document.querySelector(`#${view} [aria-keyshortcuts="/"]`))));

// A tab that is pressed by the page itself says later what it shows.
document.addEventListener('click', (event) => {
  const view = event.isTrusted && VIEWS.find((each) => event.target.closest(`#${each}-tab-button`));
  if (!view) return;
  go(shown.get(view) ?? write(view));
  tell('viewed', view);
  if (event.detail) beginIn(view);
});

hear('closed', () => tell('viewed', read().view));

const visitView = () => {
  const { view, named } = read();
  const known = shown.get(view) === location.hash;
  shown.set(view, location.hash);
  openView(view, known ? null : `visit-${view}`, named);
  tell('viewed', view);
};

addEventListener('popstate', () => {
  visitView();
  returnTo(left.get(here()));
});
// The tabs are there once the server has answered.
if (location.hash) document.addEventListener('first', visitView, { once: true });
