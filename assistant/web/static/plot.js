// How many statements of each year: bars, and for who does not see them the table that says the same.
const MOST_YEARS = 60;
const BAR = { width: 28, height: 72, gap: 12, label: 18 };

const draw = (tag, attributes, ...children) => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

// Years between the first and the last that have none count too, where that is not for ever.
const everyYear = (years) => {
  const dated = years.filter((each) => each.name);
  const first = Number(dated[0]?.name);
  const span = Number(dated.at(-1)?.name) - first + 1;
  if (!(span <= MOST_YEARS)) return dated;
  const known = new Map(dated.map((each) => [each.name, each]));
  return Array.from({ length: span }, (_, place) => String(first + place))
    .map((name) => known.get(name) ?? { name, statements: 0 });
};

const bar = (each, place, most) => {
  const height = Math.round(each.statements / most * BAR.height);
  const left = place * (BAR.width + BAR.gap) + BAR.gap;
  const middle = { x: left + BAR.width / 2, 'text-anchor': 'middle' };
  return [
    draw('rect', { x: left, y: BAR.label + BAR.height - height, width: BAR.width, height, rx: 2 }),
    draw('text', { ...middle, y: BAR.label + BAR.height - height - 4 }, each.statements || ''),
    draw('text', { ...middle, y: BAR.height + 2 * BAR.label - 4, class: 'year' }, each.name.slice(-4)),
  ];
};

const bars = (years) => {
  const shown = everyYear(years);
  const most = Math.max(...shown.map((each) => each.statements));
  const width = shown.length * (BAR.width + BAR.gap) + BAR.gap;
  const height = BAR.height + 2 * BAR.label;
  return draw('svg', { class: 'plot', 'aria-hidden': 'true', viewBox: `0 0 ${width} ${height}`, width, height, direction: 'ltr' },
    ...shown.flatMap((each, place) => bar(each, place, most)));
};

const tallyTable = (name, tallies, kind = '') => make('table', { class: `tally ${kind}`, role: 'table', 'aria-label': say(name) },
  make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' },
    make('th', { role: 'columnheader', scope: 'col' }, say(name)),
    make('th', { role: 'columnheader', scope: 'col' }, say('statements')))),
  make('tbody', { role: 'rowgroup' }, tallies.map((each) => make('tr', { role: 'row' },
    make('th', { role: 'rowheader', scope: 'row' }, make('bdi', {}, each.name || say('undated'))),
    make('td', { role: 'cell' }, each.statements)))));

// Bars have no place for those without a date.
const undated = (years) => years.filter(({ name }) => !name)
  .map(({ statements }) => make('small', { 'aria-hidden': 'true' }, `${say('undated')}: ${statements}`));

const countsByYear = (years, open = false) => years.length < 2 ? null
  : make('details', { class: 'counts', open: open && !isNarrow() }, make('summary', {}, say('by_year')),
    make('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': say('by_year') }, bars(years)),
    undated(years), tallyTable('year', years, 'hidden'));
