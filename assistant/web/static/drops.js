// Gradio's drop zones are named as they read, in the page's own words: so a voice command finds them,
// and what Gradio writes there unseen is not read out.
document.documentElement.style.setProperty('--drop-here', JSON.stringify(say('drop_here')));
document.querySelectorAll('#adder, #draft-drop').forEach((zone) =>
  new MutationObserver(() => zone.querySelector('.upload-container')?.setAttribute('aria-label', say('drop_here')))
    .observe(zone, { childList: true, subtree: true }));
