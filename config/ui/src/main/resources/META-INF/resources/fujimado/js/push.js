// Lets this browser show messages of the city (web push), or not any more. The page says what is the case; only a click
// of the person asks the browser for anything.
window.fujimado = window.fujimado || {};
window.fujimado.push = (() => {
  const place = () => document.getElementById('this-device');

  function show(state) {
    place().querySelectorAll('[data-push]').forEach((part) => {
      part.hidden = !part.dataset.push.split(' ').includes(state);
    });
  }

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  async function mark(address) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address));
    return [...new Uint8Array(hash)].map((one) => one.toString(16).padStart(2, '0')).join('');
  }

  const supported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

  async function subscription() {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration ? registration.pushManager.getSubscription() : null;
  }

  async function look() {
    if (!place()) return;
    if (!supported()) return show('unsupported');
    if (Notification.permission === 'denied') return show('denied');
    const mine = await subscription();
    // Without one of the list it belongs to somebody else who used this browser.
    const known = mine && place().dataset.marks.split(' ').includes(await mark(mine.endpoint));
    show(known ? 'on' : 'off');
  }

  async function subscribe() {
    show('asking');
    try {
      if (await Notification.requestPermission() !== 'granted') return look();
      await navigator.serviceWorker.register(place().dataset.worker);
      const registration = await navigator.serviceWorker.ready;
      const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(place().dataset.key) });
      add(made.endpoint, text(made.getKey('p256dh')), text(made.getKey('auth')));
    } catch (away) {
      show('failed');
    }
  }

  function add(endpoint, key, auth) {
    window.fujimadoAddBrowser([
      { name: 'endpoint', value: endpoint },
      { name: 'key', value: key },
      { name: 'auth', value: auth },
    ]);
  }

  async function unsubscribe() {
    const mine = await subscription();
    const own = mine && document.querySelector(`[data-mark="${await mark(mine.endpoint)}"] [type=submit]`);
    if (mine) await mine.unsubscribe();
    // The city takes it off the list by the same button as for another device.
    if (own) own.click();
    else look();
  }

  document.addEventListener('click', (event) => {
    if (event.target.id === 'subscribe') subscribe();
    if (event.target.id === 'unsubscribe') unsubscribe();
  });
  document.addEventListener('DOMContentLoaded', () => {
    look();
    // The answer of the city brings the part anew.
    new MutationObserver(look).observe(document.getElementById('device-form'), { childList: true });
  });
  return { add };
})();
