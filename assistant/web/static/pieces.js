// Words that were kept, dropped or added, marked as such.
const MARKS = { kept: 'span', removed: 'del', added: 'ins' };

// What was dropped stands apart from what took its place, also where a text ends.
const pieces = (all) => all.flatMap((each) => [make(MARKS[each.kind], {}, each.text.trimEnd()),
  each.kind === 'removed' || /\s$/.test(each.text) ? ' ' : '']);

// A place's chip says its statement and its paragraph.
const citable = (each) => ({ ...each, name: each.title, title: `${each.title}, ${say('paragraph', each)}` });

const namePlace = (each) => make('span', { class: 'name', ...written(each.language) }, each.name);

const day = (each) => make('small', {}, each.date ? spellDate(each.date) : say('undated'));

const percent = (share) => new Intl.NumberFormat(LOCALE, { style: 'percent' }).format(share);
