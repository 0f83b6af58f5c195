// Ways for the keyboard: the first stops of the Tab key lead over all that stands before what is
// wanted most, and a key leads to the field of the view that is open.
const WRITES = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const FIELD = '[aria-keyshortcuts="/"]';

const makeSkips = (toQuestion, toAnswer) => {
  const question = button(say('to_question'), toQuestion);
  const answer = button(say('to_answer'), toAnswer);
  document.querySelector('.gradio-container').prepend(make('div', { class: 'skips' }, question, answer));
  return { offerAnswer: (some) => { answer.hidden = !some; } };
};

// A text that has the focus since it was opened is framed once a key is used.
document.addEventListener('keydown', () => document.body.classList.add('keyed'), { capture: true, once: true });

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches(WRITES) || document.querySelector('dialog[open]')) return;
  const field = [...document.querySelectorAll(FIELD)].find((each) => each.offsetParent);
  if (!field) return;
  event.preventDefault();
  if (isNarrow()) document.body.classList.remove('reading'); // which covers it
  writeIn(field);
});
