// What became of files and texts that were added, file by file.
const understood = ({ understood: got }) => [
  make('span', { dir: 'auto' }, got.title, ' — ',
    say(got.labels ? 'understood' : 'understood_ours', { count: say('count', { count: got.paragraphs }), labels: got.labels })),
  got.furniture.length ? make('details', {},
    make('summary', {}, say('furniture', { count: got.furniture.length })),
    make('ul', {}, got.furniture.map((line) => make('li', { dir: 'auto' }, line)))) : null,
];

const result = (each) => make('li', { class: each.state },
  make('strong', {}, each.name), ' ',
  each.state === 'done' ? understood(each) : each.state === 'failed' ? each.error
    : say(each.state === 'reading' ? 'adding' : 'queued'));

const isGoing = (added) => added.some((each) => ['queued', 'reading'].includes(each.state));

const progress = (added) => isGoing(added) && added.length > 1 ? make('progress', {
  max: added.length, value: added.filter((each) => ['done', 'failed'].includes(each.state)).length,
  'aria-label': say('adding'),
}) : null;

// Gradio names its drop zone other than it reads, which a voice command would not find.
const adder = document.querySelector('#adder');
if (adder) {
  new MutationObserver(() => adder.querySelector('.upload-container[aria-label]')?.removeAttribute('aria-label'))
    .observe(adder, { childList: true, subtree: true });
}
