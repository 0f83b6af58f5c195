// What is in here: beside the first screen, or on it where there is no room beside.
const spellYears = ([first, last]) => first === last ? first : `${first}–${last}`;

const partyButton = ([party, count]) => make('li', {}, button([make('span', { dir: 'auto' }, party), ' ', make('small', {}, count)],
  () => tell('scope', { ...ALL, parties: [party] }), { class: 'example', title: say('ask_party', { party }) }));

const arrival = (each) => make('li', {}, button(make('span', written(each.language), each.title),
  () => tell('cite', { cited: { statement: each.statement } }), { class: 'open' }), ' ',
make('small', {}, each.date ? spellDate(each.date) : say('undated')));

const holdings = ({ count, years, parties, more, latest }) => !count ? null : make('section', { class: 'holdings', 'aria-label': say('holdings') },
  make('h2', {}, say('holdings')),
  make('p', {}, [say('chosen', { count }), years.length ? spellYears(years) : null].filter(Boolean).join(', ')),
  parties.length > 1 ? make('ul', { class: 'of-parties', 'aria-label': say('parties') }, parties.map(partyButton),
    more ? make('li', { class: 'quiet' }, say('more_parties', { count: more })) : null) : null,
  make('h3', {}, say('arrivals')), make('ul', { class: 'arrivals' }, latest.map(arrival)));
