// Builds elements; every text becomes a text node, so that nothing in a document is ever run.
const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return node;
};

const LANGUAGE = (navigator.language ?? 'en').toLowerCase().startsWith('zh') ? 'zh' : 'en';
document.documentElement.lang = LANGUAGE === 'zh' ? 'zh-Hans' : 'en';

// The page's own words; {name} stands for what is filled in.
const say = (key, filled = {}) =>
  TEXTS[LANGUAGE][key].replace(/\{(\w+)\}/g, (whole, name) => filled[name] ?? whole);

const button = (text, press, attributes = {}) =>
  make('button', { type: 'button', click: press, ...attributes }, text);

const dialog = (label, ...children) => {
  const node = make('dialog', { 'aria-label': label, close: () => node.remove() }, ...children);
  node.addEventListener('click', (event) => event.target === node && node.close());
  document.querySelector('.gradio-container').append(node);
  node.showModal();
  return node;
};

// navigator.clipboard is missing where the page is not served over HTTPS or from this machine.
const copyText = async (text) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = make('textarea', { class: 'hidden' });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
};

const copyButton = (name, give) => {
  const node = button(name, async () => {
    await copyText(give());
    node.textContent = say('copied');
    setTimeout(() => { node.textContent = name; }, 1500);
  });
  return node;
};

const spellDay = (time) => new Date(time).toLocaleDateString(document.documentElement.lang,
  { day: 'numeric', month: 'short', year: 'numeric' });

const pane = element.querySelector('.pane');
