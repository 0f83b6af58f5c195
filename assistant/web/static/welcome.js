// The first screen: what this is, what is in here, questions to begin with.
// While files are read it says how far that is; what it then shows comes by itself.
const readingNote = make('p', { class: 'going-on', hidden: true });
const emptyNote = make('p', { class: 'notice', hidden: true });
hear('first', ({ reading, empty, folder }) => {
  readingNote.hidden = !reading;
  readingNote.textContent = reading ? say('reading_files', reading) : '';
  emptyNote.hidden = Boolean(reading) || !empty;
  emptyNote.textContent = emptyNote.hidden ? '' : `${say('empty')} ${folder ? say('empty_add', { folder }) : say('empty_folder')}`;
});

const welcome = (first, submit) => make('div', { class: 'welcome' },
  make('p', { class: 'lead-in' }, say('welcome')),
  make('p', { class: 'quiet' }, say('meaning')),
  readingNote,
  emptyNote,
  first.examples?.length ? [make('h2', {}, say('examples')),
    make('ul', {}, first.examples.map(([key, subject]) => say(key, { subject })).map((question) => make('li', {},
      button(question, () => submit(question), { class: 'example', dir: 'auto' }))))] : null,
  first.holdings ? holdings(first.holdings) : null,
  button(say('api'), () => tell('api'), { class: 'plain' }));
