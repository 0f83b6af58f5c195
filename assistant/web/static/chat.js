const ALIVE_MILLISECONDS = 5000;

let conversation = resume();
let first = {};
let edited = null;
let queued = false; // what is written is asked once the turn before is answered
let watching = null;

const log = make('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': say('conversation'), tabindex: 0 });
// What is heard of a turn is its answer, once: the log is drawn anew with each.
const heard = make('p', { class: 'hidden', role: 'status' });
const box = make('textarea', {
  rows: 1, 'aria-label': say('question'), 'aria-keyshortcuts': '/', title: say('to_write'), placeholder: say('placeholder'), keydown: (event) => pressKey(event), input: () => grow(),
});
const send = make('button', { type: 'submit', class: 'primary' }, say('ask'));
const note = make('p', { class: 'quiet note', role: 'status' });
const scoping = make('div', { class: 'scope' });
const tools = rove(make('div', { class: 'tools', role: 'toolbar', 'aria-label': say('chat') }));

const toChat = () => {
  if (isNarrow()) document.body.classList.remove('reading'); // which covers it
  openView('chat');
  tell('enter', { view: 'chat' });
};
const afterward = (node) => requestAnimationFrame(() => node.focus()); // the tab is shown by then
const skips = makeSkips(() => { toChat(); afterward(box); }, () => { toChat(); afterward(log.lastElementChild); });

const waiting = () => conversation.turns.find((each) => each.waiting);

