let among = [];
let place = 0;
let opener = null;

// What is asked for again when the collection has changed, and the number of its asking.
let wanted = null;
let asked = Date.now();
let answered = asked;
let again = false;

const read = (given) => {
  wanted = given;
  asked += 1;
  call('open', { ...given, at: asked });
};

// What the reader pressed is not given up for what shows itself: it is not there yet.
const awaitsPressed = () => wanted && !wanted.quiet && answered !== asked;

hear('changed', () => {
  if (!wanted) return;
  if (awaitsPressed()) return read(wanted);
  again = true;
  read({ ...wanted, quiet: true });
});

const label = (each) => make('span', { class: 'label', title: each.ours ? say('ours') : null }, each.label);

// Where the quote stands in its paragraph.
const quoted = (chosen) => chosen?.quote
  ? [chosen.before.length, chosen.before.length + chosen.quote.length] : [0, 0];

const quotedIn = (text, chosen) => quoted(chosen?.ordinal === text.ordinal ? chosen : null);

// A longer label stands above its paragraph, or it would break in a word; on a phone all of the statement then do.
const LONG = { narrow: 4, wide: 12 };
const longer = (than) => ({ label: { length } }) => length > than;

const paragraph = (each, chosen, language) => [
  each.headings.map((heading) => make('h3', { ...written(language), tabindex: -1 }, cut(heading.text, quotedIn(heading, chosen)))),
  make('div', {
    ...written(language),
    'data-ordinal': each.ordinal,
    class: `paragraph${chosen ? ' chosen' : ''}${longer(LONG.wide)(each) ? ' labelled-above' : ''}`, tabindex: chosen ? -1 : null,
    role: chosen ? 'group' : null, 'aria-label': chosen ? say('paragraph', each) : null,
  },
  make('div', { class: 'margin' }, label(each), each.page ? make('small', {}, say('page', each)) : null,
    props.value.versions && props.value.version !== props.value.versions[0].version ? null : elsewhere(each, chosen?.ordinal === each.ordinal ? chosen.quote : '')),
  make('div', { class: 'body' }, paragraphText(each, quotedIn(each, chosen)),
    noteList(each.notes, (note) => quotedIn(note, chosen)))),
  chosen?.changed ? make('p', { class: 'notice', dir: 'auto' }, say('changed', { quote: chosen.changed })) : null,
];

const fact = (name, value) => value
  ? make('div', {}, make('dt', {}, say(name)), make('dd', { dir: 'auto' }, value)) : null;

// Only an address of the web is a link, for a document may name any other.
const addressLink = (address) => /^https?:\/\//i.test(address)
  ? make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address) : address;

const originalLink = () => make('a', {
  href: `original?${new URLSearchParams({ statement: props.value.statement.id })}`, download: true, 'aria-label': say('original_file'),
}, say('original'));

// What tells a statement from others of its title.
const tellOwn = ({ title, facts: { symbol, date } }) =>
  [symbol && !title.includes(symbol) ? symbol : '', date && spellWhole(date)].filter(Boolean).join(', ');

// A title that is shortened above stands among the facts.
const factList = ({ title: whole, short, facts: { status, translation, ...facts } }) => make('dl', { class: 'facts' },
  fact('title', short === whole ? '' : whole),
  fact('symbol', facts.symbol), fact('date', facts.date && spellWhole(facts.date)), fact('place', facts.place), fact('parties', facts.parties.map(nameParty).join(', ')),
  fact('status', [TEXTS[LANGUAGE][status] ?? status, translation ? say('translation') : ''].filter(Boolean).join(', ')),
  fact('language', nameLanguage(facts.language)), fact('issuer', facts.issuer),
  fact('address', facts.address && addressLink(facts.address)),
  fact('file', [facts.file, facts.original ? [' ', originalLink()] : null]));

const step = (by) => {
  place += by;
  read(among[place]);
};

const stepper = () => among.length < 2 ? null : make('div', { class: 'stepper' },
  button('‹', () => step(-1), { 'aria-label': say('previous'), title: say('previous'), disabled: place < 1 }),
  make('span', { 'aria-live': 'polite' }, say('position', { place: place + 1, count: among.length })),
  button('›', () => step(1), { 'aria-label': say('next'), title: say('next'), disabled: place > among.length - 2 }));

