// Error summary: takes the focus, leads to the fields, and shows what a script call could not do.
(() => {
  const focusable = 'input:not([type=hidden]):not([disabled]), select, textarea, button, a[href]';

  function focusSummary() {
    // Once per summary: later script calls, such as the automatic saving, must not take the focus from a field.
    const summary = document.querySelector('.error-summary:not([data-seen])');
    if (!summary) return;
    summary.dataset.seen = 'true';
    summary.focus();
  }

  function fieldOf(link) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target && (target.matches(focusable) ? target : target.querySelector(focusable));
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('.error-summary a[href^="#"]');
    const field = link && fieldOf(link);
    if (!field) return;
    event.preventDefault();
    field.focus();
    (field.closest('.field') || field).scrollIntoView({ block: 'start' });
  });

  function show(sentence, link) {
    const place = document.getElementById('messages');
    if (!place || !sentence) return;
    const box = document.createElement('div');
    box.className = 'error-summary';
    box.setAttribute('role', 'alert');
    box.tabIndex = -1;
    const words = document.createElement('p');
    words.textContent = sentence;
    box.append(words);
    if (link) box.append(link);
    place.replaceChildren(box);
    focusSummary();
  }

  function failed(xhr) {
    const page = document.documentElement.dataset;
    if (xhr.status === 401) {
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = page.login;
      show(page.expired, link);
    } else {
      const sentence = (xhr.getResponseHeader('Content-Type') || '').startsWith('text/plain');
      show(sentence ? xhr.responseText : page.network, null);
    }
  }

  function listen() {
    focusSummary();
    document.addEventListener('fujimado:problem', (event) => show(event.detail.sentence, event.detail.link));
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxError', (event, xhr) => setTimeout(() => xhr.answered || failed(xhr)));
      window.jQuery(document).on('pfAjaxComplete', focusSummary);
    }
  }

  document.addEventListener('DOMContentLoaded', listen);
})();
