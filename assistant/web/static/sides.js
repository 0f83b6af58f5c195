// Two statements by their wording, row by row: what goes together stands side by side, what only one
// has between that. The first statement's order leads; the second's own sentences follow the one
// before them.
const SHARED = { agreed: 'both', paired: 'paired', changed: 'changed', new: 'only' };

const lies = (each, place) => each.ordinal === place.ordinal && each.start < place.end && place.start < each.end;

// A row has a cell for each statement: what stands there, and which spans of it are its own words.
const cellsOf = (each, of) => {
  const { added, dropped } = each.status === 'changed' ? each.place : { added: [], dropped: [] };
  const cells = [{ cited: each, spans: added }, { cited: each.place, spans: dropped }];
  return (of ? cells.reverse() : cells).map((cell) => [cell]);
};

const pairRow = (each, of) => ({ status: each.status, cells: cellsOf(each, of) });

const onlyRow = (each, of) => {
  const cell = [{ cited: each, spans: [] }];
  return { status: 'new', cells: of ? [[], cell] : [cell, []] };
};

const alignRows = ([first, second]) => {
  const rows = first.sentences.map((each) => each.place ? pairRow(each, 0) : onlyRow(each, 0));
  let at = 0; // where the next sentence of the second statement goes
  second.sentences.forEach((each) => {
    const beside = rows.findIndex(({ status, cells }) => status !== 'new' && cells[1].some(({ cited }) => lies(each, cited)));
    if (beside < 0) rows.splice(at, 0, each.place ? pairRow(each, 1) : onlyRow(each, 1));
    at = (beside < 0 ? at : beside) + 1;
  });
  return joinGaps(rows);
};

// Between two pairs all that only one has is one row.
const joinGaps = (rows) => rows.reduce((joined, row) => {
  const last = joined.at(-1);
  if (row.status !== 'new' || last?.status !== 'new') return [...joined, row];
  return [...joined.slice(0, -1), { ...row, cells: last.cells.map((cell, place) => [...cell, ...row.cells[place]]) }];
}, []);

// Each statement's own text, letter by letter; what the other one has not is marked in it.
const shownSentence = (cell, side, among) => make('div', { class: 'own' },
  make('small', { class: 'of-side' }, day(side), make('span', written(side.language), side.title)),
  make('div', {}, chip(cell.cited, among), make('p', written(side.language), markSpans(cell.cited.quote, cell.spans))));

const statusOf = (status) => make('span', { class: 'status' }, say(`is_${SHARED[status]}`));

const shownRow = ({ status, cells }, sides, among) => make('div', {
  class: `change ${status}`, role: 'group', 'aria-label': say(`is_${SHARED[status]}`),
}, status === 'new' ? null : statusOf(status), cells.map((cell, place) => make('div', { class: 'side' },
  cell.length && status === 'new' ? statusOf(status) : null,
  cell.map((each) => shownSentence(each, sides[place], among[place])))));

const sideHead = (side) => make('section', { 'aria-label': side.title, dir: directionOf(side.language) }, make('h3', written(side.language), side.title), day(side));

const citeSide = (side) => side.sentences.map((each) => citable({
  ...each, statement: side.statement, quote: each.text, ours: !each.label, label: each.label ?? `[${each.ordinal}]`, title: side.title,
  place: each.place && citable(each.place),
}));

const countRows = (rows, status) => rows.filter((row) => row.status === status)
  .reduce((all, { cells }) => all + (status === 'new' ? cells.flat().length : 1), 0);

const showSides = (given, results) => {
  const sides = given.map((side) => ({ ...side, sentences: citeSide(side) }));
  const rows = alignRows(sides);
  const among = [0, 1].map((place) => rows.flatMap(({ cells }) => cells[place].map(({ cited }) => cited)));
  const both = make('div', { class: 'sides' });
  const [one, other] = sides;
  const told = Object.keys(SHARED).filter((status) => status !== (one.language === other.language ? 'paired' : 'agreed') || countRows(rows, status));
  const counts = Object.fromEntries(told.map((status) => [status, countRows(rows, status)]));
  const paired = ['agreed', 'paired', 'changed'].filter((status) => counts[status]);
  const draw = () => both.replaceChildren(make('div', { class: 'change heads' }, sides.map(sideHead)),
    ...rows.filter(({ status }) => filters.shows(status)).map((row) => shownRow(row, sides, among)));
  const filters = makeFilters(counts, (status, count) => say(`count_${SHARED[status]}`, { count }), draw, paired);
  const keep = () => save('export/sides', 'docx', { first: sides[0].statement, second: sides[1].statement }, say('wording_tab'))
    .catch(() => results.prepend(make('p', { class: 'notice', role: 'alert' }, say('export_failed'))));
  draw();
  results.replaceChildren(make('div', { class: 'keepers' }, filters.buttons, button(say('save_word'), keep), button(say('print'), () => print(), { class: 'printer' })), both);
};

const pick = (title, beside, take) => tell('pick', { title, beside, take });
