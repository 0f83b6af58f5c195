// Quotes that were replaced after they were shown: who reads or copies an earlier answer is told.
// No more is sent at once; of a longer conversation the newest are checked.
const MOST_CHECKED = 500;
const MOST_LETTERS = 200000;

let checked = [];
let replaced = new Map();

const nameOf = ({ statement, ordinal, start, end, quote }) => JSON.stringify([statement, ordinal, start, end, quote]);

const quotesOf = ({ lines = [], leads = [], near = [] }) => [...lines.flatMap((line) => line.chips), ...leads, ...near].filter((each) => each.quote);

const takeNewest = (quotes) => {
  let left = MOST_LETTERS;
  return quotes.slice(-MOST_CHECKED).reverse().filter(({ quote }) => {
    left -= quote.length;
    return left >= 0;
  });
};

const checkQuotes = ({ turns }) => {
  checked = takeNewest(turns.flatMap(quotesOf));
  if (checked.length) tell('check', { cited: checked.map(({ statement, ordinal, start, end, quote }) => ({ statement, ordinal, start, end, quote })) });
};

const sayReplaced = (cited) => {
  const found = replaced.get(nameOf(cited));
  return !found ? '' : say(found.gone ? 'replaced_gone' : found.version ? 'replaced_version' : 'replaced', found);
};

// What is copied says the same behind its source.
const addReplaced = (source, cited) => [source, sayReplaced(cited)].filter(Boolean).join(', ');

const noteReplaced = (cited) => {
  const said = sayReplaced(cited);
  return said ? [' ', make('small', { class: 'replaced', ...written(LANGUAGE) }, `(${said})`)] : null;
};

// `redraw` is called where what is told is not what was told before.
const hearReplaced = (redraw) => hear('replaced', (given) => {
  const found = new Map(Object.entries(given).map(([place, each]) => [nameOf(checked[place] ?? {}), each]));
  const same = JSON.stringify([...found]) === JSON.stringify([...replaced]);
  replaced = found;
  if (!same) redraw();
});
