// Builds elements; every text becomes a text node, so that nothing in a document is ever run.
const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return node;
};

const SPOKEN = (navigator.language ?? 'en').toLowerCase().split('-')[0];
const LANGUAGE = Object.hasOwn(TEXTS, SPOKEN) ? SPOKEN : 'en';
const LOCALE = { en: 'en-GB', zh: 'zh-Hans' }[LANGUAGE] ?? LANGUAGE;
// Days are written as the reader's own country does, by the calendar and in the figures of citations.
const COUNTRY = SPOKEN === LANGUAGE && LANGUAGE !== 'zh' && new Intl.Locale(navigator.language).region;
const DAYS = new Intl.Locale(COUNTRY ? `${LANGUAGE}-${COUNTRY}` : LOCALE, { calendar: 'gregory', numberingSystem: 'latn' });

// How a text in a language is spoken, shaped and laid out.
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
const directionOf = (language) => RIGHT_TO_LEFT.has(language.split('-')[0].toLowerCase()) ? 'rtl' : 'ltr';
const written = (language) => language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' };

document.documentElement.lang = LANGUAGE === 'zh' ? 'zh-Hans' : LANGUAGE;
document.documentElement.dir = directionOf(LANGUAGE);

// The page's own words; {name} stands for what is filled in. Those that say how many have a form
// for each plural category of their language.
const sayIn = (language, key, filled = {}) => {
  const known = Object.hasOwn(TEXTS, language) ? language : 'en';
  const text = TEXTS[known][key];
  const form = typeof text === 'string' ? text : text[new Intl.PluralRules(known).select(filled.count)] ?? text.other;
  return form.replace(/\{(\w+)\}/g, (whole, name) => filled[name] ?? whole);
};
const say = (key, filled) => sayIn(LANGUAGE, key, filled);

const button = (text, press, attributes = {}) =>
  make('button', { type: 'button', click: press, ...attributes }, text);

// A link that goes on in this page; with a key held or another button it is the browser's, as any link.
const link = (address, press, attributes = {}, ...children) => make('a', {
  href: address,
  click: (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    press();
  },
  ...attributes,
}, ...children);

// Where a statement stands open, at a paragraph or a sentence of it.
const addressOf = (statement, named = {}) => `?${new URLSearchParams({ statement, ...named })}`;

// No address holds more of a text.
const LONGEST_NAMED = 1000;
const nameQuote = (quote) => quote && quote.length <= LONGEST_NAMED ? { quote } : {};

const citedAddress = ({ statement, ordinal, quote }) =>
  addressOf(statement, { ...(ordinal ? { paragraph: `[${ordinal}]` } : {}), ...nameQuote(quote) });

const isNarrow = () => matchMedia('(max-width: 56rem)').matches;

// Who comes back to look for something writes over what was looked for before.
const writeIn = (field) => {
  field.focus();
  if (field.type === 'search') field.select();
};

const dialog = (label, ...children) => {
  const node = make('dialog', { 'aria-label': label, close: () => node.remove() }, ...children);
  node.addEventListener('click', (event) => event.target === node && node.close());
  document.querySelector('.gradio-container').append(node);
  node.showModal();
  return node;
};

// A dialog that is looked through keeps its size while its rows get fewer.
const steady = (node) => { node.style.height = `${node.offsetHeight}px`; };

// navigator.clipboard is missing where the page is not served over HTTPS or from this machine.
const copyText = async (text) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = make('textarea', { class: 'hidden' });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
};

const COPIED_MILLISECONDS = 1500;

const copyButton = (name, give, attributes = {}) => {
  const node = button(name, async () => {
    await copyText(give());
    const told = make('span', { class: 'copied' }, say('copied')); // over it, so that nothing moves
    node.append(told);
    setTimeout(() => told.remove(), COPIED_MILLISECONDS);
  }, { ...attributes, class: `copier ${attributes.class ?? ''}` });
  return node;
};

const DAY = { day: 'numeric', month: 'short', year: 'numeric' };
const spellDay = (time) => new Date(time).toLocaleDateString(DAYS, DAY);
// A date without a time (2024-05-03) is the same day everywhere.
const spellDate = (date) =>
  new Date(date).toLocaleDateString(DAYS, { ...DAY, timeZone: 'UTC' });

// The whole of a date as it is known: of a day, a month or a year.
const spellWhole = (date, locale = DAYS) => new Date(date).toLocaleDateString(locale, {
  year: 'numeric', month: date.length > 4 ? 'long' : undefined, day: date.length > 7 ? 'numeric' : undefined, timeZone: 'UTC' });

const nameLanguage = (code) => {
  try {
    return new Intl.DisplayNames([LOCALE], { type: 'language' }).of(code);
  } catch { // a statement's language is any text that its file gives
    return code;
  }
};

// A state is named in the page's language, once its code is known; in English as the statements do.
const STATES = new Intl.DisplayNames([LOCALE], { type: 'region', fallback: 'none' });
const nameParty = (party) => {
  const code = LANGUAGE === 'en' ? null : globalThis.CODES?.[party];
  return code ? STATES.of(code) ?? party : party;
};

// A scope that admits every statement.
const ALL = { statements: [], since: '', until: '', parties: [], language: '' };

const tell = (event, detail = {}) => document.dispatchEvent(new CustomEvent(event, { detail }));
const hear = (event, act) => document.addEventListener(event, ({ detail }) => act(detail));

// Gradio's client reads answers from a stream that the server ends when all are told. Where a call's
// receipt comes before that end has been read, the client waits on the ended stream, and has the
// answer with the next call only: that is made for it.
const PATIENT_MILLISECONDS = 3000;
let nudging = null;
const call = (event, given) => {
  trigger(event, given);
  clearTimeout(nudging);
  nudging = setTimeout(() => tell('nudge'), PATIENT_MILLISECONDS);
};
watch('value', () => clearTimeout(nudging));

// Gradio makes a view when its tab is first opened; what it is told waits for that.
const whenMade = (view, act) => document.querySelector(`#${view} .pane > *`) ? act()
  : document.addEventListener(`${view}-ready`, act, { once: true });

const openView = (view, event, detail) => {
  document.querySelector(`#${view}-tab-button`).click();
  if (event) whenMade(view, () => tell(event, detail));
};

// The list of statements, narrowed to some by what is named.
const listAddress = (named) => `#shelf?${new URLSearchParams(named)}`;
const openList = (named) => {
  openView('shelf', 'visit-shelf', named);
  tell('enter', { view: 'shelf', named });
};
const listLink = (named, attributes, ...words) => link(listAddress(named), () => openList(named), attributes, ...words);

const holdsWords = (text, sought) => {
  const among = text.toLowerCase();
  return sought.toLowerCase().split(/\s+/).every((word) => among.includes(word));
};

const pane = element.querySelector('.pane');
pane.dir = document.documentElement.dir; // Gradio's blocks are always from left to right
