// A row of buttons is one stop of the Tab key; the arrows, Home and End lead on in it.
const listStops = (row) => [...row.querySelectorAll('a, button')].filter((each) => !each.disabled);

const stopAt = (row, chosen = listStops(row)[0]) =>
  row.querySelectorAll('a, button').forEach((each) => { each.tabIndex = each === chosen ? 0 : -1; });

const findNext = (row, { key, target }) => {
  const stops = listStops(row);
  const at = stops.indexOf(target);
  const [forth, back] = directionOf(LANGUAGE) === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  return { [forth]: stops[at + 1] ?? stops[0], [back]: stops.at(at - 1), Home: stops[0], End: stops.at(-1) }[key];
};

const rove = (row) => {
  row.addEventListener('focusin', ({ target }) => stopAt(row, target));
  row.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return; // the browser's: Alt and an arrow go Back
    const next = findNext(row, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  stopAt(row);
  return row;
};
