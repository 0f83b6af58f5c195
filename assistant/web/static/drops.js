// Gradio's drop zones in the page's own words. They are named other than they read, which a voice
// command would not find.
document.documentElement.style.setProperty('--drop-here', JSON.stringify(say('drop_here')));
document.querySelectorAll('#adder, #draft-drop').forEach((zone) =>
  new MutationObserver(() => zone.querySelector('.upload-container[aria-label]')?.removeAttribute('aria-label'))
    .observe(zone, { childList: true, subtree: true }));
