// The same statement in other languages: it opens at the paragraph that is read, or beside this one.
const counterpartButtons = ({ id, title, language, paragraphs }, { statement, place: chosen }) => [
  button(say('also_in_language', { language: nameLanguage(language) }),
    () => read({ statement: id, ordinal: paragraphs[chosen?.ordinal] ?? null }), { title }),
  button(say('side_by_side', { language: nameLanguage(language) }),
    () => openWording('sides', { first: { id: statement.id }, second: { id } }))];

const counterpartMenu = (shown) => shown.counterparts?.length
  ? menu(nameLanguage(shown.statement.facts.language), () => shown.counterparts.flatMap((each) => counterpartButtons(each, shown))) : null;
