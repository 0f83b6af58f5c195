// Gradio's drop zones read, and are named, in the page's own words alone.
document.documentElement.style.setProperty('--drop-here', JSON.stringify(say('drop_here')));
document.querySelectorAll('#adder, #draft-drop').forEach((zone) =>
  new MutationObserver(() => zone.querySelector('.upload-container')?.setAttribute('aria-label', say('drop_here')))
    .observe(zone, { childList: true, subtree: true }));
