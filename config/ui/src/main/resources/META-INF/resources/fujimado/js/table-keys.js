// Tables marked data-keys: j and k move between rows, Enter opens the row's first link, / goes to the search field.
(() => {
  const typing = (element) => element.matches('input, select, textarea, [contenteditable]');
  const rows = () => [...document.querySelectorAll('table[data-keys] tbody tr')].filter((row) => row.querySelector('a[href]'));
  const current = () => document.querySelector('table[data-keys] tr.current');

  function move(step) {
    const all = rows();
    if (all.length === 0) return;
    const from = all.indexOf(current());
    const to = Math.min(Math.max(from + step, 0), all.length - 1);
    if (current()) current().classList.remove('current');
    all[to].classList.add('current');
    all[to].querySelector('a[href]').focus();
    all[to].scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === 'Enter' && event.target === document.body && current()) current().querySelector('a[href]').click();
    else if (event.key === '/' && document.querySelector('[role=search] input')) document.querySelector('[role=search] input').focus();
    else return;
    event.preventDefault();
  });
})();
