// Conversations are kept in this browser, each under a key of its own, so that two tabs never
// overwrite one another. A tab goes on with its conversation when it is loaded again. Pages of one
// machine under several paths are several collections: the path of any but the first is in its keys.
const PATH = location.pathname.replace(/\/+$/, '');
const PLACE = PATH && `@${PATH}`;
const KEPT = `statements.chat${PLACE}.`;
const CURRENT = `statements.current${PLACE}`;

const begin = () => ({ id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, at: Date.now(), turns: [] });

// What another version kept, or another program of this host, may be anything.
const isLine = (line) => Boolean(line?.parts?.every?.((part) => part && typeof part === 'object'));
const isTurn = (turn) => typeof turn?.question === 'string' && Boolean((turn.lines ?? []).every?.(isLine));

const readConversation = (key) => {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return Number.isFinite(kept?.at) && kept.turns?.every?.(isTurn) ? kept : null;
  } catch {
    return null;
  }
};

const resume = () => {
  const kept = readConversation(KEPT + sessionStorage.getItem(CURRENT));
  kept?.turns.forEach((each) => {
    if (each.waiting) Object.assign(each, { waiting: false, error: say('stopped') });
  });
  return kept ?? begin();
};

const keep = (conversation) => {
  sessionStorage.setItem(CURRENT, conversation.id);
  if (!conversation.turns.length && !conversation.scope) return localStorage.removeItem(KEPT + conversation.id);
  try {
    localStorage.setItem(KEPT + conversation.id, JSON.stringify(conversation));
  } catch { // the browser's store is full: the conversation goes on, it is only not kept
  }
};

// The keys of a path may begin as those of another do (/port and /port.old); the rest is an id.
const listConversations = () => Object.keys(localStorage)
  .filter((key) => key.startsWith(KEPT) && readConversation(key)?.id === key.slice(KEPT.length))
  .map(readConversation)
  .filter((each) => each.turns.length)
  .sort((one, other) => other.at - one.at);

const words = (turn) => [turn.question, turn.error,
  ...(turn.lines ?? []).flatMap((line) => line.parts.map((part) => part.text))].join(' ');

const holds = (conversation, sought) => holdsWords(conversation.turns.map(words).join(' '), sought);

const openHistory = (open, forget) => {
  const list = make('ul', { class: 'rows' });
  const search = make('input', {
    type: 'search', autofocus: true, placeholder: say('search_history'), 'aria-label': say('search_history'), input: () => fill(),
  });
  const drop = (conversations) => {
    conversations.forEach(({ id }) => { localStorage.removeItem(KEPT + id); forget(id); });
    fill();
    search.focus();
  };
  const row = (each) => make('li', {},
    button([make('span', { dir: 'auto' }, each.turns[0]?.question ?? ''), make('small', {}, spellDay(each.at))],
      () => { shown.close(); open(each); }, { class: 'row' }),
    button(say('delete'), () => drop([each]), { class: 'plain', 'aria-label': `${say('delete')}: ${each.turns[0]?.question}` }));
  const fill = () => {
    const all = listConversations();
    const found = all.filter((each) => holds(each, search.value));
    list.replaceChildren(...found.map(row));
    if (!found.length) list.append(make('li', { class: 'quiet' }, say(all.length ? 'history_none' : 'history_empty')));
  };
  const shown = dialog(say('history'),
    make('header', {}, make('h2', {}, say('history')), button(say('close'), () => shown.close(), { class: 'plain' })),
    search, list,
    make('footer', {}, make('small', {}, say('history_note')),
      button(say('delete_all'), () => drop(listConversations()), { class: 'plain' })));
  fill();
  steady(shown);
};
