// The versions of a statement: one is read, or what it changed is shown beside the one before.
const spellVersion = (each) => say('version_read', { version: each.version, day: spellDay(each.read) });

// What a version is: the text that a file had from a day on.
const noteVersion = ({ version, read: at }) => version < 2 ? null
  : make('p', { class: 'quiet' }, say('version_note', { version, day: spellDay(at) }));

const versionChoice = ({ statement, version, versions }, read) => make('select', {
  'aria-label': say('version'), change: (event) => read({ version: Number(event.target.value) }),
}, versions.map((each) => make('option', { value: each.version, selected: each.version === version }, spellVersion(each))));

const versionBar = (shown, read) => {
  const { version, versions, changes } = shown;
  if (!versions) return null;
  const [current] = versions;
  const own = versions.find((each) => each.version === version);
  const before = versions.find((each) => each.version < version);
  return make('div', { class: 'versions' },
    versionChoice(shown, read),
    before ? button(say(changes ? 'whole_text' : 'what_changed', before), () => read({ version, compare: !changes }),
      { 'aria-pressed': String(Boolean(changes)) }) : null,
    noteVersion(own),
    version === current.version ? null : make('p', { class: 'notice' }, say('earlier_version', current)));
};

const PIECES = { kept: 'span', removed: 'del', added: 'ins' };

// What parts a change from the words before it is no change to be seen.
const piece = ({ kind, text }) => {
  const words = text.trimStart();
  return kind === 'kept' || !words ? make(PIECES[kind], {}, text) : [text.slice(0, text.length - words.length), make(PIECES[kind], {}, words)];
};

const side = (change, place, without, { language, version }) => make('div', { class: change[place] === null ? 'side missing' : 'side', 'data-version': version },
  make('span', { class: 'label' }, change.labels[place === 'old' ? 0 : 1], ' ', make('small', { class: 'of-version' }, say('version_short', { version }))),
  make('p', written(language), change.pieces.filter((each) => each.kind !== without)
    .map(piece)));

const changeRow = (change, language, [before, own]) => make('div', { class: `change ${change.kind}`, role: 'group', tabindex: -1, 'aria-label': say(`change_${change.kind}`) },
  side(change, 'old', 'added', { language, ...before }), side(change, 'new', 'removed', { language, ...own }));

const changeList = ({ version, versions, changes }, language) => {
  const compared = [versions.find((each) => each.version < version), versions.find((each) => each.version === version)];
  const [old, { version: own }] = compared;
  return make('div', { class: 'changes' },
    make('p', { class: 'quiet legend' }, say('legend_changes', { old: old.version, version: own })),
    make('div', { class: 'change heads' }, compared.map((each) => make('h3', {}, spellVersion(each)))),
    changes.map((change) => changeRow(change, language, compared)));
};

// How many paragraphs changed, and ways from each to the one before and after it.
const changeBar = (changes, body) => {
  const rows = [...body.querySelectorAll('.change:not(.heads, .kept)')];
  const told = make('span', { role: 'status' }, rows.length ? say('changes', { count: rows.length }) : say('changes_none'));
  let at = -1;
  const step = (by) => {
    at = (Math.max(at, by < 0 ? 0 : -1) + by + rows.length) % rows.length;
    told.textContent = say('position_match', { place: at + 1, count: rows.length });
    rows[at].scrollIntoView({ block: 'center', behavior: 'instant' });
    rows[at].focus({ preventScroll: true });
  };
  return [told, rows.length ? [[-1, '‹', 'previous_change'], [1, '›', 'next_change']].map(([by, sign, name]) =>
    button(sign, () => step(by), { 'aria-label': say(name), title: say(name) })) : null];
};
