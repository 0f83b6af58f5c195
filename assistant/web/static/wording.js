// Where a text was said before, and what of a draft was agreed: each place a click away.
// Part of the words below which a place only has a formula of the text; the server counts by it.
const GOOD_PART = 0.5;

let asked = { scope: ALL };
let waitingFor = null;

const box = make('textarea', { rows: 3, 'aria-label': say('wording_text'), placeholder: say('wording_text') });
const scoping = make('div', { class: 'scope' });
const status = make('p', { class: 'told', role: 'status' });
const paper = make('h2', { class: 'on-paper', dir: 'auto' });
const results = make('div', { class: 'found traced', tabindex: 0, role: 'region', 'aria-label': say('found') });

const send = (kind, wanted) => {
  if (!wanted.statement && !wanted.text?.trim()) return box.focus();
  asked = { ...asked, kind, text: wanted.text, wanted };
  waitingFor = performance.now();
  status.replaceChildren(say('waiting'));
  trigger(kind, { ...wanted, scope: sendScope(asked.scope), at: waitingFor });
  tell('enter', { view: 'wording', named: nameAsked(kind, wanted) });
};

// A draft leaves no trace, not even in the address; nor does a text that no link would hold.
const LONGEST_NAMED = 1000;
const nameAsked = (kind, { text, statement, ordinal }) => kind !== 'trace' ? {}
  : statement ? { statement, paragraph: ordinal } : text.length <= LONGEST_NAMED ? { text } : {};

const trace = (wanted = { text: box.value }) => send('trace', wanted);
const check = () => send('check', { text: box.value });

const showScope = () => scoping.replaceChildren(...scopeBar(asked.scope, setScope, 'wording-scope').filter(Boolean));

const setScope = (scope) => {
  asked = { ...asked, scope };
  showScope();
  if (asked.kind) send(asked.kind, asked.wanted);
};

const placeRow = (each, among, shown) => make('li', { class: each.share < GOOD_PART ? 'step slight' : 'step' },
  make('div', { class: 'whose' }, day(each), make('small', {}, say('share', { share: percent(each.share) })),
    namePlace(each), chip(each, among)),
  make('p', written(each.language), shown));

const changesChoice = (redraw) => {
  const choose = (since, name) => make('label', { class: 'choice' },
    make('input', { type: 'radio', name: 'changes', checked: !since, change: () => redraw(since) }), say(name));
  return make('fieldset', { class: 'compared' }, make('legend', { class: 'hidden' }, say('compared')),
    choose(false, 'beside_text'), choose(true, 'since_before'));
};

// Where it first stands and where it was last seen, of those with a date.
const spellSeen = (places) => {
  const dates = places.filter((each) => each.date).map((each) => each.date);
  return dates.length < 2 ? '' : ` · ${say('seen', { first: spellDate(dates[0]), last: spellDate(dates.at(-1)) })}`;
};

const showTrace = ({ count, alike, ...found }) => {
  box.value = found.text;
  const [places, steps, near] = [found.places, found.steps, found.near].map((each) => each.map(citable));
  const like = places.filter((each) => each.share >= GOOD_PART);
  const slight = places.filter((each) => each.share < GOOD_PART);
  const list = make('ol', { class: 'line' });
  const rowsOf = (shown) => shown.map((each) => placeRow(each, shown, each.pieces.length ? pieces(each.pieces) : each.quote));
  const draw = (since) => list.replaceChildren(...rowsOf(since ? steps : like));
  draw(false);
  status.replaceChildren(alike ? say('places', { count: alike }) : say('said_nowhere'), spellSeen(like));
  paper.replaceChildren(found.text, make('small', {}, [nameScope(asked.scope), spellDay(Date.now())].filter(Boolean).join(' · ')));
  results.replaceChildren(...[
    count ? make('div', { class: 'keepers' }, steps.length > 1 ? changesChoice(draw) : null,
      button(say('print'), () => print(), { class: 'printer' })) : null,
    list,
    slight.length ? make('details', { class: 'more' }, make('summary', {}, say('some_words', { count: count - alike })), make('ol', { class: 'line' }, rowsOf(slight))) : null,
    count > places.length ? make('p', { class: 'quiet' }, say('places_cut', { count: places.length })) : null,
    near.length ? make('h3', {}, say('near_places')) : null,
    near.length ? make('ol', { class: 'line' }, near.map((each) => placeRow(each, near, each.quote))) : null,
  ].filter(Boolean));
};

const sentenceRow = (each, among) => make('li', { class: `sentence ${each.status}` },
  make('span', { class: 'status' }, say(`is_${each.status}`)),
  make('p', { dir: 'auto' }, each.status === 'changed' ? pieces(each.place.pieces) : each.text),
  each.place ? make('div', { class: 'whose' }, chip(each.place, among), day(each.place), namePlace(each.place)) : null);

// The draft as a text again, for a file that was dropped has no other here.
const writeOut = ({ title, sentences }) => {
  const paragraphs = Map.groupBy ? Map.groupBy(sentences, (each) => each.ordinal) : sentences.reduce(
    (all, each) => all.set(each.ordinal, [...(all.get(each.ordinal) ?? []), each]), new Map());
  return [title, ...[...paragraphs.values()].map((own) =>
    `${own[0].label ? `${own[0].label}. ` : ''}${own.map((each) => each.text).join(' ')}`)].join('\n\n');
};

const showDraft = (draft) => {
  const { counts } = draft;
  const sentences = draft.sentences.map((each) => ({ ...each, place: each.place && citable(each.place) }));
  const among = sentences.filter((each) => each.place).map((each) => each.place);
  const list = make('ol', { class: 'sentences' });
  const draw = () => list.replaceChildren(...sentences.filter((each) => filters.shows(each.status)).map((each) => sentenceRow(each, among)));
  const filters = makeFilters(counts, (name, count) => say(`count_${name}`, { count }), draw);
  const sent = { text: asked.kind === 'check' ? asked.text : writeOut(draft), scope: sendScope(asked.scope) };
  const keep = () => save('export/draft', 'docx', sent, say('draft')).catch(
    () => status.replaceChildren(make('span', { class: 'notice' }, say('export_failed'))));
  draw();
  status.replaceChildren(say('sentences', { count: sentences.length }));
  results.replaceChildren(make('div', { class: 'keepers' }, filters.buttons, button(say('save_word'), keep)), list);
};

const setBeside = (first, second) => {
  document.body.classList.remove('reading');
  asked = { ...asked, kind: null };
  waitingFor = performance.now();
  status.replaceChildren(say('waiting'));
  trigger('sides', { first: first.id, second: second.id, at: waitingFor });
  tell('enter', { view: 'wording', named: { first: first.id, second: second.id } });
};

const pickTwo = () => pick(say('first_statement'), null, (first) => pick(say('second_statement'), first.id, (second) => setBeside(first, second)));

const show = ({ trace: traced, draft, sides, error, failed, at }) => {
  if (at && at !== waitingFor) return;
  waitingFor = null;
  results.scrollTop = 0;
  paper.replaceChildren();
  if (traced) return showTrace(traced);
  if (sides) {
    status.replaceChildren(say(sides[0].language === sides[1].language ? 'sides_hint' : 'languages_hint'));
    return showSides(sides, results);
  }
  if (draft) {
    if (!at) asked = { ...asked, kind: null };
    return showDraft(draft);
  }
  if (!error && !failed) return;
  status.replaceChildren(make('span', { class: 'notice', role: 'alert' }, error ?? say('failed')));
  results.replaceChildren();
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
