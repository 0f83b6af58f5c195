// The window's title says what is open: what the reader opened or asked last, else what the open view shows.
const APPLICATION = document.querySelector('#title h1').textContent;
const LONGEST_HEADING = 60;

const headings = {};
let headed = 'chat';

const shorten = (text) => text.length <= LONGEST_HEADING ? text
  : `${text.slice(0, LONGEST_HEADING).replace(/\s+\S*$/, '')} …`;

const showHeading = () => {
  document.title = headings[headed] ? `${shorten(headings[headed])} – ${APPLICATION}` : APPLICATION;
};

hear('headed', ({ view, text }) => {
  headings[view] = text;
  headed = view;
  showHeading();
});
hear('viewed', (view) => {
  headed = view;
  showHeading();
});
tell('heading-ready');
