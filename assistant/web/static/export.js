// A conversation as a file: the server checks every citation anew and writes the footnotes.
const exportLine = (line) => ({
  text: line.parts.map((part) => part.text).join(''),
  citations: line.chips.map(({ statement, ordinal, start, end, quote }) => ({ statement, ordinal, start, end, quote })),
});

const said = (text) => text ? [{ text, citations: [] }] : [];

// A lead is cited whole; places count letters as the server does, not as this language does.
const exportLead = ({ text, statement, ordinal }) => ({
  text, citations: [{ statement, ordinal, start: 0, end: [...text].length, quote: text }],
});

const exportLeads = (turn, name) => turn[name]?.length ? [...said(speak(turn, name)), ...turn[name].map(exportLead)] : [];

const exportTurn = (turn) => ({
  question: turn.question,
  lines: [...said(turn.scope && say('asked_only', { scope: turn.scope })),
    ...said(turn.understood && speak(turn, 'asking', { question: turn.understood })),
    ...(turn.lines ?? []).map(exportLine), ...exportLeads(turn, 'leads'), ...exportLeads(turn, 'near'), ...said(turn.error)],
});

const download = (conversation, form) => save('export', form,
  { title: `${say('conversation')}, ${spellDay(conversation.at)}`, turns: conversation.turns.map(exportTurn) },
  `${nameFile(conversation.turns[0].question)}-${new Date(conversation.at).toISOString().slice(0, 10)}`);

const openExport = (title, conversation) => {
  const keepAs = (form) => download(conversation, form).then(() => shown.close(),
    () => note.replaceChildren(make('span', { class: 'notice' }, say('export_failed'))));
  const note = make('p', { role: 'alert' });
  const shown = dialog(title,
    make('header', {}, make('h2', {}, title), button(say('close'), () => shown.close(), { class: 'plain' })),
    make('p', { class: 'quiet' }, say('export_note')), note,
    make('footer', { class: 'together' }, Object.entries(FORMS).map(([form, name], at) => button(name, () => keepAs(form), { class: 'primary', autofocus: !at }))));
};
