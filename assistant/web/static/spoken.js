// The language that the reader chose stands for the browser's, before any part of the page asks for it.
// Gradio, which writes the tabs, knows Chinese as that of two places alone: zh-HK and zh were English to it.
{
  const chosen = localStorage.getItem('statements.language');
  const isChosen = (each) => each.split('-')[0] === chosen;
  const spoken = (chosen ? navigator.languages.find(isChosen) ?? chosen : navigator.language) ?? '';
  const known = /^zh\b/i.test(spoken) ? 'zh-CN' : spoken;
  if (known && known !== navigator.language) {
    Object.defineProperty(navigator, 'language', { get: () => known });
    Object.defineProperty(navigator, 'languages', { get: () => [known] });
  }
}
