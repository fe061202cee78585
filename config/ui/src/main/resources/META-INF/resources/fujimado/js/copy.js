// Buttons that copy a field; they stay hidden where the browser does not copy.
(() => {
  const show = () => {
    if (!navigator.clipboard) return;
    document.querySelectorAll('[data-copy][hidden]').forEach((button) => { button.hidden = false; });
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    const state = document.querySelector(`[data-copy-state="${button.dataset.copy}"]`);
    field.select();
    navigator.clipboard.writeText(field.value).then(() => { state.textContent = button.dataset.copied; }, () => field.focus());
  });
  document.addEventListener('DOMContentLoaded', show);
})();
