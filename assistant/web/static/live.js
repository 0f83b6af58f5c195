// Notices that the collection has changed, by whomever: asks every few seconds while it is seen.
const POLL_MILLISECONDS = 4000;
const LONGEST_MILLISECONDS = 60000;

let generation = null;
let polling = null;
let pause = POLL_MILLISECONDS;

const poll = async () => {
  clearTimeout(polling);
  if (document.visibilityState !== 'visible') return;
  const health = await fetch('healthz').then((answer) => answer.ok ? answer.json() : null, () => null);
  pause = health ? POLL_MILLISECONDS : Math.min(2 * pause, LONGEST_MILLISECONDS);
  if (health && generation !== null && health.generation !== generation) tell('changed');
  generation = health?.generation ?? generation;
  clearTimeout(polling);
  polling = setTimeout(poll, pause);
};

document.addEventListener('visibilitychange', poll);
hear('added', poll);
hear('removed', poll);
poll();
