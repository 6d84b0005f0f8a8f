(() => {
  const summary = document.querySelector('[role=alert]');
  if (summary) summary.focus();
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  const file = document.querySelector('input[type=file]');
  if (file) {
    file.closest('p').hidden = false;
    file.addEventListener('change', async () => {
      if (file.files.length) document.getElementById('case').value = await file.files[0].text();
    });
  }
})();
