const paragraph = (each) => [
  each.heading ? make('h3', { dir: 'auto' }, each.heading) : null,
  make('div', { class: each.chosen ? 'paragraph chosen' : 'paragraph', tabindex: each.chosen ? -1 : null },
    make('span', { class: 'label', title: each.ours ? 'our count: the author numbered nothing' : null }, each.label),
    make('p', { dir: 'auto' }, each.before, each.quote ? make('mark', {}, each.quote) : null, each.after)),
];

const statement = ({ title, facts, paragraphs }) => [
  make('h2', { dir: 'auto' }, title),
  make('p', { class: 'facts' }, facts.map((fact) => make('span', {}, fact))),
  ...paragraphs.flatMap(paragraph).filter(Boolean),
];

const hint = () => make('p', { class: 'quiet' },
  'The statement appears here when you click a paragraph number.');

const show = () => {
  const value = props.value ?? {};
  pane.replaceChildren(...(value.title ? statement(value) : [hint()]));
  const chosen = pane.querySelector('.chosen');
  if (!chosen) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (chosen.querySelector('mark') ?? chosen).scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  chosen.focus({ preventScroll: true });
};
watch('value', show);
show();
