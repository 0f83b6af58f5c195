// Words in the statement that stands open: counted, marked where they stand, one after the other.
const MARKED = ['within', 'within-now'];

let matches = [];
let matched = 0;

const escapeWords = (words) => words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

const listTexts = (node) => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
};

// The range of text[from, to) of what the texts say together.
const rangeOf = (texts, from, to) => {
  const range = new Range();
  let start = 0;
  for (const text of texts) {
    const end = start + text.length;
    if (from >= start && from < end) range.setStart(text, from - start);
    if (to > start && to <= end) range.setEnd(text, to - start);
    start = end;
  }
  return range;
};

const findIn = (node, pattern) => {
  const texts = listTexts(node);
  const whole = texts.map((text) => text.data).join('');
  return [...whole.matchAll(pattern)].map((found) => rangeOf(texts, found.index, found.index + found[0].length));
};

const highlight = () => {
  if (!CSS.highlights) return; // an older browser goes to each place all the same
  CSS.highlights.set(MARKED[0], new Highlight(...matches));
  CSS.highlights.set(MARKED[1], new Highlight(...matches.slice(matched, matched + 1)));
};

const within = make('input', {
  type: 'search', 'aria-label': say('find_in_text'), placeholder: say('find_in_text'), maxlength: 200,
  input: () => seekWithin(true),
  keydown: (event) => {
    if (event.key === 'Enter') stepWithin(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape' && within.value) event.stopPropagation(); // it empties the field
  },
});
const tallied = make('span', { role: 'status' });
const stepsWithin = [[-1, '‹', 'previous_match'], [1, '›', 'next_match']].map(([by, sign, name]) =>
  button(sign, () => stepWithin(by), { 'aria-label': say(name), title: say(name) }));

const showWithin = () => {
  const sought = within.value.trim();
  tallied.textContent = !sought ? '' : matches.length
    ? say('position_match', { place: matched + 1, count: matches.length }) : say('match_none');
  stepsWithin.forEach((each) => { each.hidden = !matches.length; each.disabled = matches.length < 2; });
  highlight();
};

const reach = () => {
  const body = pane.querySelector('.text');
  if (!matches.length) return;
  const { top } = matches[matched].getBoundingClientRect();
  body.scrollTop += top - body.getBoundingClientRect().top - body.clientHeight / 3;
};

// `goes` is false where the text was only drawn anew.
const seekWithin = (goes) => {
  const words = escapeWords(within.value);
  const nodes = words ? [...pane.querySelectorAll('.text :is(h3, p, th, td)')].filter((each) => each.offsetParent) : [];
  matches = nodes.flatMap((node) => findIn(node, new RegExp(words, 'giu')));
  if (goes || matched >= matches.length) matched = 0;
  showWithin();
  if (goes) reach();
};

const stepWithin = (by) => {
  if (!matches.length) return;
  matched = (matched + by + matches.length) % matches.length;
  showWithin();
  reach();
};

const withinBar = () => make('div', { class: 'within', role: 'search' }, within, tallied, stepsWithin);
