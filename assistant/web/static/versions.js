// The versions of a statement: one is read, or what it changed is shown beside the one before.
const spellVersion = (each) => say('version_read', { version: each.version, day: spellDay(each.read) });

const versionChoice = ({ statement, version, versions }, read) => make('select', {
  'aria-label': say('version'), change: (event) => read({ version: Number(event.target.value) }),
}, versions.map((each) => make('option', { value: each.version, selected: each.version === version }, spellVersion(each))));

const versionBar = (shown, read) => {
  const { version, versions, changes } = shown;
  if (!versions) return null;
  const [current] = versions;
  const before = versions.find((each) => each.version < version);
  return make('div', { class: 'versions' },
    versionChoice(shown, read),
    before ? button(say(changes ? 'whole_text' : 'what_changed', before), () => read({ version, compare: !changes }),
      { 'aria-pressed': String(Boolean(changes)) }) : null,
    version === current.version ? null : make('p', { class: 'notice' }, say('earlier_version', current)));
};

const PIECES = { kept: 'span', removed: 'del', added: 'ins' };

const side = (change, place, without, language) => make('div', { class: change[place] === null ? 'side missing' : 'side' },
  make('span', { class: 'label' }, change.labels[place === 'old' ? 0 : 1]),
  make('p', written(language), change.pieces.filter((each) => each.kind !== without)
    .map((each) => make(PIECES[each.kind], {}, each.text))));

const changeRow = (change, language) => make('div', { class: `change ${change.kind}`, role: 'group', 'aria-label': say(`change_${change.kind}`) },
  side(change, 'old', 'added', language), side(change, 'new', 'removed', language));

const changeList = ({ version, versions, changes }, language) => {
  const before = versions.find((each) => each.version < version);
  return make('div', { class: 'changes' },
    make('div', { class: 'change heads' },
      [before, versions.find((each) => each.version === version)].map((each) => make('h3', {}, spellVersion(each)))),
    changes.map((change) => changeRow(change, language)));
};
