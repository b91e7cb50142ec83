// Passkeys: before its form is sent, the browser makes or shows one, in the shapes of the W3C's Web Authentication.

const ceremonies = {
  create: {
    options: "/api/v1/account/passkeys/options",
    asked: (form) => ({ password: form.elements.password.value }),
    run: (options) =>
      navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  },
  show: {
    options: "/api/v1/sessions/passkey/options",
    asked: () => ({}),
    run: (options) =>
      navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  },
};

async function credential({ options, asked, run }, form) {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const response = await fetch(options, { method: "POST", headers, body: JSON.stringify(asked(form)) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail);
  return run(answer.publicKey);
}

function why(error) {
  if (error.name === "NotAllowedError") return "No passkey was chosen, or it took too long. Try again.";
  if (error.name === "InvalidStateError") return "This device has a passkey of your account already.";
  return error.message || "The browser could not do it.";
}

function prepare(form) {
  const said = form.querySelector("[role=alert]");
  const button = form.querySelector("button");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    button.disabled = true;
    try {
      const made = await credential(ceremonies[form.dataset.passkey], form);
      form.elements.credential.value = JSON.stringify(made);
      // It was asked for already, and need not travel twice.
      if (form.elements.password) form.elements.password.value = "";
      form.submit();
    } catch (error) {
      said.textContent = why(error);
      button.disabled = false;
    }
  });
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-passkey]").forEach(prepare);
}
