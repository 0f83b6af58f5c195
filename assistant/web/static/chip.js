// A mark that opens its statement at the quoted sentence.
const HOVER_MILLISECONDS = 400;

const cite = (cited, among, quiet = false) => tell('cite', { cited, among, quiet });

const chip = (cited, among) => {
  let hovering;
  const node = button(cited.label, () => { clearTimeout(hovering); cite(cited, among); },
    { class: 'chip', title: cited.title, 'aria-label': cited.title ?? say('paragraph', cited) });
  node.addEventListener('pointerenter', (event) => {
    if (event.pointerType === 'mouse') hovering = setTimeout(() => cite(cited, among, true), HOVER_MILLISECONDS);
  });
  node.addEventListener('pointerleave', () => clearTimeout(hovering));
  return node;
};
