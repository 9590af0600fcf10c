/**
 * Passkeys: asks the device, and sends what it answers as an ordinary form. Where the browser knows none the forms
 * stay hidden, and everything else works.
 */
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytesOf = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const textOf = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');

  /** The question as the browser wants it: bytes instead of text. */
  const asBytes = (question) => {
    question.challenge = bytesOf(question.challenge);
    if (question.user) question.user.id = bytesOf(question.user.id);
    for (const known of [...(question.excludeCredentials ?? []), ...(question.allowCredentials ?? [])])
      known.id = bytesOf(known.id);
    return question;
  };

  /** The answer as text; what a device does not say is left out. */
  const asText = ({ id, type, response }) => {
    const said = {};
    for (const name of [
      'clientDataJSON',
      'attestationObject',
      'authenticatorData',
      'signature',
      'userHandle',
    ])
      if (response[name]) said[name] = textOf(response[name]);
    return JSON.stringify({ id, rawId: id, type, response: said });
  };

  const ask = async (form) => {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.question, { method: 'POST', body });
    if (!answer.ok) throw new Error('no question');
    const publicKey = asBytes(await answer.json());
    return asText(await navigator.credentials[form.dataset.device]({ publicKey }));
  };

  for (const form of document.querySelectorAll('form.passkey')) {
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const status = form.querySelector('[role=status]');
      status.textContent = '';
      try {
        form.elements.answer.value = await ask(form);
        form.submit();
      } catch {
        status.textContent = form.dataset.failed;
      }
    });
  }
})();