const copies = ({ copies: all, name, quote }, id) => make('div', { class: 'copies' },
  copyButton(say('copy'), () => all.text, { title: say('copy_cited') }),
  menu(say('copy_as'), () => [
    ...['Markdown', 'BibTeX', 'RIS', 'CSL-JSON'].map((form) => copyButton(form, () => all[form])),
    copyButton(say('link'), () => `${location.origin}${location.pathname}${addressOf(id, { paragraph: name, ...nameQuote(quote) })}`)]));

// Beside what helps to read it, what else can be done with a statement.
const tools = (statement) => menu(say('more_tools'), () => [leftOutButton(statement.apart), besideButton(statement), printButton()]);

// The address says what is open: a statement, its paragraph and sentence, an earlier version or what one changed.
const addressOfShown = ({ statement, place: chosen, version, versions, changes }) => addressOf(statement.id, {
  ...(chosen?.name ? { paragraph: chosen.name, ...nameQuote(chosen.quote || chosen.changed) } : {}),
  ...(versions && (changes || version !== versions[0].version) ? { version } : {}),
  ...(changes ? { compare: 1 } : {}),
});

const scrollerOf = (node) => node && (node.scrollHeight > node.clientHeight && getComputedStyle(node).overflowY === 'auto'
  ? node : scrollerOf(node.parentElement));

// What was pressed stays where it is on the screen, also where its half becomes narrower or wider.
const holdStill = (node, change) => {
  const { top } = node.getBoundingClientRect();
  change();
  const scroller = scrollerOf(node);
  if (scroller) scroller.scrollTop += node.getBoundingClientRect().top - top;
};

const close = () => {
  holdStill(opener?.isConnected ? opener : pane, () => document.body.classList.remove('reading'));
  opener?.isConnected && opener.focus();
  if (!pane.offsetParent) clear();
  tell('closed');
};

// Nothing is open any more: what is asked now has not been answered from it.
const clear = () => {
  wanted = null;
  missing = null;
  document.body.classList.remove('reading');
  pane.replaceChildren(hint());
  enter('', true);
  tell('opened', {});
  tell('closed');
};

// Each statement that the reader opens is a step that the browser's Back takes back, also where another
// one opens by itself in its place.
let visited = '';
let opened = false;
const enter = (address, quiet) => {
  const known = `${new URLSearchParams(location.search)}` === address.slice(1);
  const replaces = known || (quiet && !opened);
  if (!replaces) tell('leave');
  history[replaces ? 'replaceState' : 'pushState'](history.state, '', `${address || location.pathname}${location.hash}`);
  visited = location.search;
  opened = !quiet || (known && opened);
};

const back = () => button(`‹ ${say('back')}`, close, { class: 'plain back' });

// Nothing stands open yet.
let held = null;
const hint = () => make('div', { class: 'unopened' }, make('p', { class: 'quiet hint' }, say('source_hint')), held ? holdings(held) : null);
hear('first', (first) => {
  if (JSON.stringify(held) === JSON.stringify(first.holdings)) return;
  held = first.holdings;
  pane.querySelector('.unopened')?.replaceWith(hint());
});

// In place of the text it is said why there is none; the address stays, and says the same.
let missing = null;
const showGone = (why, statement) => {
  wanted = null;
  missing = statement;
  pane.replaceChildren(make('div', { class: 'bar' }, back()), make('p', { class: 'notice', role: 'status', dir: 'auto' }, why));
  tell('opened', {});
};

