// Applies the reader's choice of colours before the first paint. Loaded in the head, not as a module.
(function () {
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch (_) {
    // Storage is closed to us: the system's colours stay.
  }
})();
