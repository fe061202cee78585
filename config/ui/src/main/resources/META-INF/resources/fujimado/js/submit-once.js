// A form goes out once: a second click on the button must not become a second application.
(() => {
  const unlock = (form) => {
    delete form.dataset.sent;
    form.querySelectorAll('[data-busy]').forEach((place) => { place.textContent = ''; });
    form.querySelectorAll('[data-locked]').forEach((button) => {
      button.disabled = false;
      delete button.dataset.locked;
    });
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || (event.submitter && event.submitter.dataset.stay)) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    form.querySelectorAll('[data-busy]').forEach((place) => { place.textContent = place.dataset.busy; });
    // After this turn: a disabled button would not be sent along, and Faces would not know which one was pressed.
    setTimeout(() => {
      form.querySelectorAll('button:not([type=button]), input[type=submit]').forEach((button) => {
        if (button.disabled) return;
        button.disabled = true;
        button.dataset.locked = 'true';
      });
    });
  });

  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(unlock));
})();
