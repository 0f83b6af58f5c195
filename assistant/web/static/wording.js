// Where a text was said before, and what of a draft was agreed: each place a click away.
// Part of the words below which a place only has a formula of the text; the server counts by it.
const GOOD_PART = 0.5;

let asked = { scope: ALL };
let waitingFor = null;

const box = make('textarea', { rows: 3, dir: 'auto', 'aria-label': say('wording_text'), 'aria-keyshortcuts': '/', placeholder: say('wording_text'),
  keydown: (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && trace(),
});
const scoping = make('div', { class: 'scope' });
const status = make('p', { class: 'told', role: 'status' });
const paper = make('h2', { class: 'on-paper', dir: 'auto' });
const results = make('div', { class: 'found traced', tabindex: 0, role: 'region', 'aria-label': say('found') });

const send = (kind, wanted) => {
  if (!wanted.statement && !wanted.dropped && !wanted.text?.trim()) return box.focus();
  asked = { ...asked, kind, text: wanted.text, wanted, first: 0 };
  waitingFor = performance.now();
  status.replaceChildren(say('waiting'));
  call(kind, { ...wanted, scope: sendScope(asked.scope), at: waitingFor });
  tell('headed', { view: 'wording', text: kind === 'trace' ? wanted.text ?? '' : '' });
  tell('enter', { view: 'wording', named: nameAsked(kind, wanted) });
};

// A draft leaves no trace, not even in the address; nor does a text that no link would hold.
const nameAsked = (kind, { text, statement, ordinal }) => kind !== 'trace' ? {}
  : statement ? { statement, paragraph: ordinal, ...text && text.length <= LONGEST_NAMED ? { text } : {} } : text.length <= LONGEST_NAMED ? { text } : {};

// The next part of a draft is asked for when the one before is shown, which stays whatever becomes of that.
const askOn = (first) => {
  asked = { ...asked, first };
  waitingFor = performance.now();
  call('check', { ...asked.wanted, first, scope: sendScope(asked.scope), at: waitingFor });
};

const trace = (wanted = { text: box.value }) => send('trace', wanted);
const check = () => send('check', { text: box.value });

const showScope = () => scoping.replaceChildren(...scopeBar(asked.scope, setScope, 'wording-scope').filter(Boolean));

const setScope = (scope) => {
  asked = { ...asked, scope };
  showScope();
  if (asked.kind) send(asked.kind, asked.wanted);
};

const placeRow = (each, among, shown, near) => make('li', { class: !near && each.part < GOOD_PART ? 'step slight' : 'step' },
  make('div', { class: 'whose' }, day(each), near ? null : make('small', {}, say('share', { share: percent(each.share) })),
    chip(each, among), namePlace(each)),
  shown);

const ownWords = (each, spans) => make('p', written(each.language), markSpans(each.quote, spans));

// `added` are spans of the text that a place is compared with, `dropped` those of the place; of a step
// the place itself is what was compared, with the one before it.
const besideText = (each, text) => [ownWords(each, each.dropped), excerpt(say('in_your_text'), text, each.added)];
const besideBefore = (each, before) =>
  [ownWords(each, each.added), before ? excerpt(say('in_place_before'), before.quote, each.dropped) : null];

const changesChoice = (redraw) => {
  const choose = (since, name) => make('label', { class: 'choice' },
    make('input', { type: 'radio', name: 'changes', checked: !since, change: () => redraw(since) }), say(name));
  return make('fieldset', { class: 'compared' }, make('legend', { class: 'hidden' }, say('compared')),
    choose(false, 'beside_text'), choose(true, 'since_before'));
};

// Where it first stands and where it was last seen, of those with a date.
const spellSeen = ([first, last]) => !first || !last ? null
  : first === last ? spellDate(first) : say('seen', { first: spellDate(first), last: spellDate(last) });

const spellFound = ({ count, alike, same, seen, several }) => alike
  ? [say('places', { count: alike }), several ? say('by_sentence') : same < alike ? say('word_for_word', { count: same }) : null, spellSeen(seen)]
    .filter(Boolean).join(' · ')
  : say(count ? 'said_in_part' : 'said_nowhere');

// What is folded is printed too.
const printAll = () => {
  results.querySelectorAll('details').forEach((each) => { each.open = true; });
  print();
};

// What a scope leaves out, and what of that may belong to it all the same.
const spellSearched = ({ count, total, dateless, partyless, unread, away, shards }, scope) => (count === total ? [] : [
  scope ? say('asked_only', { scope }) : null, say('searched', { count, total }),
  dateless ? say('not_searched_date', { count: dateless }) : null, partyless ? say('not_searched_party', { count: partyless }) : null,
]).concat(unread ? say('still_read') : null, away ? say('shards_away', { count: away, total: shards }) : null).filter(Boolean).join(' · ');

const showTrace = (found) => {
  const { count, alike } = found;
  box.value = found.text;
  const [places, steps, near] = [found.places, found.steps, found.near].map((each) => each.map(citable));
  const like = places.filter((each) => each.part >= GOOD_PART);
  const slight = places.filter((each) => each.part < GOOD_PART);
  const list = make('ol', { class: 'line' });
  const rowsOf = (shown) => shown.map((each) => placeRow(each, shown, besideText(each, found.text)));
  const stepsOf = () => steps.map((each, at) => placeRow(each, steps, besideBefore(each, steps[at - 1])));
  const legend = make('p', { class: 'quiet legend' });
  const draw = (since) => {
    legend.replaceChildren(say(since ? 'legend_before' : 'legend_text'));
    list.replaceChildren(...(since ? stepsOf() : rowsOf(like)));
  };
  draw(false);
  status.replaceChildren(spellFound(found));
  paper.replaceChildren(...markSpans(found.text, []), make('small', {}, [nameScope(asked.scope), spellDay(Date.now())].filter(Boolean).join(' · ')));
  const searched = spellSearched(found.searched, nameScope(asked.scope));
  results.replaceChildren(...[
    searched ? make('p', { class: 'quiet searched', dir: 'auto' }, searched) : null,
    count ? make('div', { class: 'keepers' }, steps.length > 1 ? changesChoice(draw) : null,
      button(say('print'), printAll, { class: 'printer' })) : null,
    count ? legend : null,
    oursLegend([...places, ...near]),
    list,
    slight.length ? make('details', { class: 'more', open: !alike }, make('summary', {}, say('some_words', { count: count - alike })), make('ol', { class: 'line' }, rowsOf(slight))) : null,
    count > places.length ? make('p', { class: 'quiet' }, say('places_cut', { count: places.length })) : null,
    near.length ? make('h3', {}, say('near_places')) : null,
    found.near_cut ? make('p', { class: 'quiet' }, say('near_cut', { count: found.near_cut })) : null,
    near.some((each) => each.denied) ? make('p', { class: 'quiet legend' }, say('legend_denied')) : null,
    near.length ? make('ol', { class: 'line' }, near.map((each) => placeRow(each, near, besideText(each, found.text), true))) : null,
  ].filter(Boolean));
};

// A sentence that joins several agreed ones has the place of each.
const placesOf = (each) => each.place ? [each.place, ...each.others] : [];

const sentenceRow = (each, among) => make('li', { class: `sentence ${each.status}` },
  make('div', { class: 'whose' }, make('span', { class: 'status' }, say(`is_${each.status}`)),
    make('small', { class: 'numbered' }, each.label ?? `[${each.ordinal}]`)),
  make('p', { dir: 'auto' }, each.status === 'changed' ? markSpans(each.text, each.added) : each.text),
  placesOf(each).map((place) => make('div', { class: 'nearest' },
    make('div', { class: 'whose' }, day(place), chip(place, among), namePlace(place)),
    place.lead ? make('p', { class: 'quiet', ...written(place.language) }, place.lead) : null,
    each.status === 'changed' ? ownWords(place, place.dropped) : null)));

// A file that is dropped is sent and read before any of it is looked up.
lookBefore('#draft-drop', (fit, unfit) => {
  waitingFor = null;
  status.replaceChildren(fit.length ? say('waiting')
    : make('span', { class: 'notice', role: 'alert' }, unfit.map(({ name, error }) => name ? `${name}: ${error}` : error).join(' ')));
}, { most: 1 });

// A draft comes in parts: its rows stay, with what the reader does there, while more are added below.
let drafted = null;

const beginDraft = () => {
  const sent = { ...asked.wanted, scope: sendScope(asked.scope) };
  const keep = () => save('export/draft', 'docx', sent, say('draft')).catch(
    () => status.replaceChildren(make('span', { class: 'notice' }, say('export_failed'))));
  drafted = {
    sentences: [], among: [], counts: {}, filters: null, list: make('ol', { class: 'sentences' }),
    narrowing: make('span', { class: 'filters' }), told: make('div', { class: 'legends' }), keep: button(say('save_word'), keep),
  };
  results.replaceChildren(make('div', { class: 'keepers' }, drafted.narrowing, drafted.keep), drafted.told, drafted.list);
};

const draftRows = (sentences) => sentences.filter((each) => drafted.filters.shows(each.status)).map((each) => sentenceRow(each, drafted.among));

const narrowDraft = () => drafted.list.replaceChildren(...draftRows(drafted.sentences));

const countDraft = (counts) => {
  const { narrowing } = drafted;
  const held = narrowing.contains(document.activeElement) ? document.activeElement.value : null;
  Object.entries(counts).forEach(([name, count]) => { drafted.counts[name] = (drafted.counts[name] ?? 0) + count; });
  const pressed = drafted.filters?.listPressed() ?? [];
  drafted.filters = makeFilters(drafted.counts, (name, count) => say(`count_${name}`, { count }), narrowDraft, pressed);
  narrowing.replaceChildren(...drafted.filters.buttons);
  drafted.filters.buttons.find((each) => each.value === held)?.focus();
};

const showDraft = (draft) => {
  if (!draft.first) beginDraft();
  const { sentences, among, told, list } = drafted;
  const more = draft.sentences.map((each) => ({ ...each, place: each.place && citable(each.place), others: each.others.map(citable) }));
  sentences.push(...more);
  among.push(...more.flatMap(placesOf));
  countDraft(draft.counts);
  list.append(...draftRows(more));
  told.replaceChildren(...[...draft.remarks.map((each) => make('p', { class: 'quiet' }, each)),
    drafted.counts.changed ? make('p', { class: 'quiet legend' }, say('legend_draft')) : null, oursLegend(among)].filter(Boolean));
  const goesOn = draft.end < draft.all;
  drafted.keep.disabled = goesOn;
  status.replaceChildren(goesOn ? say('so_far', { done: draft.end, all: draft.all }) : say('sentences', { count: sentences.length }));
  if (goesOn) askOn(draft.end);
};

const setBeside = (first, second) => {
  document.body.classList.remove('reading');
  asked = { ...asked, kind: null, first: 0 };
  box.value = '';
  results.replaceChildren();
  waitingFor = performance.now();
  status.replaceChildren(say('waiting'));
  call('sides', { first: first.id, second: second.id, at: waitingFor });
  tell('enter', { view: 'wording', named: { first: first.id, second: second.id } });
};

const pickTwo = () => pick(say('first_statement'), null, (first) => pick(say('second_statement'), first, (second) => setBeside(first, second)));

// On a phone what asks folds until the reader goes back to it.
const makeRoom = () => {
  pane.classList.add('answered');
  if (isNarrow()) results.focus();
};
box.addEventListener('focus', () => pane.classList.remove('answered'));

const show = ({ trace: traced, draft, dropped, sides, error, failed, at }) => {
  if (at && at !== waitingFor) return;
  waitingFor = null;
  if (dropped) {
    box.value = ''; // which was another text than the file that was dropped
    if (isNarrow()) document.querySelector('#draft-drop .label-wrap.open')?.click(); // what is found needs the room
    return send('check', { dropped });
  }
  if (draft?.first) return showDraft(draft);
  if (!asked.first) results.scrollTop = 0;
  paper.replaceChildren();
  if (traced || draft) makeRoom();
  if (traced) return showTrace(traced);
  if (sides) {
    status.replaceChildren(say(sides[0].language === sides[1].language ? 'sides_hint' : 'languages_hint'));
    return showSides(sides, results);
  }
  if (draft) return showDraft(draft);
  if (!error && !failed) return;
  status.replaceChildren(make('span', { class: 'notice', role: 'alert' }, error ?? say('failed')));
  if (!asked.first) results.replaceChildren();
};

watch('value', () => show(props.value ?? {}));
hear('wording-scope', setScope);
hear('visit-wording', ({ first, second, text, statement, paragraph }) => {
  if (first) setBeside({ id: first }, { id: second });
  else trace({ text, statement, ordinal: Number(paragraph) || 0 });
});
hear('sides', ({ first, second }) => {
  setBeside(first, second);
  requestAnimationFrame(() => results.focus());
});
hear('trace', (wanted) => {
  box.value = wanted.text;
  trace(wanted);
  requestAnimationFrame(() => results.focus());
});

pane.replaceChildren(
  make('form', { class: 'asker', submit: (event) => { event.preventDefault(); trace(); } }, box,
    make('div', { class: 'keepers' }, make('button', { type: 'submit', class: 'primary' }, say('where_else')),
      button(say('check_draft'), check), button(say('two_statements'), pickTwo))),
  scoping, paper, status, results);
status.append(make('span', { class: 'quiet' }, say('wording_hint')));
showScope();
tell('wording-ready');
