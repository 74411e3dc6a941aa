// Opens the warning before the session ends. Knows the time of the last request of any tab that a person caused:
// heartbeats and push do not count, here as on the server.
(() => {
  const KEY = 'portal.lastRequest';
  const AFTER_THE_END = 5000;
  let last = Date.now();

  const remember = (time) => {
    last = Math.max(last, time);
    try {
      localStorage.setItem(KEY, String(Math.max(last, Number(localStorage.getItem(KEY)) || 0)));
    } catch (blocked) {
      // Then each tab counts for itself, and warns too early rather than too late.
    }
  };
  const lastOfAnyTab = () => {
    try {
      const other = Number(localStorage.getItem(KEY)) || 0;
      return other <= Date.now() ? Math.max(last, other) : last;
    } catch (blocked) {
      return last;
    }
  };

  // The page itself was a request.
  remember(Date.now());
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (/[?&]v-r=uidl(&|$)/.test(String(url))) {
      const sent = Date.now();
      // Counted from when it left, and only if it arrived.
      this.addEventListener('load', () => this.status === 200 && remember(sent));
    }
    return open.call(this, method, url, ...rest);
  };

  let timer;
  window.portalSessionWarning = (dialog, lasts, before) => {
    const stay = dialog.querySelector('.session-warning-stay');
    const seconds = dialog.querySelector('.session-warning-seconds');
    const look = () => {
      const remaining = lastOfAnyTab() + lasts * 1000 - Date.now();
      if (remaining <= -AFTER_THE_END) {
        clearInterval(timer);
        location.reload();
      } else if (remaining <= before * 1000) {
        seconds.textContent = String(Math.max(0, Math.ceil(remaining / 1000)));
        if (!dialog.open) {
          dialog.showModal();
          stay.focus();
        }
      } else if (dialog.open) {
        dialog.close();
      }
    };
    stay.addEventListener('click', () => dialog.close());
    // Whoever presses Escape is there.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      stay.click();
    });
    clearInterval(timer);
    timer = setInterval(look, 1000);
    // A tab in the background is woken seldom.
    document.addEventListener('visibilitychange', look);
  };
})();
