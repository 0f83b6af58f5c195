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

const tellWhose = ({ ours }, name) => ours && name ? `${name}: ${say('ours')}` : name;

// What the brackets of a count of ours mean, where one of those cited has them.
const oursLegend = (cited) => cited.some((each) => each.ours) ? make('p', { class: 'quiet ours' }, say('ours_legend')) : null;

const chip = (cited, among) => {
  let hovering;
  const node = link(citedAddress(cited), () => { clearTimeout(hovering); cite(cited, among); },
    { class: 'chip', title: tellWhose(cited, cited.title), 'aria-label': tellWhose(cited, cited.title ?? say('paragraph', cited)) }, cited.label);
  node.addEventListener('pointerenter', (event) => {
    if (event.pointerType === 'mouse') hovering = setTimeout(() => cite(cited, among, true), HOVER_MILLISECONDS);
  });
  node.addEventListener('pointerleave', () => clearTimeout(hovering));
  markOpen(node, cited);
  node.addEventListener('opened', () => markOpen(node, cited));
  return node;
};
