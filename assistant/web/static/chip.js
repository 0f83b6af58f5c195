// A mark that opens its statement at the quoted sentence.
const HOVER_MILLISECONDS = 400;

const cite = (cited, among, quiet = false) => tell('cite', { cited, among, quiet });

// The chips of the paragraph that stands open beside them are marked.
let opened = {};
const markOpen = (node, { statement, ordinal }) => {
  if (statement === opened.statement && ordinal === opened.ordinal) node.setAttribute('aria-current', 'true');
  else node.removeAttribute('aria-current');
};
hear('opened', (given) => {
  opened = given;
  pane.querySelectorAll('.chip').forEach((each) => each.dispatchEvent(new Event('opened')));
});

const chip = (cited, among) => {
  let hovering;
  const node = button(cited.label, () => { clearTimeout(hovering); cite(cited, among); },
    { class: 'chip', title: cited.title, 'aria-label': cited.title ?? say('paragraph', cited) });
  node.addEventListener('pointerenter', (event) => {
    if (event.pointerType === 'mouse') hovering = setTimeout(() => cite(cited, among, true), HOVER_MILLISECONDS);
  });
  node.addEventListener('pointerleave', () => clearTimeout(hovering));
  markOpen(node, cited);
  node.addEventListener('opened', () => markOpen(node, cited));
  return node;
};
