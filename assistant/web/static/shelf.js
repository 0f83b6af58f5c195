const ORDERS = {
  title: (one, other) => one.title.localeCompare(other.title),
  date: (one, other) => (one.date ?? '').localeCompare(other.date ?? ''),
  place: (one, other) => (one.place ?? '').localeCompare(other.place ?? ''),
  parties: (one, other) => one.parties.join().localeCompare(other.parties.join()),
  status: (one, other) => one.status.localeCompare(other.status),
  language: (one, other) => one.language.localeCompare(other.language),
  paragraphs: (one, other) => one.paragraphs - other.paragraphs,
  added: (one, other) => one.added.localeCompare(other.added),
};
const FALLING = new Set(['date', 'paragraphs', 'added']);

let sorted = { by: 'date', falls: true };
let added = [];
let unsent = [];
let having = new Map();
let answered = '';
let seeking = null;
let removing = null;
let reading = null;

const results = make('ul', { class: 'results', role: 'status', 'aria-label': say('results') });
const going = make('div', { class: 'going' });
const search = make('input', { type: 'search', 'aria-label': say('find'), 'aria-keyshortcuts': '/', placeholder: say('find'), input: () => seek() });
const order = make('select', { 'aria-label': say('sort'), change: () => sort(order.value) },
  Object.keys(ORDERS).map((name) => make('option', { value: name }, say('sort_by', { field: say(name).toLowerCase() }))));
const sieve = makeSieve(() => { note(); show(); });
const counted = make('p', { class: 'quiet counted-all', role: 'status' });
const heads = make('tr', { role: 'row' });
const rows = make('tbody', { role: 'rowgroup' });
const table = make('table', { role: 'table', 'aria-label': say('statements') },
  make('thead', { role: 'rowgroup' }, heads), rows);
const none = make('p', { class: 'quiet' });
const trouble = make('p', { class: 'trouble', role: 'status' });

const holds = (each) => holdsWords([each.title, each.symbol, each.issuer, each.date, each.place, each.source, each.language,
  nameLanguage(each.language), ...each.parties, ...each.parties.map(nameParty)].join(' '), search.value);

// What titles, dates and parties do not say may stand in the text; that is asked once typing rests.
const PAUSE_MILLISECONDS = 500;
const SHORTEST = 2;

const seek = () => {
  clearTimeout(seeking);
  having = new Map();
  show();
  const words = search.value.trim();
  seeking = setTimeout(() => {
    note();
    if (words.length >= SHORTEST) tell('seek', words);
  }, PAUSE_MILLISECONDS);
};

// The address has what the list is narrowed to, which is no step to go back to.
const note = () => {
  if (!pane.offsetParent) return; // another view was opened meanwhile
  const words = search.value.trim();
  tell('enter', { view: 'shelf', named: { ...sieve.chosen(), ...(words ? { words } : {}) }, refined: true });
};

hear('visit-shelf', ({ words = '', ...named }) => {
  search.value = words;
  sieve.choose(named);
  seek();
});

// That no statement has the words is not said before the texts were looked through.
const isSought = () => search.value.trim().length < SHORTEST || answered === search.value.trim();

hear('having', ({ sought, having: found }) => {
  if (sought !== search.value.trim()) return;
  answered = sought;
  having = new Map(found);
  show();
});

const inText = (each) => having.has(each.id) && search.value.trim()
  ? make('small', { class: 'in-text' }, say('in_text', { count: having.get(each.id) })) : null;

const sort = (by) => {
  sorted = { by, falls: sorted.by === by ? !sorted.falls : FALLING.has(by) };
  show();
};

const remove = (each) => {
  removing = each;
  call('remove', { statement: each.id });
};

// What was removed has no row to go on from.
const tellRemoved = ({ statements }) => {
  if (!removing || statements.some(({ id }) => id === removing.id)) return;
  tell('removed', { statement: removing.id, title: removing.title });
  removing = null;
  search.focus();
};

const confirmRemoval = (each) => {
  const note = each.inside ? say('remove_note', { file: each.source }) : say('remove_note_outside');
  const shown = dialog(say('remove'), make('h2', { dir: 'auto' }, say('remove_ask', each)), make('p', {}, note),
    make('footer', {}, button(say('cancel'), () => shown.close(), { class: 'plain', autofocus: true }),
      button(say('remove'), () => { shown.close(); remove(each); }, { class: 'primary danger' })));
};

const head = (by) => {
  const chosen = sorted.by === by;
  return make('th', { role: 'columnheader', scope: 'col', class: by, 'aria-sort': chosen ? (sorted.falls ? 'descending' : 'ascending') : null },
    button([say(by), make('span', { class: 'arrow', 'aria-hidden': 'true' }, chosen ? (sorted.falls ? '↓' : '↑') : '')],
      () => { sort(by); heads.querySelector(`.${by} button`).focus(); }));
};

