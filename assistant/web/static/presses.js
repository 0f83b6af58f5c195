// The second press of a double click counts only where the first one did: what it was meant for may
// have made room for something else by then. What is drawn anew is known by its words.
const CONTROLS = 'button, a, summary, label, input, select';

const namesOf = (control) => control && [control.textContent, control.getAttribute('aria-label'), control.className].join('\n');

const controlAt = (event) => event.target.closest?.(CONTROLS) ?? null;

let pressed = null;
let named = null;

document.addEventListener('click', (event) => {
  const control = controlAt(event);
  if (event.detail > 1 && control !== pressed && namesOf(control) !== named) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  pressed = control;
  named = namesOf(control);
}, true);

// Browsers forget a press whose control is drawn anew before it is let go: the new one has it then.
let held = null;
let heldName = null;

document.addEventListener('mousedown', (event) => {
  held = event.button ? null : controlAt(event);
  heldName = namesOf(held);
}, true);
document.addEventListener('mouseup', (event) => {
  const control = controlAt(event);
  if (held && !held.isConnected && control && namesOf(control) === heldName) control.click();
  held = null;
}, true);
