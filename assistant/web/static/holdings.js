// What is in here: beside the first screen, or on it where there is no room beside.
const spellYears = ([first, last]) => first === last ? first : `${first}–${last}`;

const partyLink = ([party, count]) => make('li', {}, listLink({ party }, { class: 'example', title: say('list_party', { party: nameParty(party) }) },
  make('span', { dir: 'auto' }, nameParty(party)), ' ', make('small', {}, count)));

const arrival = (each) => make('li', {}, link(addressOf(each.statement), () => tell('cite', { cited: { statement: each.statement } }),
  { class: 'open' }, make('span', written(each.language), each.title)), ' ',
make('small', {}, each.date ? spellDate(each.date) : say('undated')));

const holdings = ({ count, years, parties, more, latest }) => !count ? null : make('section', { class: 'holdings', 'aria-label': say('holdings') },
  make('h2', {}, say('holdings')),
  make('p', {}, [say('chosen', { count }), years.length ? spellYears(years) : null].filter(Boolean).join(' · ')),
  parties.length > 1 ? make('ul', { class: 'of-parties', 'aria-label': say('parties') }, parties.map(partyLink),
    more ? make('li', {}, listLink({}, { class: 'all' }, say('more_parties', { count: more }))) : null) : null,
  make('h3', {}, say('arrivals')), make('ul', { class: 'arrivals' }, latest.map(arrival)));
