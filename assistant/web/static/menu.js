// What is seldom needed folds into a menu, built when it is first opened. It closes by Escape, by a
// choice, and by a press or a step elsewhere.
const menu = (name, build, attributes = {}, kind = '') => {
  const folded = make('div', { class: 'folded', mousedown: (event) => event.preventDefault() });
  const close = () => { node.open = false; };
  const outside = ({ target }) => node.contains(target) || close();
  const node = make('details', {
    class: `menu ${kind}`,
    toggle: () => {
      if (node.open && !folded.childElementCount) folded.append(...[build()].flat().filter(Boolean));
      document[node.open ? 'addEventListener' : 'removeEventListener']('pointerdown', outside, true);
    },
    keydown: (event) => {
      if (event.key !== 'Escape' || !node.open) return;
      event.stopPropagation(); // which would close the statement
      close();
      node.firstElementChild.focus();
    },
    focusout: ({ relatedTarget }) => relatedTarget && !node.contains(relatedTarget) && close(),
  }, make('summary', attributes, name), folded);
  // What was copied is told before its menu goes.
  folded.addEventListener('click', ({ target }) => target.closest('button')
    && setTimeout(close, target.closest('.copier') ? COPIED_MILLISECONDS : 0));
  return node;
};
