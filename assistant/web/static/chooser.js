// The dialog in which a reader says which statements are asked.
const MOST_ROWS = 200;

// What the server will admit, told before it is asked.
const fits = (scope, each) => (!scope.since || (each.date && each.date >= scope.since))
  && (!scope.until || (each.date && each.date <= scope.until))
  && (!scope.parties.length || scope.parties.some((party) => each.parties.includes(party)))
  && (!scope.language || each.language === scope.language);

const isNamed = (each, words) => holdsWords([each.title, each.date, ...each.parties, ...each.parties.map(nameParty)].join(' '), words);

const tally = (names) => {
  const counts = new Map();
  names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
};

const dateField = (name, chosen, change) => make('label', {}, say(`${name}_field`),
  make('input', { type: 'date', value: chosen[name], change: (event) => { chosen[name] = event.target.value; change(); } }));

const languageField = (languages, chosen, change) => {
  const field = make('select', { change: () => { chosen.language = field.value; change(); } },
    make('option', { value: '' }, say('any')),
    languages.map(([code]) => make('option', { value: code, selected: code === chosen.language }, nameLanguage(code))));
  return make('label', {}, say('language'), field);
};

const check = (words, checked, turn, value = 'on') => make('label', { class: 'choice' },
  make('input', { type: 'checkbox', value, checked, change: (event) => turn(event.target.checked) }), words);

// So many parties are looked through without a search.
const FEW_PARTIES = 8;

const nameOf = (party) => make('span', { dir: 'auto' }, nameParty(party));

// Enter takes the first of what is found, as who hears the page is told; the arrows go to the others.
const takeByKeys = (search, rows) => {
  const told = make('p', { class: 'hidden', role: 'status' });
  const found = () => [...rows.querySelectorAll('button, input')];
  const first = () => rows.firstElementChild?.matches('.choice, :has(button, input)') ? found()[0] : null;
  rows.classList.add('by-keys');
  search.addEventListener('keydown', (event) => {
    if (event.isComposing || event.repeat) return;
    if (event.key === 'Enter') first()?.matches(':checked') || first()?.click();
    else if (event.key === 'ArrowDown') found()[0]?.focus();
    else return;
    event.preventDefault();
  });
  rows.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = found().indexOf(event.target) + step;
    if (!step) return;
    event.preventDefault();
    if (next < 0) search.focus();
    else found()[next]?.focus();
  });
  const tellFirst = () => {
    const title = first()?.closest('button, .choice').querySelector('span').innerText;
    told.textContent = title && search.value ? say('enter_chooses', { title }) : '';
  };
  return { told, tellFirst };
};

// A party stands alone until the reader takes its groups with it. What is chosen stays to be seen, below what is found.
const partyField = (parties, groups, chosen, change) => {
  if (parties.length < 2) return null;
  const box = (party, words) => check(words, chosen.parties.includes(party), (on) => {
    chosen.parties = on ? [...chosen.parties, party] : chosen.parties.filter((other) => other !== party);
    list();
    change();
  }, party);
  const options = make('div', { class: 'options across' });
  const more = make('div', { class: 'across groups' });
  const search = make('input', { type: 'search', 'aria-label': say('find_party'), placeholder: say('find_party'), input: () => list() });
  const { told, tellFirst } = takeByKeys(search, options);
  const option = ([party, count]) => box(party, [nameOf(party), make('small', {}, count)]);
  const list = () => {
    const found = parties.filter(([party]) => holdsWords(`${party} ${nameParty(party)}`, search.value));
    const kept = parties.filter((each) => chosen.parties.includes(each[0]) && !found.includes(each));
    const focused = document.activeElement;
    const held = options.contains(focused) || more.contains(focused) ? focused.value : null;
    options.replaceChildren(...found.map(option), ...(found.length ? [] : [make('p', { class: 'quiet' }, say('party_none'))]), ...kept.map(option));
    more.replaceChildren(...chosen.parties.flatMap((party) => (groups[party] ?? []).map((group) =>
      box(group, make('span', { dir: 'auto' }, say('also_in', { party: nameParty(party), group }))))));
    if (held) [...options.querySelectorAll('input'), ...more.querySelectorAll('input')].find((each) => each.value === held)?.focus();
    tellFirst();
  };
  list();
  return make('fieldset', {}, make('legend', {}, say('parties')), parties.length > FEW_PARTIES ? [search, told] : null, options, more);
};