const grow = () => {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`; // with its borders
};

const welcomed = () => welcome(first, (question) => submit(question));

const showTools = () => {
  const some = conversation.turns.length > 0;
  tools.replaceChildren(
    button(say('new_chat'), () => open(anew()), { disabled: !some }),
    button(say('history'), () => openHistory(open, (id) => id === conversation.id && open(anew()))),
    button(say('save_chat'), () => openExport(say('save_chat'), conversation), { disabled: !some }));
  stopAt(tools);
  skips.offerAnswer(some);
};

// Which statements are asked stays until the reader removes it.
const anew = () => ({ ...begin(), scope: conversation.scope });

const scopeOf = ({ scope }) => scope ?? ALL;

const setScope = (scope) => {
  conversation.scope = scope;
  tell('clear');
  keep(conversation);
  showScope();
  box.focus();
};

const tellHeading = () => tell('headed', { view: 'chat', text: conversation.turns.at(-1)?.question ?? '' });
hear('heading-ready', tellHeading);

const showComposer = () => {
  const busy = Boolean(waiting());
  send.textContent = say(busy ? 'stop' : 'ask');
  send.classList.toggle('stop', busy);
  note.textContent = edited ? say('editing') : queued ? say('asked_next') : '';
};

const showScope = () => {
  scoping.hidden = Boolean(first.empty);
  scoping.replaceChildren(...scopeBar(scopeOf(conversation), setScope).filter(Boolean));
};

const show = () => {
  const { turns } = conversation;
  log.replaceChildren(...(turns.length
    ? turns.map((each, place) => showTurn(each, place === turns.length - 1, on))
    : [welcomed()]));
  showTools();
  showComposer();
  showScope();
  tellHeading();
};

// The first screen is read from its beginning.
const toEnd = () => {
  if (conversation.turns.length) log.lastElementChild.scrollIntoView({ block: 'nearest' });
  else log.scrollTop = 0;
};

// A finger would have the keyboard cover what is shown.
const beginWriting = () => {
  const hovers = matchMedia('(hover: hover)').matches;
  if (hovers) box.focus();
  return hovers;
};

// Puts a turn in place of what is shown of it; the others keep focus and selection.
const showAgain = (turn) => {
  const place = conversation.turns.indexOf(turn);
  log.children[place].replaceWith(showTurn(turn, place === conversation.turns.length - 1, on));
  showComposer();
};

const open = (other) => {
  stop();
  tell('clear');
  conversation = other;
  edited = null;
  keep(conversation);
  checkQuotes(conversation);
  showKept();
  toEnd();
  beginWriting();
};

// Each run has an id of its own: an answer that comes late finds no turn that waits for it.
const LEANED_ON = 3;

// More paragraphs than these are not asked on of, only the statements that they stand in.
const MOST_CITED = 1000;
const citedIn = ({ lines }, cited = lines.flatMap((line) => line.chips)) =>
  (cited.length > MOST_CITED ? [] : cited.map(({ statement, ordinal }) => ({ statement, ordinal })));

// What a question may lean on (“and on debt?”): the turns before it, as they were understood.
const earlier = (turn) => conversation.turns.slice(0, conversation.turns.indexOf(turn))
  .filter((each) => each.lines).slice(-LEANED_ON).map((each) => ({
    question: each.understood || each.question,
    statements: each.about ?? [],
    cited: citedIn(each),
  }));

const run = (turn) => {
  turn.id = `${conversation.id}/${performance.now()}`;
  const scope = turn.of ? { ...ALL, statements: [turn.of] } : scopeOf(conversation);
  turn.scope = nameScope(scope);
  call('submit', { id: turn.id, question: turn.question, earlier: earlier(turn), scope: sendScope(scope) });
  clearInterval(watching);
  watching = setInterval(checkServer, ALIVE_MILLISECONDS);
};

// `of` is the one statement that is asked, where the reader chose one among several.
const submit = (question, of) => {
  const turn = { question, waiting: true, ...(of ? { of } : {}) };
  if (edited) conversation.turns.splice(conversation.turns.indexOf(edited));
  edited = null;
  conversation.turns.push(turn);
  run(turn);
  keep(conversation);
  show();
  heard.textContent = say('waiting');
  toEnd();
};

const finish = (turn, given) => {
  for (const name of ['error', 'language', 'understood', 'perhaps', 'lines', 'leads', 'choices', 'about', 'found', 'near', 'other', 'beside', 'days', 'abstained', 'choosing', 'verdict', 'waiting', 'going']) delete turn[name];
  Object.assign(turn, given);
  clearInterval(watching);
  keep(conversation);
  showAgain(turn);
  heard.textContent = log.children[conversation.turns.indexOf(turn)].querySelector('.answer')?.innerText ?? '';
  toEnd();
  follow(turn);
  if (queued) askQueued();
};

const askQueued = () => {
  queued = false;
  form.requestSubmit();
};

const showKept = () => {
  try {
    show();
  } catch { // it was kept by another version, or by none
    conversation = begin();
    show();
  }
};

// The source beside the chat shows where the answer stands; on a phone it would cover the chat.
const follow = ({ lines }) => {
  const among = lines?.flatMap((line) => line.chips) ?? [];
  if (!among.length) tell('clear');
  else if (!isNarrow()) cite(among[0], among, true);
};

const stop = () => {
  const turn = waiting();
  if (!turn) return;
  queued = false;
  call('stop', {});
  const { lines, understood } = turn;
  finish(turn, { ...(lines ? { lines, understood, leads: [], choices: [] } : {}), error: say('stopped') });
};

const checkServer = async () => {
  const alive = await fetch('healthz').then((answer) => answer.ok, () => false);
  const turn = waiting();
  if (!alive && turn) finish(turn, { error: say('lost') });
};

const on = {
  find: ({ words, exact, statements }) => openView('find', 'find', { words, exact, scope: { ...scopeOf(conversation), ...(statements.length ? { statements } : {}) } }),
  ask: (question) => submit(question),
  export: (turn) => openExport(say('save_answer'), { at: conversation.at, turns: [turn] }),
  choose: (turn, { statement, title }) => submit(turn.question, { id: statement, title }),
  retry: (turn) => {
    finish(turn, { waiting: true });
    run(turn);
    showAgain(turn);
    box.focus();
  },
  edit: (turn) => {
    edited = turn;
    box.value = turn.question;
    grow();
    showComposer();
    box.focus();
  },
  undo: (turn) => {
    conversation.turns.splice(conversation.turns.indexOf(turn));
    keep(conversation);
    show();
    box.focus();
  },
  rate: (turn, given) => {
    turn.verdict = given.verdict;
    keep(conversation);
    showAgain(turn);
    // In the row of the buttons, which it leaves where they are.
    const row = log.children[conversation.turns.indexOf(turn)].querySelector('.actions');
    row.append(make('span', { role: 'status', class: 'quiet' }, say('thanks')));
    row.querySelector('[aria-pressed=true]').focus();
    const cited = (turn.lines ?? []).flatMap((line) => line.chips);
    call('rate', { question: turn.question, cited, ...given });
  },
};

const pressKey = (event) => {
  if (event.key === 'Escape' && edited) {
    edited = null;
    box.value = '';
    showComposer();
  }
  // Enter also ends the choice of a Chinese or Japanese word, and then sends nothing.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (!waiting()) return form.requestSubmit();
  queued = Boolean(box.value.trim());
  showComposer();
};

const form = make('form', {
  class: 'composer',
  submit: (event) => {
    event.preventDefault();
    if (waiting()) return stop();
    const question = box.value.trim();
    if (!question) return box.focus();
    box.value = '';
    grow();
    submit(question);
    beginWriting() || box.blur();
  },
}, box, make('kbd', { 'aria-hidden': true }, '/'), send);

watch('value', () => {
  const { id, ...given } = props.value;
  const turn = conversation.turns.find((each) => each.id === id);
  if (!turn?.waiting) return;
  if (given.going) {
    Object.assign(turn, given);
    return showAgain(turn);
  }
  finish(turn, given.failed ? { error: say('failed') } : given);
});

hear('scope', (scope) => {
  toChat();
  setScope(scope);
  afterward(box);
});
hearReplaced(() => show());
hear('first', ({ reading, ...given }) => {
  checkQuotes(conversation); // when the page is loaded, and when the collection has changed
  const same = JSON.stringify(given) === JSON.stringify(first);
  first = given;
  scoping.hidden = Boolean(first.empty);
  if (!same && !conversation.turns.length) log.replaceChildren(welcomed());
});
tell('greet');

pane.replaceChildren(make('div', { class: 'topbar' }, languageChoice(), tools), log, heard, note, scoping, form);
showKept();
toEnd();
if (!location.search) beginWriting();
