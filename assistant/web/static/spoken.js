// The language that the reader chose stands for the browser's, before any part of the page asks for it.
{
  const chosen = localStorage.getItem('statements.language');
  if (chosen) {
    Object.defineProperty(navigator, 'language', { get: () => chosen });
    Object.defineProperty(navigator, 'languages', { get: () => [chosen] });
  }
}