const show = () => {
  const { statement, place: chosen, gone, notice, quiet, at } = props.value ?? {};
  if (at && (!wanted || at !== asked)) return; // nothing, or something else, is wanted by now
  answered = asked;
  if (gone && gone === missing) return; // which was told already, and why
  if (gone || notice) return showGone(gone ? say('gone', { statement: gone }) : notice, gone);
  missing = null;
  if (!statement) return pane.replaceChildren(hint());
  const stays = again; // who reads goes on reading
  again = false;
  const drawing = JSON.stringify([{ ...props.value, quiet: null, at: null }, place, among.length]);
  if (drawn !== drawing || !pane.querySelector('.text')) draw(props.value);
  drawn = drawing;
  enter(addressOfShown(props.value), quiet);
  tell('opened', { statement: statement.id, ordinal: chosen?.ordinal });
  if (!quiet) tell('headed', { view: 'source', text: statement.title });
  if (!stays) reveal(pane.querySelector('.text'), quiet);
};

// What stands there already stays: a button that was just pressed, a place that was scrolled to.
let drawn = '';

const draw = ({ statement, place: chosen, changes }) => {
  const { language } = statement.facts;
  const labelled = statement.paragraphs.some(longer(LONG.narrow)) ? ' long-labels' : '';
  const body = make('div', { class: `text${labelled}`, role: 'region', tabindex: 0, 'aria-label': statement.title },
    make('header', {}, factList(statement),
      versionBar(props.value, (version) => read({ statement: statement.id, ...version }))),
    changes ? changeList(props.value, language)
      : [leftOut(statement.apart, 0), statement.paragraphs.map((each) => [
        paragraph(each, each.ordinal === chosen?.under ? chosen : null, language), leftOut(statement.apart, each.ordinal)])]);
  const before = pane.querySelector('.text')?.scrollTop ?? 0;
  pane.replaceChildren(
    make('div', { class: 'bar' }, back(), stepper(), chosen?.copies ? copies(chosen, statement.id) : null),
    make('div', { class: 'headline' },
      make('div', { class: 'named' }, make('h2', { ...written(language), title: statement.title }, statement.short),
        make('small', { dir: 'auto' }, tellOwn(statement))),
      make('div', { class: 'reader' }, changes ? changeBar(changes, body) : [withinBar(), counterpartMenu(props.value), contents(body), tools(statement)])),
    body,
    changes || !statement.paragraphs.some((each) => each.ours) ? '' : make('p', { class: 'quiet ours' }, say('ours_legend')));
  body.scrollTop = before;
  seekWithin(false);
};

const reveal = (body, quiet) => {
  const chosen = body.querySelector('.chosen');
  body.scrollTop = 0;
  const seen = body.querySelector('h3 > mark') ?? chosen?.querySelector('mark') ?? chosen ?? body.querySelector('.change :is(del, ins)');
  if (seen) bringInSight([seen], body);
  if (!quiet && !writesElsewhere()) (chosen ?? body).focus({ preventScroll: true });
};

// Who began to write while a statement was fetched goes on writing.
const writesElsewhere = () => {
  const focused = document.activeElement;
  return focused !== opener && focused?.matches('input, textarea');
};

hear('cite', ({ cited, among: all, quiet }) => {
  if (quiet && awaitsPressed()) return;
  if (!quiet) {
    opener = document.activeElement;
    holdStill(opener, () => document.body.classList.add('reading'));
  }
  among = all ?? [];
  place = among.indexOf(cited);
  read({ ...cited, quiet });
});
pane.addEventListener('keydown', (event) => event.key === 'Escape' && close());
hear('clear', clear);
hear('removed', ({ statement, title }) => {
  // That it is gone may have been found before it was told that it was removed.
  if ([wanted?.statement, missing].includes(statement)) showGone(say('removed', { title }), statement);
});
watch('value', show);
show();

// Shows what the page's address names.
const visit = () => {
  const named = new URLSearchParams(location.search);
  visited = location.search;
  opened = named.has('statement');
  if (!named.get('statement')) return;
  document.body.classList.add('reading');
  const [statement, quote] = ['statement', 'quote'].map((name) => named.get(name) ?? '');
  place = among.findIndex((each) => each.statement === statement && (each.quote ?? '') === quote);
  if (place < 0) among = [];
  read({
    statement, quote, paragraph: named.get('paragraph') ?? '', version: Number(named.get('version')) || null,
    compare: named.has('compare'),
  });
};
addEventListener('popstate', () => {
  if (location.search === visited) return;
  new URLSearchParams(location.search).get('statement') ? visit() : clear();
});
visit();
