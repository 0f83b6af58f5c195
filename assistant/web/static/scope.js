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
    text: nameParty(party), rest: { ...scope, parties: scope.parties.filter((other) => other !== party) } })),
  ...(scope.language ? [{ text: nameLanguage(scope.language), rest: { ...scope, language: '' } }] : []),
];

const scopePart = ({ text, rest }, change) => make('li', { class: 'part' },
  make('span', { dir: 'auto', title: text }, text),
  button('×', () => change(rest), { 'aria-label': say('drop_part', { part: text }) }));

const sendScope = (scope) => ({ ...scope, statements: scope.statements.map((each) => each.id) });

// How many statements a scope admits is asked for each bar that is drawn, and told to the last one:
// each asking has a name of its own, for answers come in any order.
let counting = null;
let countings = 0;

const askCount = () => counting && tell('count', { scope: counting.scope, reply: counting.reply });
hear('first', askCount); // what was asked before the page could answer, or has changed since
hear('counted', ({ reply, ...counted }) => {
  if (counting?.reply === reply) counting.node.textContent = say('shown_of', counted);
});

const countStatements = (scope, reply) => {
  counting = {
    node: make('span', { class: 'quiet', role: 'status' }), scope: sendScope(scope), reply: `${reply} ${countings += 1}`,
  };
  askCount();
  return counting.node;
};

const scopeBar = (scope, change, reply = 'scope') => {
  const parts = scopeParts(scope);
  counting = null;
  return [
    make('span', { class: 'hidden' }, say('scope')),
    parts.length ? make('ul', { 'aria-label': say('scope') }, parts.map((part) => scopePart(part, change))) : null,
    parts.length ? countStatements(scope, reply) : null,
    button(say(parts.length ? 'scope_change' : 'scope_all'), () => tell('choose', { scope, reply }), { class: 'choose', 'aria-haspopup': 'dialog' }),
  ];
};

const nameScope = (scope) => scopeParts(scope).map((part) => part.text).join(' · ');
