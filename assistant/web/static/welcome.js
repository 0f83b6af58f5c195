// The first screen: what this is, what is in here, questions to begin with.
const welcome = (first, submit) => make('div', { class: 'welcome' },
  make('p', { class: 'lead-in' }, say('welcome')),
  make('p', { class: 'quiet' }, say('meaning')),
  first.empty ? make('p', { class: 'notice' }, say('empty'), ' ',
    first.folder ? say('empty_add', { folder: first.folder }) : say('empty_folder')) : null,
  first.examples?.length ? [make('h2', {}, say('examples')),
    make('ul', {}, first.examples.map(([key, subject]) => say(key, { subject })).map((question) => make('li', {},
      button(question, () => submit(question), { class: 'example', dir: 'auto' }))))] : null,
  first.holdings ? holdings(first.holdings) : null,
  button(say('api'), () => tell('api'), { class: 'plain' }));
