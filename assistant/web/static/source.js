let among = [];
let place = 0;
let opener = null;

const label = (each) => make('span', { class: 'label', title: each.ours ? say('ours') : null }, each.label);

const text = (each, chosen) => make('p', {}, ...(chosen?.quote
  ? [chosen.before, make('mark', {}, chosen.quote), chosen.after] : [each.text]));

const paragraph = (each, chosen, language) => [
  each.heading ? make('h3', written(language), each.heading) : null,
  make('div', {
    ...written(language),
    class: chosen ? 'paragraph chosen' : 'paragraph', tabindex: chosen ? -1 : null,
    role: chosen ? 'group' : null, 'aria-label': chosen ? say('paragraph', each) : null,
  },
  make('div', { class: 'margin' }, label(each), each.page ? make('small', {}, say('page', each)) : null),
  text(each, chosen)),
  chosen?.changed ? make('p', { class: 'notice', dir: 'auto' }, say('changed', { quote: chosen.changed })) : null,
];

const fact = (name, value) => value
  ? make('div', {}, make('dt', {}, say(name)), make('dd', { dir: 'auto' }, value)) : null;

const factList = ({ status, translation, ...facts }) => make('dl', { class: 'facts' },
  fact('date', facts.date), fact('place', facts.place), fact('parties', facts.parties),
  fact('status', [TEXTS[LANGUAGE][status] ?? status, translation ? say('translation') : ''].filter(Boolean).join(', ')),
  fact('language', nameLanguage(facts.language)), fact('file', facts.file));

const step = (by) => {
  place += by;
  trigger('open', { ...among[place], at: Date.now() });
};

const stepper = () => among.length < 2 ? null : make('div', { class: 'stepper' },
  button('‹', () => step(-1), { 'aria-label': say('previous'), title: say('previous'), disabled: place < 1 }),
  make('span', { 'aria-live': 'polite' }, say('position', { place: place + 1, count: among.length })),
  button('›', () => step(1), { 'aria-label': say('next'), title: say('next'), disabled: place > among.length - 2 }));

const copies = ({ copies: all, name }, id) => make('div', { class: 'copies' },
  make('span', {}, say('copy_as')),
  copyButton(say('text'), () => all.text),
  ['Markdown', 'BibTeX', 'CSL-JSON'].map((form) => copyButton(form, () => all[form])),
  copyButton(say('link'), () => `${location.origin}${location.pathname}${link(id, name)}`));

const link = (id, name) => {
  const named = new URLSearchParams({ statement: id, ...(name ? { paragraph: name } : {}) });
  return `?${named}`;
};

const close = () => {
  document.body.classList.remove('reading');
  opener?.isConnected && opener.focus();
};

const back = () => button(`‹ ${say('back')}`, close, { class: 'plain back' });

const hint = () => make('p', { class: 'quiet hint' }, say('source_hint'));

const show = () => {
  const { statement, place: chosen, notice, quiet, changes } = props.value ?? {};
  if (!statement) return pane.replaceChildren(notice ? make('p', { class: 'notice' }, notice) : hint());
  const { language } = statement.facts;
  const body = make('div', { class: 'text', role: 'region', tabindex: 0, 'aria-label': statement.title },
    make('header', {}, make('h2', written(language), statement.title), factList(statement.facts),
      versionBar(props.value, (wanted) => trigger('open', { statement: statement.id, ...wanted, at: Date.now() }))),
    changes ? changeList(props.value, language)
      : statement.paragraphs.map((each) => paragraph(each, each.ordinal === chosen?.ordinal ? chosen : null, language)));
  const before = pane.querySelector('.text')?.scrollTop ?? 0;
  pane.replaceChildren(
    make('div', { class: 'bar' }, back(), stepper(), chosen?.copies ? copies(chosen, statement.id) : null), body);
  body.scrollTop = before;
  history.replaceState(history.state, '', link(statement.id, chosen?.name));
  reveal(body, quiet);
};

const reveal = (body, quiet) => {
  const chosen = body.querySelector('.chosen');
  if (!chosen) body.scrollTop = 0;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const seen = chosen?.querySelector('mark') ?? chosen ?? body.querySelector('.change:not(.kept, .heads)');
  seen?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  if (!quiet) (chosen ?? body).focus({ preventScroll: true });
};

hear('cite', ({ cited, among: all, quiet }) => {
  if (!quiet) {
    opener = document.activeElement;
    document.body.classList.add('reading');
  }
  among = all ?? [];
  place = among.indexOf(cited);
  trigger('open', { ...cited, quiet, at: Date.now() });
});
pane.addEventListener('keydown', (event) => event.key === 'Escape' && close());
watch('value', show);
show();

const asked = new URLSearchParams(location.search);
if (asked.get('statement')) {
  document.body.classList.add('reading');
  trigger('open', { statement: asked.get('statement'), paragraph: asked.get('paragraph') ?? '', at: Date.now() });
}
