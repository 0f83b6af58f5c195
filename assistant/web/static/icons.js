// Drawings for buttons whose name would take too much room; the name is told all the same.
const OUTLINES = {
  good: ['M3 11h4v9H3z', 'M10 20V11l3-8c2 0 3 1 3 3v4h4c1 0 2 1 2 2l-2 6c0 1-1 2-2 2z'],
  bad: ['M3 4h4v9H3z', 'M10 4v9l3 8c2 0 3-1 3-3v-4h4c1 0 2-1 2-2l-2-6c0-1-1-2-2-2z'],
  copy: ['M9 9h11v11H9z', 'M5 15H4V4h11v1'],
};

const icon = (name) => draw('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
  ...OUTLINES[name].map((d) => draw('path', { d })));