const rowOf = (each) => [make('span', written(each.language), each.title), ' ', make('small', {}, each.date ? spellDate(each.date) : say('undated'))];

// One statement is picked, to stand beside another where there is one: `take` is told which.
const openPicker = (statements, { title, beside, take }) => {
  const rows = make('ul', { class: 'rows' });
  const search = make('input', { type: 'search', 'aria-label': say('find'), placeholder: say('find'), autofocus: true, input: () => list() });
  const row = (each) => make('li', {}, button(rowOf(each), () => { shown.close(); take(each); }, { class: 'row' }));
  const { told, tellFirst } = takeByKeys(search, rows);
  const list = () => {
    const found = statements.filter((each) => each.id !== beside?.id && isNamed(each, search.value));
    rows.replaceChildren(...found.slice(0, MOST_ROWS).map(row));
    if (found.length > MOST_ROWS) rows.append(make('li', { class: 'quiet' }, say('more', { count: found.length - MOST_ROWS })));
    if (!found.length) rows.append(make('li', { class: 'quiet' }, say('named_none')));
    tellFirst();
  };
  const shown = dialog(title,
    make('header', {}, make('h2', {}, title), button(say('close'), () => shown.close(), { class: 'plain' })),
    beside ? make('p', { class: 'beside' }, make('span', { class: 'quiet' }, say('beside')), ' ', rowOf(beside)) : null, search, told, rows);
  list();
  steady(shown);
};

const openChooser = (statements, groups, given, reply = 'scope') => {
  const chosen = { ...given };
  const picked = new Map(chosen.statements.map((each) => [each.id, each]));
  const rows = make('ul', { class: 'options' });
  const summary = make('p', { class: 'quiet', role: 'status' });
  const search = make('input', { type: 'search', 'aria-label': say('find'), placeholder: say('find'), input: () => list() });

  const row = (each) => make('li', {}, check(
    make('span', {}, make('span', written(each.language), each.title), make('small', {}, each.date ? spellDate(each.date) : '')),
    picked.has(each.id), (on) => {
      if (on) picked.set(each.id, { id: each.id, title: each.title });
      else picked.delete(each.id);
      count();
    }));
  const { told, tellFirst } = takeByKeys(search, rows);
  const list = () => {
    const found = statements.filter((each) => fits(chosen, each) && isNamed(each, search.value));
    rows.replaceChildren(...found.slice(0, MOST_ROWS).map(row));
    if (found.length > MOST_ROWS) rows.append(make('li', { class: 'quiet' }, say('more', { count: found.length - MOST_ROWS })));
    if (!found.length) rows.append(make('li', { class: 'quiet' }, say('named_none')));
    tellFirst();
  };
  const count = () => {
    const admitted = statements.filter((each) => fits(chosen, each) && (!picked.size || picked.has(each.id)));
    summary.textContent = say(admitted.length ? 'asked_of' : 'asked_of_none', { count: admitted.length, all: statements.length });
  };
  const change = () => { list(); count(); };
  const choose = (scope) => { shown.close(); tell(reply, scope); };

  const shown = dialog(say('scope'),
    make('header', {}, make('h2', {}, say('scope')), button(say('close'), () => shown.close(), { class: 'plain' })),
    make('div', { class: 'fields' }, dateField('since', chosen, change), dateField('until', chosen, change),
      languageField(tally(statements.map((each) => each.language)), chosen, change)),
    partyField(tally(statements.flatMap((each) => each.parties)), groups, chosen, change),
    make('fieldset', { class: 'grows' }, make('legend', {}, say('statements')), search, told, rows),
    make('footer', {}, summary, make('div', { class: 'buttons' },
      button(say('ask_all'), () => choose(ALL)),
      button(say('done'), () => choose({ ...chosen, statements: [...picked.values()] }), { class: 'primary' }))));
  shown.classList.add('chooser');
  change();
};
