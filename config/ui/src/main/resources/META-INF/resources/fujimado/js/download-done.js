// A page whose button gives a file stays on the screen as it was. When the file has begun to arrive, the server sets a
// cookie; then the page is loaded anew and shows what the download has changed.
(() => {
  const COOKIE = 'FUJIMADO_DOWNLOAD';
  const arrived = () => document.cookie.split('; ').some((cookie) => cookie.startsWith(`${COOKIE}=`));
  const forget = () => { document.cookie = `${COOKIE}=; path=/; max-age=0; samesite=strict`; };

  document.addEventListener('submit', (event) => {
    if (!event.submitter || !event.submitter.dataset.stay) return;
    forget();
    const watch = setInterval(() => {
      if (!arrived()) return;
      clearInterval(watch);
      forget();
      location.replace(location.pathname);
    }, 400);
  });
})();
