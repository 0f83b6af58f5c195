// The second press of a double click counts only where the first one did: what it was meant for may
// have made room for something else by then. What is drawn anew is known by its words.
const CONTROLS = 'button, a, summary, label, input, select';

const namesOf = (control) => control && [control.textContent, control.getAttribute('aria-label'), control.className].join('\n');

let pressed = null;
let named = null;

document.addEventListener('click', (event) => {
  const control = event.target.closest(CONTROLS);
  if (event.detail > 1 && control !== pressed && namesOf(control) !== named) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  pressed = control;
  named = namesOf(control);
}, true);
