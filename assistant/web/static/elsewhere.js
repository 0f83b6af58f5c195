// Asks where else a paragraph, or what is selected of one, was said.
const openWording = (event, wanted) => {
  document.body.classList.remove('reading');
  document.querySelector('#wording-tab-button')?.click();
  if (document.querySelector('#wording .asker')) tell(event, wanted);
  else document.addEventListener('wording-ready', () => tell(event, wanted), { once: true });
};

const whereElse = (wanted) => openWording('trace', wanted);

// The statement that stands open beside another one, by their wording.
const besideButton = ({ id }) => button(say('beside_another'), () => tell('pick', {
  title: say('second_statement'), without: id, take: (second) => openWording('sides', { first: { id }, second }),
}), { 'aria-haspopup': 'dialog' });

const elsewhere = (each) => button(say('where_else'), () => whereElse({
  text: each.text, statement: props.value.statement.id, ordinal: each.ordinal,
}), { class: 'plain elsewhere', 'aria-label': `${say('where_else')} ${say('paragraph', each)}` });

// What is selected is asked for by a button beside it.
const LEAST_SELECTED = 2;

const selected = () => {
  const selection = getSelection();
  const inside = selection.rangeCount && pane.querySelector('.text')?.contains(selection.getRangeAt(0).commonAncestorContainer);
  const text = inside ? selection.toString().trim() : '';
  return text.length < LEAST_SELECTED ? null : { text, box: selection.getRangeAt(0).getBoundingClientRect() };
};

const asker = button(say('where_else'), () => {
  const found = selected();
  asker.remove();
  if (found) whereElse({ text: found.text });
}, { class: 'primary asking-else', pointerdown: (event) => event.preventDefault() });

document.addEventListener('selectionchange', () => {
  const found = selected();
  if (!found) return asker.remove();
  asker.style.insetBlockStart = `${Math.min(found.box.bottom + 4, innerHeight - 48)}px`;
  asker.style.left = `${Math.max(0, Math.min(found.box.left, innerWidth - 160))}px`;
  if (!asker.isConnected) pane.append(asker);
});
