// The first screen: what this is, what is in here, questions to begin with.
const spellYears = ([first, last]) => first === last ? first : `${first}–${last}`;

const partyButton = ([party, count], only) => make('li', {}, button([make('span', { dir: 'auto' }, party), ' ', make('small', {}, count)],
  () => only({ ...ALL, parties: [party] }), { class: 'example', title: say('ask_party', { party }) }));

const arrival = (each) => make('li', {}, button(make('span', written(each.language), each.title),
  () => cite({ statement: each.statement }), { class: 'open' }), ' ',
make('small', {}, each.date ? spellDate(each.date) : say('undated')));

const holdings = ({ count, years, parties, more, latest }, only) => !count ? null : make('section', { class: 'holdings' },
  make('h2', {}, say('holdings')),
  make('p', {}, [say('chosen', { count }), years.length ? spellYears(years) : null].filter(Boolean).join(', ')),
  parties.length > 1 ? make('ul', { class: 'of-parties', 'aria-label': say('parties') }, parties.map((each) => partyButton(each, only)),
    more ? make('li', { class: 'quiet' }, say('more_parties', { count: more })) : null) : null,
  make('h3', {}, say('arrivals')), make('ul', { class: 'arrivals' }, latest.map(arrival)));

const welcome = (first, submit, only) => make('div', { class: 'welcome' },
  make('p', { class: 'lead-in' }, say('welcome')),
  make('p', { class: 'quiet' }, say('meaning')),
  first.empty ? make('p', { class: 'notice' }, say('empty'), ' ',
    say(first.editable ? 'empty_add' : 'empty_folder', { folder: first.folder })) : null,
  first.holdings ? holdings(first.holdings, only) : null,
  first.examples?.length ? [make('h2', {}, say('examples')),
    make('ul', {}, first.examples.map((question) => make('li', {},
      button(question, () => submit(question), { class: 'example', dir: 'auto' }))))] : null,
  button(say('api'), () => tell('api'), { class: 'plain' }));
