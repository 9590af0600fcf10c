/** Warns before the session ends; without this script the foot of each page says the same in words. */
(() => {
  const MINUTE = 60000;
  const WARNS_BEFORE_MINUTES = 5;
  const idleMinutes = Number(document.body.dataset.idleMinutes);
  const place = document.querySelector('.idle');
  if (!idleMinutes || !place) return;

  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(warn, (idleMinutes - WARNS_BEFORE_MINUTES) * MINUTE);
  };
  const stay = async () => {
    const answer = await fetch('/account').catch(() => undefined);
    if (!answer?.ok) return;
    place.replaceChildren();
    wait();
  };
  const warn = () => {
    const says = document.createElement('p');
    says.textContent = place.dataset.says;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = place.dataset.stay;
    button.addEventListener('click', stay);
    place.replaceChildren(says, button);
  };
  wait();
})();

/** After a form was refused, whoever cannot see the page hears first what was wrong. */
document.querySelector('.faults')?.focus();
