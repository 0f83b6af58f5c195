const chip = (cited) => {
  const node = make('button', { type: 'button', class: 'chip', title: cited.title }, cited.label);
  const { statement, ordinal, start, end } = cited;
  node.addEventListener('click', () => trigger('select', { statement, ordinal, start, end }));
  return node;
};

const example = (question) => {
  const node = make('button', { type: 'button', class: 'example' }, question);
  node.addEventListener('click', () => trigger('submit', { question }));
  return node;
};

const welcome = ({ empty, examples }) => make('div', { class: 'welcome' },
  make('p', {}, 'Ask the statements: the answer is their own sentences, each with its paragraph number.'),
  make('p', { class: 'quiet' },
    'Answers report what statements say and vouch for nothing. Click a number to see the sentence in its place.'),
  empty ? make('p', { class: 'notice' },
    'There are no statements yet. Put files into the statements folder and run ',
    make('code', {}, 'python -m ingest sync'), '.') : null,
  (examples ?? []).map(example));

const leads = (turn) => turn.leads?.length
  ? [make('p', { class: 'quiet' }, 'Nearest paragraphs, not an answer:'),
    ...turn.leads.map((lead) => make('p', { class: 'lead', dir: 'auto' }, chip(lead), lead.text))]
  : [];

const turn = (each) => make('article', { class: 'turn' },
  make('p', { class: 'question', dir: 'auto' }, each.question),
  each.waiting ? make('p', { class: 'waiting' }, 'Reading the statements…') : null,
  each.error ? make('p', { class: 'notice', role: 'alert' }, each.error) : null,
  each.lines ? make('div', { class: each.abstained ? 'answer abstained' : 'answer' },
    each.lines.map((line) => make('p', { dir: 'auto' }, line.text, ' ', line.chips.map(chip))),
    leads(each)) : null);

const show = () => {
  const { turns = [], ...first } = props.value ?? {};
  pane.replaceChildren(...(turns.length ? turns.map(turn) : [welcome(first)]));
  pane.lastElementChild.scrollIntoView({ block: 'nearest' });
};
watch('value', show);
show();
