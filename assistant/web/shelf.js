const ORDERS = {
  date: (one, other) => (other.date ?? '').localeCompare(one.date ?? ''),
  title: (one, other) => one.title.localeCompare(other.title),
  added: (one, other) => other.added.localeCompare(one.added),
  paragraphs: (one, other) => other.paragraphs - one.paragraphs,
};

const list = make('ul', { class: 'rows', 'aria-label': say('statements') });
const results = make('ul', { class: 'results', role: 'status', 'aria-label': say('results') });
const search = make('input', { type: 'search', 'aria-label': say('find'), placeholder: say('find'), input: () => show() });
const order = make('select', { 'aria-label': say('sort'), change: () => show() },
  Object.keys(ORDERS).map((name) => make('option', { value: name }, say(`sort_${name}`))));

const count = (number) => number === 1 ? say('count_one') : say('count', { count: number });

const holds = (each) => {
  const text = [each.title, each.date, each.place, each.source, each.language, ...each.parties].join(' ').toLowerCase();
  return search.value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
};

const confirmRemoval = (each) => {
  const note = each.inside ? say('remove_note', { file: each.source }) : say('remove_note_outside');
  const shown = dialog(say('remove'), make('h2', { dir: 'auto' }, say('remove_ask', each)), make('p', {}, note),
    make('footer', {}, button(say('cancel'), () => shown.close(), { class: 'plain', autofocus: true }),
      button(say('remove'), () => { shown.close(); trigger('remove', { statement: each.id }); }, { class: 'primary danger' })));
};

const facts = (each) => [each.date, each.place, each.parties.join(', '), TEXTS[LANGUAGE][each.status] ?? each.status,
  each.translation ? say('translation') : '', each.language, count(each.paragraphs), each.source,
  `${say('added')} ${spellDay(each.added)}`].filter(Boolean);

const row = (each) => make('li', {},
  button([make('span', { dir: 'auto' }, each.title), make('small', {}, facts(each).map((fact) => make('span', {}, fact)))],
    () => document.dispatchEvent(new CustomEvent('cite', { detail: { cited: { statement: each.id } } })), { class: 'row' }),
  props.value.editable
    ? button(say('remove'), () => confirmRemoval(each), { class: 'plain', 'aria-label': `${say('remove')}: ${each.title}` }) : null);

const understood = ({ understood: got }) => [
  make('span', { dir: 'auto' }, got.title, ' — ',
    say(got.labels ? 'understood' : 'understood_ours', { count: got.paragraphs, labels: got.labels })),
  got.furniture.length ? make('details', {},
    make('summary', {}, say('furniture', { count: got.furniture.length })),
    make('ul', {}, got.furniture.map((line) => make('li', { dir: 'auto' }, line)))) : null,
];

const result = (each) => make('li', { class: each.state },
  make('strong', {}, each.name), ' ',
  each.state === 'done' ? understood(each) : each.state === 'failed' ? each.error
    : say(each.state === 'reading' ? 'adding' : 'queued'));

const show = () => {
  const { statements = [], added = [] } = props.value ?? {};
  const found = statements.filter(holds).sort(ORDERS[order.value]);
  list.replaceChildren(...found.map(row));
  if (!found.length) list.append(make('li', { class: 'quiet' }, say(statements.length ? 'found_none' : 'empty')));
  results.replaceChildren(...added.map(result));
};

// Gradio names its drop zone other than it reads, which a voice command would not find.
const adder = document.querySelector('#adder');
if (adder) {
  new MutationObserver(() => adder.querySelector('.upload-container[aria-label]')?.removeAttribute('aria-label'))
    .observe(adder, { childList: true, subtree: true });
}

pane.replaceChildren(results, make('div', { class: 'finder' }, search, order), list);
watch('value', show);
show();
