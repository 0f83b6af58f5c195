// One question and its answer. `on` holds what its buttons do.
// The words of a quote that answer stand out.
const pointed = (part, respell) => part.pieces
  ? part.pieces.map((each) => each.answers ? make('strong', {}, each.text) : each.text) : isolated(part.text, respell);

// Days that an answer names are written as the reader writes them, where it is in the page's language.
const respellDays = ({ days = {}, language }) => {
  const known = (language ?? LANGUAGE) === LANGUAGE ? Object.keys(days).join('|') : '';
  const pattern = new RegExp(`(?<!\\d)(?:${known})`, 'g');
  return known ? (text) => text.replace(pattern, (day) => spellWhole(days[day])) : (text) => text;
};

// What stands in quotation marks may run the other way than the words around it.
const QUOTED = /([“«《][^”»》]*[”»》])/;
const isolated = (text, respell) => text.split(QUOTED).map((each, place) => place % 2
  ? [each[0], make('bdi', {}, each.slice(1, -1)), each.at(-1)] : respell(each));

// A statement that is named opens.
const title = ({ text, statement }) => link(addressOf(statement), () => cite({ statement }), { class: 'named' }, make('bdi', {}, text));

const party = (part) => listLink({ party: part.party }, { class: 'named', title: say('list_party', { party: nameParty(part.party) }) }, make('bdi', {}, part.text));

const quoteCopier = (cited) => copyButton(icon('copy'), () => `“${cited.quote}” ${addReplaced(cited.title, cited)}`,
  { class: 'quote-copier', 'aria-label': say('copy_cited'), title: say('copy_cited') });

// What is quoted of one statement stands together: whose words follow is seen once, and heard and copied each time.
const OPENED = /[“«„「『]\s*$/;
const isAgain = ({ parts: [said], chips: [cited] }, before) => Boolean(before && said && !said.quoted && OPENED.test(said.text)
  && said.text === before.parts[0]?.text && cited?.statement === before.chips[0]?.statement);

const quotedAgain = ({ text }, respell) => {
  const at = text.search(OPENED);
  return [make('span', { class: 'hidden' }, isolated(text.slice(0, at), respell)), make('span', {}, text.slice(at))];
};

// A mark goes to the next line with what closes its quote, in any script.
const CLOSING = 2;
const closed = (text, mark, respell) => [make('span', {}, isolated(text.slice(0, -CLOSING), respell)),
  make('span', { class: 'closing' }, text.slice(-CLOSING), ' ', mark)];

const markOf = (cited, among) => rove(make('span', { class: 'mark', role: 'toolbar', 'aria-label': say('quotation') }, chip(cited, among), quoteCopier(cited)));

const shownPart = (part, respell) => part.statement ? title(part) : part.party ? party(part)
  : make(part.quoted ? 'q' : 'span', part.quoted ? written(part.language) : {}, pointed(part, respell));

const isPlain = (part) => !(part.statement || part.party || part.quoted);

const markedPart = (part, cited, among, respell) => [
  isPlain(part) ? closed(part.text, markOf(cited, among), respell) : [shownPart(part, respell), ' ', markOf(cited, among)], noteReplaced(cited)];

// Each quote is followed by its own mark; the marks of what is no quote stand at the end.
const answerLine = (line, among, before, respell) => {
  const again = isAgain(line, before);
  const placed = new Set(line.parts.map((part) => part.chip));
  const rest = line.chips.filter((_, place) => !placed.has(place));
  return make('p', { dir: 'auto', class: again ? 'again' : null },
    line.parts.map((part, place) => line.chips[part.chip] ? markedPart(part, line.chips[part.chip], among, respell)
      : again && !place ? quotedAgain(part, respell) : shownPart(part, respell)),
    ' ', rest.map((each) => [chip(each, among), noteReplaced(each)]));
};

// What an answer says is in its own language, which may be another than the page's.
const speak = (turn, key, filled) => sayIn(turn.language ?? LANGUAGE, key, filled);

// Of a paragraph that answers nothing, the sentence that is nearest.
const nearest = ({ quote, text, start }) => quote ? [start ? '… ' : '', quote] : text;

// Where a lead stands goes to the next line as a whole.
const from = ({ from: told, title, locator }, respell) => told?.endsWith(locator)
  ? [respell(told.slice(0, -locator.length)), make('span', { class: 'locator' }, locator)] : told ?? title;

const leadList = (turn, name, respell = respellDays(turn)) => make('div', { class: 'leads' },
  make('h3', {}, speak(turn, name)),
  turn[name].map((lead) => make('div', { class: 'lead' },
    make('p', { class: 'from', dir: 'auto' }, chip(lead, turn[name]), from(lead, respell), noteReplaced(lead)), make('p', written(lead.language), nearest(lead)))));

const choiceList = (turn, on) => make('ul', { class: 'choices', 'aria-label': speak(turn, 'choose') },
  turn.choices.map((each) => make('li', {},
    button(each.name, () => on.choose(turn, each), { class: 'example', dir: 'auto' }), ' ', chip(each, turn.choices))));

// A long list shows its beginning; the rest is a click away. Where our words stand between the quotes, as
// they do before each side of a comparison, the Find view does not say the rest.
const FOLDED = 9;
const SHOWN = 5;
const isQuote = ({ chips }) => chips.length > 0;
const isParted = (lines) => lines.slice(lines.findIndex(isQuote), lines.findLastIndex(isQuote) + 1).some((line) => !isQuote(line));

