// Shows what the city sends to this browser, and opens the page of the portal that it is about.
self.addEventListener('push', (event) => {
  if (!event.data) return;
  const message = event.data.json();
  event.waitUntil(self.registration.showNotification(message.title, {
    body: message.text,
    // A repeat of the same message takes the place of the first.
    tag: message.tag,
    lang: 'ja',
    data: { link: message.link },
  }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const page = new URL(event.notification.data.link, self.location.origin);
  if (page.origin === self.location.origin) event.waitUntil(self.clients.openWindow(page.href));
});
