// What a list of statements is narrowed to: a year, a party, a language, a kind.
const KINDS = {
  year: (each) => [(each.date ?? '').slice(0, 4)],
  party: (each) => each.parties,
  language: (each) => [each.language],
  status: (each) => [each.status, ...(each.translation ? ['translation'] : [])],
};
const NAMED = {
  year: (value) => value || say('undated'), party: nameParty, language: nameLanguage,
  status: (value) => TEXTS[LANGUAGE][value] ?? value,
};
const NEWEST_FIRST = (one, other) => other.localeCompare(one);
const BY_NAME = (one, other) => one.localeCompare(other, LOCALE);

const countValues = (statements, kind) => statements.flatMap((each) => [...new Set(KINDS[kind](each))])
  .reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map());

// `change` is told whenever another choice is made.
const makeSieve = (change) => {
  const fields = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, make('select', { 'aria-label': say(kind), change })]));
  const passes = (each, but) => Object.entries(fields).every(([kind, { value }]) =>
    kind === but || !value || KINDS[kind](each).includes(value.slice(1)));
  // Each field offers what is left by the others; what is chosen stays to be seen.
  const fill = (statements) => Object.entries(fields).forEach(([kind, field]) => {
    const { value } = field;
    const counts = countValues(statements.filter((each) => passes(each, kind)), kind);
    if (value && !counts.has(value.slice(1))) counts.set(value.slice(1), 0);
    const values = [...counts.keys()].sort(kind === 'year' ? NEWEST_FIRST : (one, other) => BY_NAME(NAMED[kind](one), NAMED[kind](other)));
    field.hidden = values.length < 2 && !value;
    field.replaceChildren(make('option', { value: '' }, say(`any_${kind}`)), ...values.map((each) =>
      make('option', { value: `=${each}` }, `${NAMED[kind](each)} (${counts.get(each)})`)));
    field.value = value;
  });
  const chosen = () => Object.fromEntries(Object.entries(fields).filter(([, { value }]) => value)
    .map(([kind, { value }]) => [kind, value.slice(1)]));
  const choose = (named) => Object.entries(fields).forEach(([kind, field]) => {
    const value = kind in named ? `=${named[kind]}` : '';
    field.replaceChildren(make('option', { value }));
    field.value = value;
  });
  return { chosen, choose, bar: make('div', { class: 'sieve' }, Object.values(fields)), passes, fill };
};
