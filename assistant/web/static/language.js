// The language of the page: the browser's until the reader chooses one, which is kept for the next visit.
const nameOwn = (code) => new Intl.DisplayNames([code], { type: 'language' }).of(code);

const languageChoice = () => {
  const field = make('select', {
    class: 'language', 'aria-label': say('page_language'), title: say('page_language'),
    change: () => {
      localStorage.setItem('statements.language', field.value);
      location.reload();
    },
  }, Object.keys(TEXTS).map((code) => make('option', { value: code, lang: code, selected: code === LANGUAGE }, nameOwn(code))));
  return field;
};
