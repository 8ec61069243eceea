/**
 * The one script of the public pages; without it the page loads itself anew. It fetches the page again, puts the new `<main>` in the place of
 * the old one when something changed, and when a number is called it shakes the phone and, where somebody asked for it, rings.
 */
export const pageScript = `(() => {
  'use strict';
  const seconds = () => Number(document.querySelector('main').dataset.refresh) || 0;
  let audio = null;
  let said = document.querySelector('[data-say]')?.textContent || '';
  let shown = document.querySelector('main').innerHTML;
  const ring = () => {
    if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 800]);
    if (!audio) return;
    [0, 0.35, 0.7].forEach((at, i) => {
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      tone.frequency.value = [660, 880, 1320][i];
      loud.gain.setValueAtTime(0.4, audio.currentTime + at);
      loud.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.6);
      tone.connect(loud).connect(audio.destination);
      tone.start(audio.currentTime + at);
      tone.stop(audio.currentTime + at + 0.6);
    });
  };
  const awake = () => {
    if (audio && navigator.wakeLock && document.visibilityState === 'visible')
      navigator.wakeLock.request('screen').catch(() => {});
  };
  const bell = () => {
    const button = document.querySelector('button[data-bell]');
    if (!button) return;
    button.hidden = false;
    if (audio) button.setAttribute('aria-pressed', 'true');
    if (audio) button.textContent = button.dataset.on;
    button.onclick = () => {
      if (audio) return;
      const Audio = window.AudioContext || window.webkitAudioContext;
      if (Audio) audio = new Audio();
      awake();
      ring();
      bell();
    };
  };
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    const wait = seconds();
    if (wait > 0) timer = setTimeout(look, wait * 1000);
  };
  const look = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      const old = document.querySelector('main');
      const call = next && next.querySelector('[data-call]');
      const before = old.querySelector('[data-call]');
      if (next && (answer.ok || answer.status === 404) && next.innerHTML !== shown) {
        const held = old.contains(document.activeElement) && document.activeElement.dataset.bell !== undefined;
        shown = next.innerHTML;
        old.replaceWith(next);
        bell();
        if (held) document.querySelector('button[data-bell]')?.focus();
        const say = next.querySelector('[data-say]')?.textContent || '';
        if (say !== said) document.querySelector('[aria-live]').textContent = said = say;
        if (call && (!before || before.dataset.call !== call.dataset.call)) ring();
      }
    } catch {
      // The network is away for a moment: the page says how old it is.
    }
    later();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    awake();
    if (seconds() > 0) look();
  });
  bell();
  later();
})();
`;
