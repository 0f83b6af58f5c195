// What the page knows of the collection: what the first screen says of it, and what can be chosen.
let asked = null;
let picking = null;

const greet = () => call('greet', {});

// While files are read the first screen says how far that is.
const READING_MILLISECONDS = 2000;
let following = null;
const followReading = (reading) => {
  clearTimeout(following);
  if (reading) following = setTimeout(greet, READING_MILLISECONDS);
};

hear('greet', greet);
hear('nudge', () => trigger('greet', {})); // once: a server that is gone is not asked again and again
hear('changed', greet);
hear('choose', (given) => {
  asked = given;
  call('choose', {});
});
hear('pick', (given) => {
  picking = given;
  call('choose', {});
});
hear('count', (given) => call('count', given));
hear('check', (given) => call('check', given));
hear('seek', (words) => call('seek', { words }));
watch('value', () => {
  const { first, choices, groups, sought, having, counted, replaced } = props.value;
  if (first) {
    globalThis.CODES = first.codes;
    followReading(first.reading);
    return tell('first', first);
  }
  if (replaced) return tell('replaced', replaced);
  if (counted) return tell('counted', counted);
  if (having) return tell('having', { sought, having });
  if (asked) openChooser(choices, groups, asked.scope, asked.reply);
  if (picking) openPicker(choices, picking);
  asked = picking = null;
});
greet();

// Gradio's page about the API opens by its own link only, not for an address that asks for it.
const openApi = () => document.querySelector('footer .show-api')?.click();

hear('api', openApi);
if (new URLSearchParams(location.search).get('view') === 'api') {
  openApi(); // what the address opened unseen is closed
  openApi();
}
