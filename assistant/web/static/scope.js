// Which statements are asked, as chips beside the question; the conversation keeps it.
const MOST_CHIPS = 3;

const spellRange = ({ since, until }) => since && until
  ? say('between', { since: spellDate(since), until: spellDate(until) })
  : since ? say('since', { since: spellDate(since) }) : say('until', { until: spellDate(until) });

// Each part of a scope in words, with the scope that is left without it.
const scopeParts = (scope) => [
  ...(scope.statements.length > MOST_CHIPS
    ? [{ text: say('chosen', { count: scope.statements.length }), rest: { ...scope, statements: [] } }]
    : scope.statements.map((each) => ({
      text: each.title, rest: { ...scope, statements: scope.statements.filter((other) => other !== each) } }))),
  ...(scope.since || scope.until ? [{ text: spellRange(scope), rest: { ...scope, since: '', until: '' } }] : []),
  ...scope.parties.map((party) => ({
    text: party, rest: { ...scope, parties: scope.parties.filter((other) => other !== party) } })),
  ...(scope.language ? [{ text: nameLanguage(scope.language), rest: { ...scope, language: '' } }] : []),
];

const scopePart = ({ text, rest }, change) => make('li', { class: 'part' },
  make('span', { dir: 'auto', title: text }, text),
  button('×', () => change(rest), { 'aria-label': say('drop_part', { part: text }) }));

const scopeBar = (scope, change, reply) => {
  const parts = scopeParts(scope);
  return [
    make('span', { class: 'hidden' }, say('scope')),
    parts.length ? make('ul', { 'aria-label': say('scope') }, parts.map((part) => scopePart(part, change))) : null,
    button(say(parts.length ? 'scope_change' : 'scope_all'), () => tell('choose', { scope, reply }), { class: 'choose', 'aria-haspopup': 'dialog' }),
  ];
};

const sendScope = (scope) => ({ ...scope, statements: scope.statements.map((each) => each.id) });

const nameScope = (scope) => scopeParts(scope).map((part) => part.text).join(' · ');
