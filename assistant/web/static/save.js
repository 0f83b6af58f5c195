// A file that the server makes of what is sent, kept by the reader.
const FORMS = { docx: 'Word', md: 'Markdown', csv: 'CSV' };

// Words as a file's name.
const LONGEST_NAME = 60;
const nameFile = (words) => words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-/, '').slice(0, LONGEST_NAME).replace(/-$/, '');

const save = async (path, form, sent, name) => {
  const headers = { 'Content-Type': 'application/json' };
  const made = await fetch(`${path}/${form}`, { method: 'POST', headers, body: JSON.stringify(sent) });
  if (!made.ok) throw new Error(`${path}: ${made.status}`);
  const address = URL.createObjectURL(await made.blob());
  make('a', { href: address, download: `${name}.${form}` }).click();
  URL.revokeObjectURL(address);
};
