// What is dropped is looked at before it is sent: what can't be read is told at once, the rest goes on.
const MEGABYTE = 1e6;
const HEAD_BYTES = 4096;
const PDF_REACH = 1024;
const passing = new WeakSet();

const endingOf = (name) => /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';

// As the server tells a kind: by its first bytes; the ending counts only among kinds of text.
const isRead = (head, ending) => READ.endings.includes(ending) || head.slice(0, PDF_REACH).includes('%PDF-')
  || head.startsWith('PK\x03\x04') || head.startsWith('{\\rtf') || head.trimStart().startsWith('<');

const spellMegabytes = (bytes) => (bytes / MEGABYTE).toLocaleString(DAYS, { maximumFractionDigits: 1 });

const findFault = async (file) => {
  if (file.size > READ.megabytes * MEGABYTE) return say('too_large', { size: spellMegabytes(file.size), most: READ.megabytes });
  const ending = endingOf(file.name);
  const first = await file.slice(0, HEAD_BYTES).arrayBuffer().catch(() => null);
  if (!first) return say('no_file');
  if (!first.byteLength) return say('empty_file');
  if (isRead(new TextDecoder('latin1').decode(first), ending)) return '';
  return Object.hasOwn(READ.formats, ending) ? say('other_kind', { kind: READ.formats[ending] }) : say('unread_kind');
};

// `most` files, and so many megabytes together, are sent at once.
const partFiles = async (files, { most = Infinity }) => {
  if (files.length > most) return { fit: [], unfit: [{ name: '', state: 'failed', error: say('one_file') }] };
  const [fit, unfit] = [[], []];
  let room = READ.together * MEGABYTE;
  for (const file of files) {
    const error = await findFault(file) || (file.size > room ? say('too_much') : '');
    if (error) unfit.push({ name: file.name, state: 'failed', error });
    else {
      fit.push(file);
      room -= file.size;
    }
  }
  return { fit, unfit };
};

const hand = (input, files) => {
  const chosen = new DataTransfer();
  files.forEach((each) => chosen.items.add(each));
  input.files = chosen.files;
  const change = new Event('change', { bubbles: true });
  passing.add(change);
  input.dispatchEvent(change);
};

// `told` gets the files that are sent and those that are not, each with what is wrong with it.
const lookBefore = (zone, told, bounds = {}) => ['change', 'drop'].forEach((kind) => document.addEventListener(kind, async (event) => {
  const files = [...(kind === 'drop' ? event.dataTransfer?.files : event.target.files) ?? []];
  const input = event.target.closest?.(zone)?.querySelector('input[type=file]');
  if (!input || !files.length || passing.has(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.target.dispatchEvent(new DragEvent('dragleave', { bubbles: true })); // the zone is not told of the drop
  const { fit, unfit } = await partFiles(files, bounds);
  input.value = '';
  told(fit, unfit);
  if (fit.length) hand(input, fit);
}, true));
