// What helps to read a statement: its contents, tables and notes, and what was left out of it.
const LEAST_HEADINGS = 2;

const headingRow = (heading, body) => make('li', {}, button(heading.textContent, () => {
  body.scrollTop += heading.getBoundingClientRect().top - body.getBoundingClientRect().top;
  heading.focus({ preventScroll: true });
}, { dir: 'auto' }));

const contents = (body) => {
  const headings = [...body.querySelectorAll('h3')];
  return headings.length < LEAST_HEADINGS ? null : menu(say('contents'), () =>
    make('nav', { 'aria-label': say('contents') }, make('ol', {}, headings.map((each) => headingRow(each, body)))), {}, 'contents');
};

const row = (cells, place, { headed }, marked) => make('tr', { role: 'row', class: marked ? 'marked' : null }, cells.map((cell) =>
  headed && place === 0 ? make('th', { role: 'columnheader', scope: 'col' }, cell)
    : make('td', { role: 'cell' }, marked ? make('mark', {}, cell) : cell)));

// The rows that a quote is of, each a line of the table's words, are marked.
const table = (part, [from, to]) => {
  let start = 0;
  const marked = part.text.split('\n').map((line) => {
    const quoted = from < start + line.length && to > start;
    start += line.length + 1;
    return quoted;
  });
  return make('div', { class: 'cells', tabindex: 0, role: 'group', 'aria-label': say('table') },
    make('table', { role: 'table' }, make('tbody', { role: 'rowgroup' },
      part.rows.map((cells, place) => row(cells, place, part, marked[place])))));
};

const cut = (text, [from, to]) => {
  const [start, end] = [from, to].map((each) => Math.min(Math.max(each, 0), text.length));
  return start < end ? [text.slice(0, start), make('mark', {}, text.slice(start, end)), text.slice(end)] : text;
};

const words = (text, span) => make('p', {}, cut(text, span));

// A paragraph's text, the span that is quoted marked: lines, and tables as tables.
const paragraphText = (each, span) => {
  let start = 0;
  return (each.parts ?? [each]).map((part) => {
    const text = part.text.replace(/^\n/, ''); // what parts a table from the line below it
    const own = span.map((end) => end - start - part.text.length + text.length);
    start += part.text.length;
    return part.rows ? table(part, own) : text ? words(text, own) : null;
  });
};

const noteList = (notes, span) => !notes.length ? null : make('div', { class: 'notes' }, notes.map((each) =>
  make('p', { role: 'note', 'aria-label': say('note', each) }, make('span', { class: 'note-mark' }, each.mark), ' ',
    cut(each.text, span(each)))));

// What is no part of the text, after the paragraph where it stood.
const leftOut = (apart, after) => apart.filter((each) => each.after === after)
  .map(({ text }) => make('p', { class: 'left-out', dir: 'auto' }, text));

// The statement alone is printed, without the view beside it.
const printButton = () => button(say('print'), () => {
  document.body.classList.add('printing-statement');
  addEventListener('afterprint', () => document.body.classList.remove('printing-statement'), { once: true });
  print();
});

// What a button shows is seen at once: where none of it is in sight, the first is brought there.
const bringInSight = (nodes, scroller) => {
  const { top, bottom } = scroller.getBoundingClientRect();
  const seen = nodes.some((each) => each.getBoundingClientRect().top >= top && each.getBoundingClientRect().bottom <= bottom);
  if (!seen) nodes[0].scrollIntoView({ block: 'center', behavior: 'instant' });
};

const leftOutButton = (apart) => !apart.length ? null : button(say('furniture', { count: apart.length }), (event) => {
  const text = pane.querySelector('.text');
  const shown = text.classList.toggle('with-left-out');
  event.currentTarget.setAttribute('aria-pressed', String(shown));
  if (shown) bringInSight([...text.querySelectorAll('.left-out')], text);
}, { 'aria-pressed': 'false', class: 'left-out-button' });
