// What became of files and texts that were added, file by file.
const versionOf = ({ version, known }) => known ? [say('added_known'), ' ']
  : version < 2 ? null : [make('span', { title: say('version_note', { version, day: spellDay(Date.now()) }) }, say('added_version', { version })), ' '];

const changesOf = ({ version, known, understood: { id } }) => known || version < 2 ? null : [' ',
  link(addressOf(id, { version, compare: 1 }), () => tell('cite', { cited: { statement: id, version, compare: true } }),
    { class: 'example' }, say('what_changed', { version: version - 1 }))];

// The name is told before the error, which may begin with it too.
const failure = ({ name, error }) => error.startsWith(`${name}: `) ? error.slice(name.length + 2) : error;

const understood = ({ understood: got, ...each }) => [
  versionOf({ understood: got, ...each }),
  make('span', { dir: 'auto' }, link(addressOf(got.id), () => tell('cite', { cited: { statement: got.id } }), { class: 'named' }, got.title), ' — ',
    say(got.labels ? 'understood' : 'understood_ours', { count: say('count', { count: got.paragraphs }), labels: got.labels })),
  changesOf({ understood: got, ...each }),
  got.furniture.length ? make('details', {},
    make('summary', {}, say('furniture', { count: got.furniture.length })),
    make('ul', {}, got.furniture.map((line) => make('li', { dir: 'auto' }, line)))) : null,
];

const isDone = ({ state }) => ['done', 'failed'].includes(state);

const isGoing = (added) => !added.every(isDone);

const result = (each, drop) => make('li', { class: each.state },
  make('div', {}, make('strong', {}, each.name), ' ',
    each.state === 'done' ? understood(each) : each.state === 'failed' ? failure(each)
      : say(each.state === 'reading' ? 'adding' : 'queued')),
  isDone(each) ? button('×', () => drop(each), { 'aria-label': say('close'), class: 'plain' }) : null);

const progress = (added) => isGoing(added) && added.length > 1 ? make('progress', {
  max: added.length, value: added.filter(isDone).length,
  'aria-label': say('adding'),
}) : null;
