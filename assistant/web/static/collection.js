// What the page knows of the collection: what the first screen says of it, and what can be chosen.
let asked = null;
let picking = null;

const greet = () => trigger('greet', {});

hear('greet', greet);
hear('changed', greet);
hear('choose', (given) => {
  asked = given;
  trigger('choose', {});
});
hear('pick', (given) => {
  picking = given;
  trigger('choose', {});
});
hear('count', (given) => trigger('count', given));
hear('seek', (words) => trigger('seek', { words }));
watch('value', () => {
  const { first, choices, groups, sought, having, counted } = props.value;
  if (first) return tell('first', first);
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
