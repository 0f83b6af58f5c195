// Asks where else a paragraph, or what is selected of one, was said.
const openWording = (event, wanted) => {
  document.body.classList.remove('reading');
  openView('wording', event, wanted);
};

const whereElse = (wanted) => openWording('trace', wanted);

// The statement that stands open beside another one, by their wording.
const besideButton = ({ id, title, facts }) => button(say('beside_another'), () => tell('pick', {
  title: say('second_statement'), beside: { id, title, date: facts.date, language: facts.language }, take: (second) => openWording('sides', { first: { id }, second }),
}), { 'aria-haspopup': 'dialog' });

// Of a paragraph, what is selected of it alone, else the sentence that is cited, else all.
const elsewhere = (each, quote) => button(say('where_else'), ({ currentTarget, detail }) => {
  if (detail && getComputedStyle(currentTarget).opacity === '0') return; // a finger that nobody showed it to
  const part = selected();
  const [own, ...others] = part ? listSelected() : [];
  const inside = own && !others.length && own === currentTarget.closest('.paragraph');
  whereElse({ text: inside ? part.text : quote || each.text, statement: props.value.statement.id, ordinal: each.ordinal });
}, {
  ...written(LANGUAGE), class: 'plain elsewhere', pointerdown: (event) => event.preventDefault(), // which keeps the selection
  'aria-label': `${say('where_else')} ${say('paragraph', each)}`,
});

// Without a pointer that rests on a paragraph, a tap on it shows its button, which other keys and readers have anyway.
pane.addEventListener('click', ({ target }) => {
  const own = target.closest('.paragraph');
  if (!own || target.closest('a, button, summary')?.matches(':not(.elsewhere)')) return;
  pane.querySelectorAll('.tapped').forEach((each) => each !== own && each.classList.remove('tapped'));
  own.classList.add('tapped');
});

// What is selected is asked for by a button beside it.
const LEAST_SELECTED = 2;

const selected = () => {
  const selection = getSelection();
  const inside = selection.rangeCount && pane.querySelector('.text')?.contains(selection.getRangeAt(0).commonAncestorContainer);
  const text = inside ? selection.toString().trim() : '';
  return text.length < LEAST_SELECTED ? null : { text, box: selection.getRangeAt(0).getBoundingClientRect() };
};

// The paragraphs that are selected of, in a comparison as they are in each version.
const listSelected = () => {
  const range = getSelection().getRangeAt(0);
  return [...pane.querySelectorAll('.paragraph, .side')].filter((each) => range.intersectsNode(each.querySelector('.body, p')));
};

const versionOf = (node) => Number(node?.dataset.version ?? props.value.version);

const isOfOne = () => new Set(listSelected().map(versionOf)).size < 2;

// Every paragraph that is selected of is named, and the version where it is not the newest.
const citeSelected = (text) => {
  const { statement: { title, facts }, versions } = props.value;
  const places = listSelected();
  const labels = places.map((each) => each.querySelector('.label').firstChild.textContent);
  const version = versionOf(places[0]);
  return [`“${text}” ${title}`, facts.symbol, facts.date && spellWhole(facts.date, LOCALE), // as every citation has it
   
    labels.length ? say('paragraph', { label: [...new Set([labels[0], labels.at(-1)])].join('–') }) : '',
    versions && version !== versions[0].version ? say('replaced_version', { version }) : '']
    .filter(Boolean).join(', ');
};

const citer = copyButton(say('copy_cited'), () => citeSelected(selected().text));
const asker = make('div', { class: 'asking-else', role: 'toolbar', 'aria-label': say('selection'), pointerdown: (event) => event.preventDefault() },
  button(say('where_else'), () => {
    const found = selected();
    const [own, ...others] = found ? listSelected() : [];
    asker.remove();
    if (!found) return;
    whereElse(own?.dataset.ordinal && !others.length ? { text: found.text, statement: props.value.statement.id, ordinal: Number(own.dataset.ordinal) } : { text: found.text });
  }, { class: 'primary' }),
  citer);

document.addEventListener('selectionchange', () => {
  const found = selected();
  if (!found) return asker.remove();
  citer.hidden = !isOfOne(); // words of two versions are no quote
  asker.style.insetBlockStart = `${Math.min(found.box.bottom + 4, innerHeight - 48)}px`;
  asker.style.left = `${Math.max(0, Math.min(found.box.left, innerWidth - 320))}px`;
  if (!asker.isConnected) pane.append(asker);
});