const answerLines = (turn, among, on) => {
  const { lines, found } = turn;
  const respell = respellDays(turn);
  const shown = lines.map((line, place) => answerLine(line, among, lines[place - 1], respell));
  const entries = lines.flatMap((line, place) => isQuote(line) ? [place] : []);
  const named = new Set(among.map((each) => each.statement)).size;
  const key = entries.length > FOLDED || found?.count > named ? 'all_found' : 'all_places';
  const all = found && (key === 'all_found' || found.places > among.length)
    ? button(speak(turn, key, found), () => on.find(found), { class: 'example all' }) : null;
  const count = entries.length || shown.length - 1; // without what is said of them
  if (count <= FOLDED) return [...shown, all];
  const end = entries[SHOWN] ?? SHOWN + 1;
  const rest = make('details', { class: 'more' }, make('summary', {}, speak(turn, 'all_lines', { count })), shown.slice(end));
  return [...shown.slice(0, end), ...all && !isParted(lines) ? [all] : [rest, all]];
};

// Of two statements that are compared, all their wording stands in a view of its own.
const besideChoice = (turn) => button(speak(turn, 'set_beside'), () => {
  const [first, second] = turn.beside.map((id) => ({ id }));
  openView('wording', 'sides', { first, second });
}, { class: 'example all' });

const answerBody = (turn, on) => {
  const state = turn.waiting ? make('p', { class: 'waiting', role: 'status' }, say('waiting'))
    : turn.error ? make('p', { class: 'notice', role: 'alert' }, turn.error) : null;
  if (!turn.lines) return state;
  const among = turn.lines.flatMap((line) => line.chips);
  const asking = turn.understood ? make('p', { class: 'asking', dir: 'auto' }, speak(turn, 'asking', { question: turn.understood })) : null;
  const perhaps = turn.perhaps ? make('p', { class: 'asking' }, speak(turn, 'perhaps')) : null;
  return [asking, perhaps, answerLines(turn, among, on), turn.beside?.length ? besideChoice(turn) : null, turn.found?.years.length ? countsByYear(turn.found.years, true) : null, turn.choices?.length ? choiceList(turn, on) : null,
    oursLegend([...among, ...turn.leads, ...(turn.near ?? [])]),
    turn.leads.length ? leadList(turn, 'leads') : null,
    turn.near?.length ? leadList(turn, 'near') : null,
    turn.other ? make('p', { class: 'other' }, make('span', {}, speak(turn, 'other_reading')), ' ',
      button(turn.other, () => on.ask(turn.other), { class: 'example', dir: 'auto' })) : null, state];
};

const copyLine = ({ parts, chips }) => {
  const placed = new Set(parts.map((part) => part.chip));
  const bracket = (each) => ` (${addReplaced(each.reference ?? each.title, each)})`;
  return [...parts.map((part) => part.text + (chips[part.chip] ? bracket(chips[part.chip]) : '')),
    ...chips.filter((_, place) => !placed.has(place)).map(bracket)].join('');
};

const copyAnswer = (turn) => turn.lines.map(copyLine).join('\n');

const rating = (turn, on) => {
  const press = (verdict) => verdict === 'good' ? on.rate(turn, { verdict }) : askWhy(turn, on);
  return ['good', 'bad'].map((verdict) => button(icon(verdict), () => press(verdict),
    { 'aria-pressed': String(turn.verdict === verdict), 'aria-label': say(verdict), title: say(verdict) }));
};

const askWhy = (turn, on) => {
  const reasons = turn.abstained ? ['unanswered', 'paragraph'] : ['paragraph', 'sentence', 'unanswerable'];
  const comment = make('input', { type: 'text', maxlength: 1000, 'aria-label': say('comment'), placeholder: say('comment') });
  const send = (event) => {
    event.preventDefault();
    const reason = new FormData(form).get('reason');
    shown.close();
    on.rate(turn, { verdict: 'bad', reason, comment: comment.value });
  };
  const choice = (reason, place) => make('label', { class: 'choice' },
    make('input', { type: 'radio', name: 'reason', value: reason, checked: place === 0 }), say(`reason_${reason}`));
  const form = make('form', { submit: send },
    make('fieldset', {}, make('legend', {}, say('why')), reasons.map(choice)), comment,
    make('footer', {}, button(say('cancel'), () => shown.close(), { class: 'plain' }),
      make('button', { type: 'submit', class: 'primary' }, say('send'))));
  const shown = dialog(say('why'), form);
};

const actions = (turn, last, on) => rove(make('div', { class: 'actions', role: 'toolbar', 'aria-label': say('actions') },
  turn.lines ? [copyButton(say('copy'), () => copyAnswer(turn)),
    button(say('save'), () => on.export(turn), { 'aria-label': say('save_answer'), title: say('save_answer') }), rating(turn, on)] : null,
  last ? ['retry', 'edit', 'undo'].map((name) => button(say(name), () => on[name](turn))) : null));

const answerKind = (turn) => turn.error ? 'error' : turn.choosing ? 'which_one' : turn.abstained ? 'no_answer' : 'answer';

const showTurn = (turn, last, on) => make('article', { class: 'turn', tabindex: -1 },
  make('div', { class: 'question', dir: 'auto' }, make('span', { class: 'hidden' }, `${say('you')}: `), turn.question),
  turn.scope ? make('p', { class: 'asking of', dir: 'auto' }, say('asked_only', { scope: turn.scope })) : null,
  make('div', { class: turn.abstained ? 'answer abstained' : 'answer', ...written(Object.hasOwn(TEXTS, turn.language) ? turn.language : LANGUAGE) },
    turn.waiting ? null : make('h2', { class: turn.abstained ? 'kind' : 'hidden' }, speak(turn, answerKind(turn))),
    answerBody(turn, on)),
  turn.waiting ? null : actions(turn, last, on));
