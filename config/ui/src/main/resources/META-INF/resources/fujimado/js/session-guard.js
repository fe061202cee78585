// Before a form leaves a page that has stood open for a while: is the same person still signed in? If not, nothing is
// sent, and what was typed stays on the page.
(() => {
  const FRESH = 60 * 1000;
  const SIGNED_OUT = 'fujimado.signed-out';
  const opened = Date.now();

  const ownerOf = (form) => form.elements.namedItem('fujimado.owner')?.value;

  const needsCheck = (form) => ownerOf(form)
    && (Date.now() - opened > FRESH || Number(localStorage.getItem(SIGNED_OUT)) > opened);

  function loginLink() {
    const link = document.createElement('a');
    link.href = location.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = document.documentElement.dataset.loginTab;
    return link;
  }

  async function problemWith(owner) {
    const page = document.documentElement.dataset;
    try {
      const answer = await fetch(page.session, { cache: 'no-store', redirect: 'manual' });
      if (!answer.ok) return { sentence: page.signedOut, link: loginLink() };
      return await answer.text() === owner ? null : { sentence: page.owner, link: null };
    } catch {
      return { sentence: page.network, link: null };
    }
  }

  async function check(form, submitter) {
    form.dataset.check = 'asking';
    const problem = await problemWith(ownerOf(form));
    if (problem) {
      document.dispatchEvent(new CustomEvent('fujimado:problem', { detail: problem }));
    } else {
      form.dataset.check = 'passed';
      form.requestSubmit(submitter);
    }
    delete form.dataset.check;
  }

  // First of all listeners, so that none of them takes the form for sent.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.action.endsWith('/logout')) {
      localStorage.setItem(SIGNED_OUT, Date.now());
    } else if (form.dataset.check !== 'passed' && needsCheck(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!form.dataset.check) check(form, event.submitter);
    }
  }, true);
})();
