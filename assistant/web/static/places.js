// Places where a text was said: each in its own words, letter by letter, and beside it, told apart,
// what stands there in the text that it is compared with. Spans count letters as the server does.
// Letters that show what follows them in another order; they stay in the count.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

const cutText = (text, spans, tag, spell) => {
  const letters = [...text].map((letter) => TURNING.test(letter) ? '' : letter);
  const own = spans.filter(([start, end]) => start < end);
  return own.flatMap(([start, end], at) => [
    spell(letters.slice(at ? own[at - 1][1] : 0, start), at, own.length),
    make(tag, {}, letters.slice(start, end).join('')),
  ]).concat(spell(letters.slice(own.at(-1)?.[1] ?? 0), own.length, own.length));
};

const markSpans = (text, spans) => cutText(text, spans, 'mark', (letters) => letters.join(''));

// Letters around a change that are shown of a text which is whole elsewhere.
const AROUND = 40;

// What stands between two changes, before the first or after the last, cut where words end.
const abridge = (letters, at, count) => {
  if (letters.length <= 2 * AROUND) return letters.join('');
  const head = at ? letters.slice(0, AROUND).join('').replace(/\s\S*$/, '') : '';
  const tail = at < count ? letters.slice(-AROUND).join('').replace(/^\S*\s/, '') : '';
  return `${head} … ${tail}`;
};

const excerpt = (name, text, spans) => spans.some(([start, end]) => start < end)
  ? make('p', { class: 'instead', dir: 'auto' }, make('span', {}, name), ' ', make('bdi', { dir: 'auto' }, cutText(text, spans, 'ins', abridge))) : null;

// A place's chip says its statement and its paragraph.
const citable = (each) => ({ ...each, name: each.title, title: `${each.title}, ${say('paragraph', each)}` });

const namePlace = (each) => make('span', { class: 'name', ...written(each.language) }, each.name);

const day = (each) => make('small', {}, each.date ? spellDate(each.date) : say('undated'));

const percent = (share) => new Intl.NumberFormat(LOCALE, { style: 'percent' }).format(share);
