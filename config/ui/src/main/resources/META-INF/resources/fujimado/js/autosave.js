// Saves a form by itself. When that is impossible, what was typed stays in this browser tab until it can be saved.
window.fujimado = window.fujimado || {};
window.fujimado.autosave = (() => {
  const PAUSE = 1500;
  const RETRY = 10000;
  const PREFIX = 'fujimado.draft.';
  const DAY = 24 * 60 * 60 * 1000;
  let place;
  let form;
  let timer;
  let sending = false;
  let changed = false;

  const key = () => PREFIX + place.dataset.draft;
  const fields = () => [...form.elements].filter((field) => field.name && !['hidden', 'submit', 'button', 'file', 'password'].includes(field.type));

  function typed() {
    return fields().map((field) => [field.name, field.type === 'radio' || field.type === 'checkbox' ? [field.value, field.checked] : field.value]);
  }

  function keep(sent) {
    sessionStorage.setItem(key(), JSON.stringify({ at: Date.now(), sent, values: typed() }));
  }

  function putBack(values) {
    let different = false;
    values.forEach(([name, value]) => {
      fields().filter((field) => field.name === name).forEach((field) => {
        if (Array.isArray(value)) {
          if (field.value !== value[0] || field.checked === value[1]) return;
          field.checked = value[1];
        } else {
          if (field.value === value) return;
          field.value = value;
        }
        different = true;
      });
    });
    return different;
  }

  function say(sentence, login) {
    const status = place.querySelector('[role=status]');
    status.classList.toggle('unsaved', Boolean(login) || sentence === place.dataset.offline);
    status.textContent = sentence;
    if (!login) return;
    const link = document.createElement('a');
    link.href = location.href;
    link.className = 'text-link';
    link.textContent = place.dataset.login;
    status.append(' ', link);
  }

  function now() {
    const time = new Date();
    return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function save() {
    if (sending || form.dataset.sent) return;
    sending = true;
    changed = false;
    window.fujimadoAutosave();
  }

  function saved() {
    sending = false;
    if (changed) {
      later(PAUSE);
      return;
    }
    sessionStorage.removeItem(key());
    say(place.querySelector('[role=status]').dataset.saved.replace('{0}', now()));
  }

  // The server counts the changes of a draft; the page goes on from the count it is told.
  function done(args, status) {
    if (status !== 'success' || !args) return;
    const revision = form.elements.namedItem('revision');
    if (revision && args.revision !== undefined) revision.value = args.revision;
    if (args.overtaken) {
      sending = false;
      keep(false);
      say(place.dataset.overtaken, false);
      place.querySelector('[role=status]').classList.add('unsaved');
      return;
    }
    saved();
  }

  function failed(xhr) {
    sending = false;
    if (xhr) xhr.answered = true;
    keep(false);
    if (xhr && xhr.status === 409) {
      // The page is another person's; it stays so until she is back, and asking again would say the same.
      say(xhr.responseText, false);
      return;
    }
    const loggedOut = xhr && (xhr.status === 401 || xhr.status === 410 || xhr.status === 403);
    say(loggedOut ? place.dataset.expired : place.dataset.offline, loggedOut);
    if (!loggedOut) later(RETRY);
  }

  // A form that went out has arrived when our server shows another page, unless that page says otherwise.
  function forgetArrived() {
    if (!document.referrer.startsWith(location.origin) || document.querySelector('[data-unfinished]')) return;
    Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX) && !(place && name === key())).forEach((name) => {
      if (JSON.parse(sessionStorage.getItem(name)).sent) sessionStorage.removeItem(name);
    });
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(key()) || 'null');
    if (!kept) return;
    const serverKnowsMore = Date.parse(place.dataset.savedAt || '') > kept.at;
    if (serverKnowsMore || Date.now() - kept.at > DAY) {
      sessionStorage.removeItem(key());
    } else if (putBack(kept.values)) {
      say(place.dataset.restored);
      later(PAUSE);
    } else {
      sessionStorage.removeItem(key());
    }
  }

  function start() {
    place = document.querySelector('.autosave');
    forgetArrived();
    if (!place) return;
    form = place.closest('form');
    ['input', 'change'].forEach((kind) => form.addEventListener(kind, () => {
      changed = true;
      later(PAUSE);
    }));
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      keep(true);
    });
    window.addEventListener('online', () => changed && later(0));
    restore();
  }

  document.addEventListener('DOMContentLoaded', start);
  return { done, failed };
})();
