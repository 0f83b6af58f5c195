// Two statements by their wording: what both have, what only one has, each in its own order.
const SHARED = { agreed: 'both', changed: 'changed', new: 'only' };

const sideRow = (each, { statement, language }, among) => {
  const own = among.find((cited) => cited.ordinal === each.ordinal && cited.start === each.start);
  return make('li', { class: `sentence ${each.status}` },
    make('div', { class: 'whose' }, chip(own, among), make('span', { class: 'status' }, say(`is_${SHARED[each.status]}`)),
      each.place ? [make('span', { class: 'quiet', 'aria-hidden': 'true' }, '⇄'), chip(each.place, [each.place])] : null),
    make('p', written(language), each.status === 'changed' ? pieces(each.place.pieces) : each.text));
};

const citeSide = (side) => side.sentences.map((each) => citable({
  ...each, statement: side.statement, quote: each.text, label: each.label ?? `[${each.ordinal}]`, title: side.title,
}));

const column = (side, shown) => {
  const among = citeSide(side);
  const list = make('ol', { class: 'sentences' }, side.sentences.filter((each) => shown.has(each.status))
    .map((each) => sideRow({ ...each, place: each.place && citable(each.place) }, side, among)));
  return make('section', { 'aria-label': side.title },
    make('h3', written(side.language), side.title), day(side),
    make('p', { class: 'quiet' }, Object.entries(SHARED).map(([status, name]) => say(`count_${name}`, { count: side.counts[status] })).join(' · ')),
    list);
};

const showSides = (sides, results) => {
  const both = make('div', { class: 'sides' });
  const draw = () => {
    const shown = new Set(filters.filter((each) => each.getAttribute('aria-pressed') === 'true').map((each) => each.value));
    both.replaceChildren(...sides.map((side) => column(side, shown)));
  };
  const filters = Object.entries(SHARED).map(([status, name]) => button(say(`is_${name}`), (event) => {
    const pressed = event.currentTarget.getAttribute('aria-pressed') === 'true';
    event.currentTarget.setAttribute('aria-pressed', String(!pressed));
    draw();
  }, { 'aria-pressed': 'true', class: 'filter', value: status }));
  const keep = () => save('export/sides', 'docx', { first: sides[0].statement, second: sides[1].statement }, say('wording_tab'))
    .catch(() => results.prepend(make('p', { class: 'notice', role: 'alert' }, say('export_failed'))));
  draw();
  results.replaceChildren(make('div', { class: 'keepers' }, filters, button(say('save_word'), keep), button(say('print'), () => print(), { class: 'printer' })), both);
};

const pick = (title, without, take) => tell('pick', { title, without, take });
