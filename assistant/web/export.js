// A conversation as Markdown in which no text of a question or statement is markup.
const plain = (text) => text.replace(/[\\`*_[\]<>#!|~&]/g, '\\$&').replace(/\s+/g, ' ');

const exportLine = (line) => {
  const marks = line.chips.map((chip) => ` [${plain(chip.label)}]`).join('');
  return plain(line.parts.map((part) => part.text).join('')) + marks;
};

const exportTurn = (turn) => {
  const chips = (turn.lines ?? []).flatMap((line) => line.chips);
  return [
    `## ${plain(turn.question)}`,
    turn.error ? plain(turn.error) : '',
    ...(turn.lines ?? []).map(exportLine),
    chips.map((chip) => `- ${plain(chip.title)}`).join('\n'),
  ].filter(Boolean).join('\n\n');
};

const download = (conversation) => {
  const text = `${conversation.turns.map(exportTurn).join('\n\n')}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  make('a', { href: address, download: `${new Date(conversation.at).toISOString().slice(0, 10)}.md` }).click();
  URL.revokeObjectURL(address);
};