const cell = (name, ...content) => make('td', { role: 'cell', class: name }, content);

const status = (each) => [TEXTS[LANGUAGE][each.status] ?? each.status, each.translation ? say('translation') : '']
  .filter(Boolean).join(', ');

const askOnly = (each) => tell('scope', { ...ALL, statements: [{ id: each.id, title: each.title }] });

const acts = (each) => make('td', { role: 'cell', class: 'acts' },
  button(say('ask_only'), () => askOnly(each), { class: 'plain', 'aria-label': `${say('ask_only')}: ${each.title}` }),
  props.value.editable
    ? button(say('remove'), () => confirmRemoval(each), { class: 'plain', 'aria-label': `${say('remove')}: ${each.title}` }) : null);

// Of many parties the first are named; a pointer that rests there tells all.
const MOST_NAMED = 8;
const nameParties = ({ parties }) => make('span', { dir: 'auto', title: parties.map(nameParty).join(', ') },
  parties.slice(0, MOST_NAMED).map(nameParty).join(', '),
  parties.length > MOST_NAMED ? [' ', say('more_parties', { count: parties.length - MOST_NAMED })] : null);

const row = (each) => make('tr', { role: 'row' },
  cell('title', link(addressOf(each.id), () => tell('cite', { cited: { statement: each.id } }),
    { class: 'open', title: each.source }, make('span', written(each.language), each.title)),
    each.symbol && !each.title.includes(each.symbol) ? make('small', { class: 'symbol' }, make('bdi', {}, each.symbol)) : null, inText(each)),
  cell('date', each.date ? spellDate(each.date) : ''),
  cell('place', !each.place ? null : make('span', { dir: 'auto' }, each.place)),
  cell('parties', !each.parties.length ? null : nameParties(each)),
  cell('status', status(each)),
  cell('language', nameLanguage(each.language)),
  cell('paragraphs', make('span', { class: 'number' }, each.paragraphs), make('span', { class: 'counted' }, say('count', { count: each.paragraphs }))),
  cell('added', make('span', { class: 'counted' }, say('added')), ' ', spellDay(each.added)),
  acts(each));

const drop = (each) => {
  added = added.filter((other) => other !== each);
  unsent = unsent.filter((other) => other !== each);
  show();
};

lookBefore('#adder', (fit, unfit) => {
  [added, unsent] = [[], unfit];
  show();
  pane.scrollTop = 0;
});

const show = () => {
  const { statements = [], trouble: error, unread: [away, shards] = [0, 1] } = props.value ?? {};
  const found = statements.filter((each) => sieve.passes(each) && (holds(each) || having.has(each.id))).sort(ORDERS[sorted.by]);
  sieve.fill(statements);
  counted.textContent = !statements.length ? '' : say(found.length < statements.length ? 'shown_of' : 'chosen', { count: found.length, all: statements.length });
  if (sorted.falls) found.reverse();
  order.value = sorted.by;
  heads.replaceChildren(...Object.keys(ORDERS).map(head),
    make('th', { role: 'columnheader', scope: 'col' }, make('span', { class: 'hidden' }, say('actions'))));
  rows.replaceChildren(...found.map(row));
  table.className = Object.keys(ORDERS).filter((name) => !found.some((each) => `${each[name] ?? ''}`)).map((name) => `no-${name}`).join(' ');
  table.hidden = !found.length;
  none.hidden = Boolean(found.length);
  none.textContent = found.length ? '' : !statements.length && reading ? say('reading_files', reading) : say(!statements.length ? 'empty' : isSought() ? 'found_none' : 'waiting');
  trouble.hidden = !error && !away;
  trouble.textContent = [error ? say('trouble', { error }) : '', away ? say('shards_away', { count: away, total: shards }) : ''].join(' ').trim();
  going.replaceChildren(...[progress(added)].filter(Boolean));
  results.replaceChildren(...[...unsent, ...added].map((each) => result(each, drop)));
};

hear('first', (first) => {
  reading = first.reading;
  if (props.value) show(); // by now the names of parties are known
});
hear('changed', () => {
  if (pane.offsetParent && !isGoing(added)) call('refresh', {});
});
watch('value', () => {
  const wentOn = isGoing(added);
  added = props.value.added ?? added;
  show();
  if (props.value.added?.length) pane.scrollTop = 0; // where what became of them is told
  if (wentOn && !isGoing(added)) tell('added');
  tellRemoved(props.value);
});

pane.replaceChildren(trouble, going, results, make('div', { class: 'finder' }, search, sieve.bar, order), counted, none, table);
show();
tell('shelf-ready');
