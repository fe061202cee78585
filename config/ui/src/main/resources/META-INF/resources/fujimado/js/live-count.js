// Asks for the number of people a moment after the last change, so that nobody counts at every key.
(() => {
  const PAUSE = 700;
  let timer;

  document.addEventListener('DOMContentLoaded', () => {
    const place = document.getElementById('counted');
    if (!place) return;
    const form = place.closest('form');
    ['input', 'change'].forEach((kind) => form.addEventListener(kind, (event) => {
      if (event.target.id === 'title') return;
      clearTimeout(timer);
      timer = setTimeout(() => window.fujimadoCount && window.fujimadoCount(), PAUSE);
    }));
  });
})();
