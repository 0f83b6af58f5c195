// A statement that has the words: its sentences, built once they are unfolded.
const marked = ({ quote, start, marks }) => {
  let done = 0;
  const parts = marks.flatMap(([from, to]) => {
    const before = quote.slice(done, from - start);
    done = to - start;
    return [before, make('mark', {}, quote.slice(from - start, done))];
  });
  return [...parts, quote.slice(done)];
};

const mentionRow = (each, among, language) => make('li', {},
  chip(each, among), make('p', written(language), marked(each)));

const group = (each, among, open) => {
  const rows = make('ul', { class: 'mentions' });
  const fill = () => {
    if (!node.open || rows.childElementCount) return;
    rows.replaceChildren(...each.mentions.map((mention) => mentionRow(mention, among, each.language)));
  };
  const node = make('details', { class: 'group', open, toggle: fill },
    make('summary', {}, make('span', { class: 'name', ...written(each.language) }, each.title),
      make('small', {}, each.date ? spellDate(each.date) : say('undated')),
      make('small', {}, say('sentences', { count: each.count }))),
    rows, each.mentions.length ? null : make('p', { class: 'quiet' }, say('found_cut')));
  fill();
  return node;
};

// Unfolds all that was found, or folds it where all of it is unfolded.
const foldAll = (groups) => {
  const isOpen = () => groups.every((each) => each.open);
  const node = button('', () => {
    const open = !isOpen();
    groups.forEach((each) => { each.open = open; });
  }, { class: 'fold-all' });
  const name = () => { node.textContent = say(isOpen() ? 'fold_all' : 'open_all'); };
  groups.forEach((each) => each.addEventListener('toggle', name));
  name();
  return groups.length > 1 ? node : null;
};
