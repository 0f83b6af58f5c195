// The language that the reader chose stands for the browser's, before any part of the page asks for it.
// Gradio, which writes the tabs, knows Chinese as that of two places alone: zh-HK and zh were English to it.
{
  const spoken = localStorage.getItem('statements.language') ?? navigator.language ?? '';
  const known = /^zh\b/i.test(spoken) ? 'zh-CN' : spoken;
  if (known && known !== navigator.language) {
    Object.defineProperty(navigator, 'language', { get: () => known });
    Object.defineProperty(navigator, 'languages', { get: () => [known] });
  }
}
