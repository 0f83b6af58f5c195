// Words in all statements: counted, quoted and marked, each sentence a click from its place.
const OPENED = 5;

let sought = { words: '', exact: false, scope: ALL };
let asked = null;

// The statements of an answer whose every place is looked at are searched for its words alone.
let lent = null;
const scopeFor = (searched) => lent?.words === searched ? lent.scope : sought.scope;
let waitingFor = null;

const words = make('input', {
  type: 'search', 'aria-label': say('find_words'), 'aria-keyshortcuts': '/', placeholder: say('find_words'), maxlength: 1000,
});
const exact = make('input', { type: 'checkbox', id: 'find-exact', change: () => asked && search() });
const scoping = make('div', { class: 'scope' });
const told = make('p', { class: 'told', role: 'status' });
const results = make('div', { class: 'found', tabindex: 0, role: 'region', 'aria-label': say('found') });

const sent = ({ scope, ...rest }) => ({ ...rest, scope: sendScope(scope) });

const search = () => {
  sought = { ...sought, words: words.value.trim(), exact: exact.checked };
  if (!sought.words) return words.focus();
  asked = { ...sought, scope: scopeFor(sought.words) };
  showScope();
  waitingFor = performance.now();
  told.replaceChildren(say('waiting'));
  call('find', { ...sent(asked), at: waitingFor });
  tell('headed', { view: 'find', text: asked.words });
  tell('enter', { view: 'find', named: { words: asked.words, ...(asked.exact ? { exact: 1 } : {}) } });
};

const showScope = () => scoping.replaceChildren(...scopeBar(scopeFor(sought.words), setScope, 'find-scope').filter(Boolean));

const setScope = (scope) => {
  lent = null;
  sought = { ...sought, scope };
  showScope();
  if (asked) search();
  else words.focus();
};

const keepAs = (form) => save('export/found', form, sent(asked), nameFile(asked.words))
  .catch(() => told.replaceChildren(make('span', { class: 'notice' }, say('export_failed'))));

const keepers = (groups) => make('div', { class: 'keepers' }, make('span', {}, say('save_as')),
  Object.entries(FORMS).map(([form, name]) => button(name, () => keepAs(form))), foldAll(groups));

const spellCounts = ({ statements, asked: all, sentences, times }) => [
  say('found_in', { count: statements.length, all }), say('sentences', { count: sentences }),
  times > sentences ? say('times', { count: times }) : null].filter(Boolean).join(' · ');

const countsByParty = (parties) => parties.length < 2 ? null
  : make('details', { class: 'counts' }, make('summary', {}, say('by_party')), tallyTable('party', parties.map((each) => ({ ...each, name: nameParty(each.name) }))));

const citeAll = (statements) => statements.flatMap((each) => each.mentions.map((mention) => Object.assign(mention, {
  statement: each.statement, ours: !mention.label, label: mention.label ?? `[${mention.ordinal}]`,
  title: `${each.title}, ${say('paragraph', { label: mention.label ?? `[${mention.ordinal}]` })}`,
})));

const show = (found) => {
  const { statements } = found;
  if (!statements.length) {
    told.replaceChildren(say('found_nowhere', { count: found.asked }));
    return results.replaceChildren();
  }
  const among = citeAll(statements);
  const groups = statements.map((each, place) => group(each, among, place < OPENED));
  told.replaceChildren(spellCounts(found));
  results.replaceChildren(...[
    oursLegend(among),
    found.together ? null : make('p', { class: 'quiet' }, say('found_apart')),
    keepers(groups), make('div', { class: 'tallies' }, countsByYear(found.years, statements.length > 1), countsByParty(found.parties)),
    groups,
  ].flat().filter(Boolean));
  results.scrollTop = 0;
};

watch('value', () => {
  const { at, error, failed, ...found } = props.value;
  if (at !== waitingFor) return;
  waitingFor = null;
  if (!error && !failed) return show(found);
  told.replaceChildren(make('span', { class: 'notice', role: 'alert' }, error ?? say('failed')));
  results.replaceChildren();
});

hear('find-scope', setScope);
hear('visit-find', (named) => {
  words.value = named.words ?? '';
  exact.checked = 'exact' in named;
  search();
});
hear('find', (given) => {
  words.value = given.words;
  exact.checked = given.exact;
  lent = { words: given.words.trim(), scope: given.scope };
  search();
  requestAnimationFrame(() => results.focus());
});

pane.replaceChildren(
  make('form', { class: 'seeker', role: 'search', submit: (event) => { event.preventDefault(); search(); } },
    words, make('label', { class: 'choice' }, exact, say('exact')),
    make('button', { type: 'submit', class: 'primary' }, say('find_tab'))),
  scoping, told, results);
told.append(make('span', { class: 'quiet' }, say('find_hint')));
showScope();
tell('find-ready');
