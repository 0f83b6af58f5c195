// Buttons that narrow a list to what is pressed; where none is, all is shown.
const isPressed = (node) => node.getAttribute('aria-pressed') === 'true';

// `counts` has what there is of each kind by its name, `spell` its button's words.
const makeFilters = (counts, spell, change, pressed = []) => {
  const buttons = Object.entries(counts).map(([name, count]) => button(spell(name, count), ({ currentTarget }) => {
    currentTarget.setAttribute('aria-pressed', String(!isPressed(currentTarget)));
    change();
  }, { 'aria-pressed': String(pressed.includes(name)), class: 'filter', value: name, disabled: !count }));
  const shows = (name) => !buttons.some(isPressed) || buttons.some((each) => isPressed(each) && each.value === name);
  const listPressed = () => buttons.filter(isPressed).map((each) => each.value);
  return { buttons, shows, listPressed };
};
